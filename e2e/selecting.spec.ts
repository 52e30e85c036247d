import type { Locator, Page } from '@playwright/test';
import { pageLocales } from '../lib/language/page-locales';
import { disturbances } from './disturbances';
import { messages, slug, version } from './interview';
import { copied, drag, marked, notesOf, offer, openEditor, openWithNotes, writeNote } from './note';
import { expect, test } from './test';

const { Notes, Peek } = messages.en;
const text = (id: string) => version('en').segments.find(({ ids }) => ids.includes(id))?.text ?? '';
const words = (id: string, from: number, to: number) => text(id).split(' ').slice(from, to).join(' ');

test('what is copied over the borders of paragraphs is the paragraphs alone', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await writeNote(page, 'en', 'q2-1', 'Not to be copied');
  await openEditor(page, 'en', 'q2-2');
  await page.getByRole('textbox', { name: Notes.body }).fill('Nor this');
  await page.evaluate(() => {
    const range = new Range();
    const [first, last] = ['#q2-1', '#q2-3'].map((id) => document.querySelector(id));
    if (!first || !last) throw new Error('No such paragraph');
    range.setStart(first, 0);
    range.setEnd(last, last.childNodes.length);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  await page.keyboard.press('ControlOrMeta+C');
  const folded = (await copied(page)).replace(/\s+/g, ' ').trim();
  expect(folded).toBe(['q2-1', 'q2-2', 'q2-3'].map(text).join(' '));
});

test('a card beside the text can itself be selected and copied', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await writeNote(page, 'en', 'q2-1', 'Wanted elsewhere');
  await drag(page, notesOf(page, 'q2-1'), 'Wanted elsewhere');
  await page.keyboard.press('ControlOrMeta+C');
  expect((await copied(page)).trim()).toBe('Wanted elsewhere');
});

test('words that are wrapped after the page has loaded are selected and marked', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await writeNote(page, 'en', 'q1-1', 'Before');
  await page.evaluate(`(${disturbances['every word wrapped']})()`);
  await drag(page, page.locator('#q2-2'), words('q2-2', 2, 4));
  await offer(page, 'en', 'highlight').click();
  await expect.poll(() => marked(page, 'mine')).toEqual([words('q2-2', 2, 4)]);
});

for (const when of ['before the notes come', 'after they have come'])
  test(`words that were translated ${when} are not marked, and it is said why none can be`, async ({
    page,
  }) => {
    await page.goto(`/en/${slug}`);
    for (const id of ['q2-2', 'q1-2']) {
      await drag(page, page.locator(`#${id}`), words(id, 2, 4));
      await offer(page, 'en', 'highlight').click();
      await expect(page.getByRole('status')).toContainText(Notes.saved);
      await expect(notesOf(page, id)).toHaveCount(1);
    }
    const translate = `document.querySelector('#q2-2 .s').textContent =
      'Совсем другие слова, которых здесь до сих пор не было, и их не меньше прежнего.'`;
    if (when === 'before the notes come')
      await page.addInitScript(`document.addEventListener('DOMContentLoaded', () => { ${translate} })`);
    await openWithNotes(page, `/en/${slug}`);
    if (when === 'after they have come') {
      await expect.poll(() => marked(page, 'mine')).toHaveLength(2);
      await page.evaluate(translate);
    }
    await expect.poll(() => marked(page, 'mine')).toEqual([words('q1-2', 2, 4)]);
    await drag(page, page.locator('#q2-2'), 'Совсем другие');
    await expect(page.getByRole('status')).toContainText(Notes.wordsChanged);
    await expect(page.getByRole('toolbar', { name: Notes.offers })).toHaveCount(0);
  });

