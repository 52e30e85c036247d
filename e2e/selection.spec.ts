import type { Locator, Page } from '@playwright/test';
import { pasted } from './clipboard';
import { slug, version } from './interview';
import { segment } from './segment';
import { linked, sentence } from './sentence';
import { expect, test } from './test';

for (const columns of ['en,ru,kk', 'ru,kk'] as const) {
  test(`dragging selects and copies one column only, of ${columns}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/en/${slug}/compare/${columns}`);
    for (const column of columns.split(',') as ('en' | 'ru' | 'kk')[]) {
      const [from, to] = [linked('q2-1', 1)[column], linked('q2-3', 0)[column]];
      await drag(page, sentence(page, from), sentence(page, to));
      const selected = clean(await page.evaluate(() => `${getSelection()}`));
      const whole = clean(
        version(column)
          .segments.map(({ text }) => text)
          .join(' '),
      );
      expect(selected.length, column).toBeGreaterThan(300);
      expect(whole, column).toContain(selected);
      const copied = clean(await copy(page));
      expect(copied, column).toBe(selected);
    }
  });
}

for (const width of [390, 1440]) {
  test(`interleaved at ${width} px, the order shown is the one read aloud and copied`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/en/${slug}/compare/ru,en,kk?layout=interleaved`);
    const lines = [1, 2].flatMap((link) => {
      const { ru, en, kk } = linked('q2-1', link);
      return [ru, en, kk];
    });
    const row = segment(page, 'q2-1');
    const tops = await Promise.all(
      lines.map(async (text) => (await sentence(page, text).boundingBox())?.y ?? 0),
    );
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));

    const read = clean(await row.ariaSnapshot());
    const places = lines.map((text) => read.indexOf(text.split(' ').slice(-3).join(' ')));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));

    await drag(page, sentence(page, lines[0] ?? ''), sentence(page, lines.at(-1) ?? ''));
    const copied = clean(await copy(page));
    const inner = lines.slice(1, -1).map(clean).join(' ');
    expect(copied).toContain(inner);
  });
}

/** Drags with the mouse from near the beginning of one sentence, which is no link, to near the end of another. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  await page.mouse.click(5, 5);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  const start = await edge(from, 'first');
  const end = await edge(to, 'last');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.up();
}

/** A point inside the first line of a sentence, or inside its last. */
function edge(found: Locator, which: 'first' | 'last'): Promise<{ x: number; y: number }> {
  return found.evaluate((element, which) => {
    const rects = [...element.getClientRects()];
    const rect = which === 'first' ? rects[0] : rects.at(-1);
    if (!rect) throw new Error('The sentence is not shown.');
    return { x: which === 'first' ? rect.left + 2 : rect.right - 12, y: rect.top + rect.height / 2 };
  }, which);
}

/** What the keyboard copies, as it is pasted in plain text. */
async function copy(page: Page): Promise<string> {
  await page.keyboard.press('Control+C');
  return pasted(page);
}

function clean(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
