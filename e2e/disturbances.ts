import type { Page } from '@playwright/test';

/** What translators, extensions and blockers do to a page. Each runs in the page, so it uses nothing from outside. */
export const disturbances: Record<string, () => void> = {
  'a node before all others': () => document.body.prepend(document.createElement('div')),
  'nodes before, behind and beside the text': () => {
    for (const place of ['body', 'main', 'article, .grid', '.front, .row']) {
      document.querySelector(place)?.prepend(document.createElement('div'), 'words');
      document.querySelector(place)?.append(document.createElement('section'));
    }
    document.documentElement.append(document.createElement('an-extension'));
  },
  'words of the page as a node of the body': () => document.body.prepend('Translated'),
  'every word wrapped': () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('script, style')) continue;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.style.verticalAlign = 'inherit';
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(text);
    }
  },
  'attributes on the root and the body': () => {
    document.documentElement.setAttribute('data-extension', '1');
    document.documentElement.classList.add('translated-ltr');
    document.body.setAttribute('data-extension', '1');
    document.body.style.top = '40px';
  },
  'a title and labels in other words': () => {
    document.title = 'Another title';
    for (const button of document.querySelectorAll('button')) button.title = 'Another title';
    const foot = document.querySelector('.foot span');
    if (foot) foot.textContent = 'Other words';
  },
  'furniture taken out': () => {
    for (const name of ['.toc', '.foot span', '.mark svg', 'body > div[hidden]'])
      document.querySelector(name)?.remove();
  },
  'comments taken out': () => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
    const comments: ChildNode[] = [];
    while (walker.nextNode()) comments.push(walker.currentNode as Comment);
    for (const comment of comments) comment.remove();
  },
};

/** Disturbs every page that is opened, as soon as it is read and before any script of ours begins. */
export async function disturb(page: Page, disturbance: () => void): Promise<void> {
  await page.addInitScript(`document.addEventListener('DOMContentLoaded', ${disturbance})`);
}