for (const locale of pageLocales)
  test(`every segment in ${locale} is known to show its own words`, async ({ page }) => {
    for (const path of [`/${locale}/${slug}`, `/${locale}/${slug}/compare/kk,ru,en`]) {
      await page.goto(path);
      // FNV-1a, as the server sums.
      const foreign = await page.locator('[data-sum]').evaluateAll((segments) =>
        segments
          .filter(({ textContent, attributes }) => {
            let sum = 0x811c9dc5;
            for (const unit of (textContent ?? '').replace(/\s/g, ' ').replaceAll('\u00AD', ''))
              for (const code of unit.length > 1
                ? [unit.charCodeAt(0), unit.charCodeAt(1)]
                : [unit.charCodeAt(0)])
                sum = Math.imul(sum ^ code, 0x01000193);
            return (sum >>> 0).toString(36) !== attributes.getNamedItem('data-sum')?.value;
          })
          .map(({ textContent }) => textContent),
      );
      expect(foreign).toEqual([]);
    }
  });

test('words of a term are selected by drag, double and triple click', async ({ page }) => {
  await page.goto(`/en/${slug}`, { waitUntil: 'networkidle' });
  const term = page.locator('.text p .term').filter({ hasText: /^\S+$/ }).first();
  const name = (await term.textContent()) ?? '';
  const selected = () => page.evaluate(() => getSelection()?.toString().trim());
  for (const select of [
    () => drag(page, term, name),
    () => term.dblclick(),
    () => term.click({ clickCount: 3 }),
  ]) {
    await select();
    await expect(page.getByRole('toolbar', { name: Notes.offers })).toBeVisible();
    expect(await selected()).toContain(name);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await unselect(page);
  }
  await term.click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('what the browser has selected is highlighted by h, and its bar is one Tab away', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await drag(page, page.locator('#q2-2'), words('q2-2', 2, 4));
  await expect(offer(page, 'en', 'highlight')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(offer(page, 'en', 'highlight')).toBeFocused();
  await page.keyboard.press('Escape');
  await drag(page, page.locator('#q1-2'), words('q1-2', 2, 4));
  await page.keyboard.press('h');
  await expect.poll(() => marked(page, 'mine')).toEqual([words('q1-2', 2, 4)]);
});

test('the bar stays beside its words when the window or the text is resized', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await drag(page, page.locator('#q2-2'), words('q2-2', 2, 4));
  const bar = page.getByRole('toolbar', { name: Notes.offers });
  await expect(bar).toBeVisible();
  const apart = () =>
    bar.evaluate((element) => {
      const own = element.getBoundingClientRect();
      const at = getSelection()?.getRangeAt(0).getBoundingClientRect();
      return at ? Math.max(at.top - own.bottom, own.top - at.bottom) : Number.NaN;
    });
  const before = await apart();
  for (const change of [
    () => page.setViewportSize({ width: 844, height: 390 }),
    () => page.setViewportSize({ width: 390, height: 844 }),
    () => page.evaluate(() => document.documentElement.setAttribute('data-size', 'xl')),
  ]) {
    await change();
    await expect.poll(apart).toBeCloseTo(before, -1);
  }
});

test('a click that clears a selection, or selects a word, is no peek', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  const peek = page.getByRole('complementary', { name: Peek.title });
  await drag(page, page.locator('#q2-2'), words('q2-2', 2, 4));
  await inPlainWords(page.locator('#q1-2'), 1);
  await expect(page.getByRole('toolbar', { name: Notes.offers })).toHaveCount(0);
  await expect(peek).toHaveCount(0);
  await inPlainWords(page.locator('#q1-2'), 2);
  await expect(page.getByRole('toolbar', { name: Notes.offers })).toBeVisible();
  await expect(peek).toHaveCount(0);
  await unselect(page);
  await inPlainWords(page.locator('#q1-2'), 1);
  await expect(peek).toBeVisible();
});

test('find in page meets notes far from the window', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await writeNote(page, 'en', 'q11-1', 'Far down the page');
  await openWithNotes(page, `/en/${slug}`);
  await expect(notesOf(page, 'q11-1')).toContainText('Far down the page');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

async function unselect(page: Page): Promise<void> {
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(page.getByRole('toolbar', { name: Notes.offers })).toHaveCount(0);
}

/** Clicks at the beginning of a passage. */
async function inPlainWords(passage: Locator, clickCount: number): Promise<void> {
  await passage.click({ position: { x: 12, y: 10 }, clickCount });
}
