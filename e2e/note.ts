import type { Locator, Page } from '@playwright/test';
import type { Locale } from '../lib/language/locales';
import { messages } from './interview';
import { segment } from './segment';
import { expect } from './test';

/** Writes a note on a segment with the pointer, and waits until it is saved. */
export async function writeNote(page: Page, ui: Locale, id: string, text: string): Promise<void> {
  const { Notes } = messages[ui];
  await openEditor(page, ui, id);
  await page.getByRole('textbox', { name: Notes.body }).fill(text);
  await page.getByRole('button', { name: Notes.save, exact: true }).click();
  // What was said of an earlier note may still stand there.
  await expect(page.getByRole('textbox', { name: Notes.body })).toHaveCount(0);
  await expect(page.getByRole('status')).toContainText(Notes.saved);
}

/** Opens the editor of a new note on a segment with the pointer. */
export async function openEditor(page: Page, ui: Locale, id: string): Promise<void> {
  const here = segment(page, id);
  // A header that comes back when the page scrolls up would lie over what stands at the top.
  await here.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await here.hover();
  await here.getByRole('button', { name: messages[ui].Notes.add }).click();
  await offer(page, ui, 'note').click();
}

/** One of the things that the bar beside chosen words offers. */
export function offer(page: Page, ui: Locale, deed: keyof typeof messages.en.Notes.deeds): Locator {
  const { offers, deeds } = messages[ui].Notes;
  return page.getByRole('toolbar', { name: offers }).getByRole('button', { name: deeds[deed], exact: true });
}

/** Selects words of a passage as a mouse does. */
export async function drag(page: Page, passage: Locator, from: string, to = from): Promise<void> {
  const ends = await passage.evaluate(
    (element, [first = '', last = '']) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const nodeOf = (words: string) => {
        const node = nodes.find(({ data }) => data.includes(words));
        if (!node) throw new Error(`No “${words}” in one piece`);
        return node;
      };
      nodeOf(first).parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = (words: string, edge: 'start' | 'end') => {
        const node = nodeOf(words);
        const range = new Range();
        const at = node.data.indexOf(words);
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const boxes = [...range.getClientRects()];
        const { left, right, top, height } = (edge === 'start' ? boxes[0] : boxes.at(-1)) as DOMRect;
        return { x: edge === 'start' ? left + 0.5 : right - 0.5, y: top + height / 2 };
      };
      return [box(first, 'start'), box(last, 'end')] as const;
    },
    [from, to],
  );
  await page.mouse.move(ends[0].x, ends[0].y);
  await page.mouse.down();
  await page.mouse.move(ends[1].x, ends[1].y, { steps: 4 });
  await page.mouse.up();
}

/** What was copied, pasted elsewhere: our pages may not read it. */
export async function copied(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.setContent('<textarea></textarea>');
  await other.getByRole('textbox').press('ControlOrMeta+V');
  const text = await other.getByRole('textbox').inputValue();
  await other.close();
  return text;
}

/** The words that a highlight of the page marks, in the order of the document. */
export function marked(page: Page, name: string): Promise<string[]> {
  return page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])].map((part) => {
      const range = new Range();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      return range;
    });
    return ranges
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => range.toString());
  }, name);
}

/** Makes a note public from its card; the first one asks for a name. */
export async function publish(page: Page, ui: Locale, note: Locator, name: string | null): Promise<void> {
  const { Notes } = messages[ui];
  await note.getByRole('button', { name: Notes.makePublic }).click();
  if (name !== null) {
    await note.getByRole('textbox', { name: Notes.name }).fill(name);
    await note.getByRole('button', { name: Notes.makePublic }).click();
  }
  await expect(page.getByRole('status')).toContainText(Notes.madePublic);
}

/** The notes of a segment, where they stand in the margin. */
export function notesOf(page: Page, id: string): Locator {
  return segment(page, id).getByRole('article');
}

/** Opens an address, and waits until the reader's notes are there. */
export async function openWithNotes(page: Page, address: string): Promise<void> {
  await Promise.all([page.waitForResponse(/\/api\/annotations\//), page.goto(address)]);
}
