import type { LeftOut } from './article';
import { takeFootnotes } from './page-notes';

/**
 * Makes a page ready for reader mode, which weighs names of classes and ids: those of headings, often made from their
 * words, must not decide; what stands in the markup and not in the text goes out and is named.
 *
 * @returns what was taken out
 */
export function preparePage(document: Document): LeftOut[] {
  const left = [...takeFootnotes(document), ...takeShortcodes(document)];
  separateParagraphs(document);
  dropContents(document);
  freeHeadings(document);
  keepListTypes(document);
  return left;
}

const headings = 'h1, h2, h3, h4, h5, h6';

/** Takes ids and classes off headings, off what is in them, and off sections that are named after their heading. */
function freeHeadings(document: Document): void {
  for (const heading of document.querySelectorAll(headings)) {
    for (const element of [heading, ...heading.querySelectorAll('*')])
      for (const name of ['id', 'class', 'rel', 'itemprop']) element.removeAttribute(name);
    const section = heading.parentElement;
    if (!section) continue;
    const id = section.getAttribute('id');
    if (isOnlyHeading(section, heading)) section.replaceWith(heading);
    else if (id && lettersOf(id) === lettersOf(heading.textContent ?? '')) {
      section.removeAttribute('id');
      section.removeAttribute('class');
    }
  }
}

/** Takes away a table of contents: its heading would stand alone once reader mode has taken its links. */
function dropContents(document: Document): void {
  for (const list of document.querySelectorAll('div, nav, section, details, ul, ol')) {
    const names = `${list.getAttribute('id') ?? ''} ${list.getAttribute('class') ?? ''}`;
    const isContents = /(?:^|[\s_-])toc(?:$|[\s_-])|table-?of-?contents/i.test(names);
    if (isContents && list.querySelector('a[href*="#"]') && !list.querySelector('p')) list.remove();
  }
}

function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A division around a heading alone, such as MediaWiki's. */
function isOnlyHeading(section: Element, heading: Element): boolean {
  const lengthOf = (element: Element) => (element.textContent ?? '').trim().length;
  const isFirst = section.firstElementChild === heading && section.children.length <= 2;
  return section.tagName.toLowerCase() === 'div' && isFirst && lengthOf(section) <= lengthOf(heading) + 20;
}

const listTypes: Record<string, string> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/** Says in an attribute, which reader mode keeps, what a style says of the numbers of a list. */
function keepListTypes(document: Document): void {
  for (const list of document.querySelectorAll('ol[style]')) {
    const [, name = ''] =
      /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(list.getAttribute('style') ?? '') ?? [];
    const type = listTypes[name.toLowerCase()];
    if (type) list.setAttribute('type', type);
  }
}

const shortcode =
  /\[(?<name>[a-z_-]+)(?<attributes>(?:\s[^\]]*)?)\](?:(?<inside>(?:(?!\[\k<name>)[\s\S])*?)\[\/\k<name>\])?/gi;
const embeds =
  /^(?:embed|video|audio|playlist|gallery|youtube|vimeo|instagram|twitter|tweet|soundcloud|contact-form)/i;

/** Takes out shortcodes of WordPress in a body that was never rendered: a caption is of its picture. */
function takeShortcodes(document: Document): LeftOut[] {
  const left: LeftOut[] = [];
  const holders = [...document.querySelectorAll('body *, body')].filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && /\[[a-z]/i.test(node.nodeValue ?? '')),
  );
  for (const holder of holders) {
    if (
      /^(?:script|style|pre|code|textarea)$/i.test(holder.tagName) ||
      !/\[\/?(?:caption|gallery|embed|video|audio|youtube|playlist)\b/i.test(holder.textContent ?? '')
    )
      continue;
    holder.innerHTML = holder.innerHTML.replace(shortcode, (whole: string, ...rest: unknown[]) => {
      const { name, attributes, inside } = groupsOf(rest);
      if (name.toLowerCase() === 'caption') {
        const said = /\bcaption="([^"]*)"/.exec(attributes)?.[1] ?? '';
        left.push({ what: 'image', words: bare(inside) || said, line: null });
        return '\n\n';
      }
      if (!embeds.test(name)) return whole;
      left.push({ what: 'embed', words: bare(inside) || bare(attributes), line: null });
      return '\n\n';
    });
  }
  return left;
}

function groupsOf(rest: readonly unknown[]): { name: string; attributes: string; inside: string } {
  const groups: unknown = rest.at(-1);
  const value = (key: string) => {
    const found = typeof groups === 'object' && groups !== null ? Reflect.get(groups, key) : null;
    return typeof found === 'string' ? found : '';
  };
  return { name: value('name'), attributes: value('attributes'), inside: value('inside') };
}

function bare(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
}

const phrasing =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|img|br)$/i;

/** Makes paragraphs of text that stands in no element of its own, with blank lines between, as WordPress stores it. */
function separateParagraphs(document: Document): void {
  for (const holder of document.querySelectorAll('body, div, article, section, main, td, blockquote')) {
    const hasBlankLines = [...holder.childNodes].some(
      (node) => node.nodeType === 3 && /\S[^\S\n]*\n[^\S\n]*\n/.test(node.nodeValue ?? ''),
    );
    if (hasBlankLines) separate(holder, document);
  }
}

function separate(holder: Element, document: Document): void {
  let open: Element | null = null;
  for (const node of [...holder.childNodes]) {
    if (node.nodeType === 3) {
      const parts = (node.nodeValue ?? '').replace(/\r\n?/g, '\n').split(/\n[^\S\n]*\n\s*/);
      parts.forEach((part, index) => {
        if (index > 0) open = null;
        if (!/\S/.test(part) && !open) return;
        open ??= begin(holder, node, document);
        open.append(document.createTextNode(part));
      });
      node.remove();
    } else if (node.nodeType === 1 && phrasing.test(node.nodeName)) {
      open ??= begin(holder, node, document);
      open.append(node);
    } else if (node.nodeType === 1) open = null;
  }
}

function begin(holder: Element, before: Node, document: Document): Element {
  const paragraph = document.createElement('p');
  holder.insertBefore(paragraph, before);
  return paragraph;
}
