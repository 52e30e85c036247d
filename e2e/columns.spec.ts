import type { Page } from '@playwright/test';
import { type Locale, locales } from '../lib/language/locales';
import { expectAccessible, expectLegible } from './axe';
import { interview, messages, slug } from './interview';
import { segment } from './segment';
import { linked, sentence } from './sentence';
import { expect, test } from './test';

const pairs = locales.flatMap((a) => locales.filter((b) => b !== a).map((b) => [a, b]));
const triples = pairs.map(([a, b]) => [a, b, ...locales.filter((c) => c !== a && c !== b)] as Locale[]);

/** All six pairs and all six orders of three. */
const orders = [...pairs, ...triples] as Locale[][];

/** Some of them, in which every language stands first, in the middle and last. */
const someOrders: Locale[][] = [
  ['kk', 'ru'],
  ['en', 'kk'],
  ['kk', 'ru', 'en'],
  ['ru', 'en', 'kk'],
  ['en', 'kk', 'ru'],
];

const read = linked('q2-1', 1);

/** Positions of what moved by itself, without the reader having done anything, since the page was opened. */
declare global {
  interface Window {
    shifts: number[];
  }
}

for (const [width, ui, shown] of [
  [390, 'kk', someOrders],
  [768, 'ru', someOrders],
  [1440, 'en', orders],
] as const) {
  test(`${shown.length} orders of columns at ${width} px, in both themes`, async ({ newReader, server }) => {
    test.setTimeout(180_000);
    const { Comparing, Languages, Reading } = messages[ui];
    const hasTouch = width === 390;
    const page = await newReader({
      baseURL: server.url,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
      hasTouch,
      isMobile: hasTouch,
    });
    await page.addInitScript(watchShifts);
    for (const columns of shown) {
      await test.step(columns.join(), async () => {
        await page.goto(`/${ui}/${slug}/compare/${columns}`);
        const layout = width > 992 ? 'side' : 'interleaved';
        await expect(page.getByRole('button', { name: Comparing.layouts[layout] })).toHaveAttribute(
          'aria-pressed',
          'true',
        );
        for (const [index, column] of columns.entries()) {
          const next = columns[index + 1];
          if (next)
            await expect(
              page.getByRole('link', {
                name: `${Comparing.swap}: ${Languages.name[column]}, ${Languages.name[next]}`,
              }),
            ).toBeVisible();
        }
        const add = page.getByRole('link', { name: Comparing.add });
        const remove = page.getByRole('link', { name: Comparing.remove });
        await expect(add).toHaveCount(3 - columns.length);
        await expect(remove).toHaveCount(columns.length === 3 ? 3 : 0);
        await expect(page.locator('[data-row]')).toHaveCount(rowCount);
        expect(await order(page), 'the order of the versions').toEqual(columns);
        expect(await tooWide(page)).toBe(0);

        const texts = columns.map((column) => read[column]);
        const last = sentence(page, texts.at(-1) ?? '');
        if (hasTouch) await last.tap();
        else await last.hover();
        await expect(page.locator('.s.lit')).toHaveText(texts);
        await expect(page.locator('.threads path')).toHaveCount(layout === 'side' ? columns.length - 1 : 0);

        await segment(page, 'q3-1').getByRole('link', { name: Reading.link }).focus();
        await page.keyboard.press('ArrowDown');
        await expect(page.locator('.s.lit')).toHaveText(columns.map((column) => linked('q3-1', 0)[column]));
        expect(await page.evaluate(() => window.shifts)).toEqual([]);

        // The lit row is legible in both themes.
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await expectLegible(page, '#q3-1', colorScheme);
        }
      });
    }
  });
}

test('layouts follow one another without moving anything else, and each is accessible', async ({ page }) => {
  test.setTimeout(180_000);
  const { Comparing } = messages.ru;
  await page.addInitScript(watchShifts);
  for (const width of [390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const layout of ['side', 'interleaved', 'peek'] as const) {
      await page.goto(`/ru/${slug}/compare/ru,kk,en?layout=${layout}`);
      await expect(page.getByRole('button', { name: Comparing.layouts[layout] })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      await page.evaluate(() => document.fonts.ready);
      expect(await page.evaluate(() => window.shifts), `${layout} at ${width} px`).toEqual([]);
    }
    // What one chooses with, and the heads, stay where they are.
    const fixed = page.getByRole('group', { name: Comparing.layout });
    const before = await fixed.boundingBox();
    for (const layout of ['interleaved', 'side', 'peek'] as const) {
      await page.getByRole('button', { name: Comparing.layouts[layout] }).press('Enter');
      expect(await fixed.boundingBox()).toEqual(before);
    }
  }
  for (const layout of ['interleaved', 'peek']) {
    await page.goto(`/ru/${slug}/compare/en,ru?layout=${layout}`);
    await expectAccessible(page, [390, 1440]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every order of columns is whole, in the order of its columns', async ({ page }) => {
    for (const [index, columns] of orders.entries()) {
      await page.setViewportSize({ width: [390, 768, 1440][index % 3] ?? 390, height: 900 });
      await page.goto(`/en/${slug}/compare/${columns}`);
      const shown = ((await segment(page, 'q3-1').textContent()) ?? '').replace(/\s+/g, ' ');
      const places = columns.map((column) => shown.indexOf(linked('q3-1', 0)[column]));
      expect(Math.min(...places), columns.join()).toBeGreaterThanOrEqual(0);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
});

const rowCount = interview.versions.en?.segments.length ?? 0;

/** The languages of a paragraph as they are met in the page: across, or line by line. */
async function order(page: Page): Promise<(string | null)[]> {
  const langs = await segment(page, 'q3-1')
    .locator('[lang]:has(.s)')
    .filter({ visible: true })
    .evaluateAll((found) => found.map((element) => element.getAttribute('lang')));
  return [...new Set(langs)];
}

async function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Notes whenever something of the comparison moves without the reader having done anything. */
function watchShifts() {
  window.shifts = [];
  type Shift = PerformanceEntry & {
    hadRecentInput: boolean;
    value: number;
    sources: { node: Node | null }[];
  };
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value, sources } of list.getEntries() as Shift[])
      if (!hadRecentInput && sources.some(({ node }) => document.querySelector('main')?.contains(node)))
        window.shifts.push(value);
  }).observe({ type: 'layout-shift', buffered: true });
}
