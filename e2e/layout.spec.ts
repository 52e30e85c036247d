import type { Page } from '@playwright/test';
import { locales } from '../lib/language/locales';
import { kinds, messages, slug } from './interview';
import { readAt } from './segment';
import { expect, test } from './test';

for (const [name, viewport, deviceScaleFactor, languages] of [
  ['320 px', { width: 320, height: 640 }, 1, locales],
  // Zooming is the same width in larger pixels: the language of the longest words tells.
  ['1280 px zoomed to 400 %', { width: 320, height: 200 }, 4, ['kk']],
] as const) {
  test(`nothing scrolls sideways at ${name}`, async ({ newReader }) => {
    const page = await newReader({ viewport, deviceScaleFactor });
    for (const { kind, path } of kinds) {
      for (const locale of languages) {
        await page.goto(path(locale));
        expect(await tooWide(page), `${kind} in ${locale}`).toEqual([]);
      }
    }
  });
}

test('an id stands once on every kind of page', async ({ page }) => {
  for (const { kind, path } of kinds) {
    await page.goto(path('ru'));
    const ids = await page.locator('[id]').evaluateAll((found) => found.map(({ id }) => id));
    expect(ids.length, kind).toBe(new Set(ids).size);
  }
});

test('paragraphs start level in a comparison, under heads that stay in view', async ({ page }) => {
  const { Comparing, Languages } = messages.en;
  await page.goto(`/en/${slug}/compare/kk,ru,en`);
  const rows = await cells(page);
  expect(rows).toHaveLength(53);
  for (const { id, tops, lefts, langs } of rows) {
    expect(new Set(tops).size, id).toBe(1);
    expect(lefts, id).toEqual(lefts.toSorted((a, b) => a - b));
    expect(new Set(lefts).size, id).toBe(3);
    expect(langs, id).toEqual(['kk', 'ru', 'en']);
  }
  await readAt(page, 'q7-1', 0);
  for (const name of locales.map((locale) => `${Comparing.remove}: ${Languages.name[locale]}`))
    await expect(page.getByRole('link', { name })).toBeInViewport({ ratio: 1 });
});

test('on a phone corresponding sentences follow one another', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/en/${slug}/compare/ru,en,kk`);
  let last = Number.NEGATIVE_INFINITY;
  for (const { id, tops, langs } of await cells(page)) {
    expect(langs, id).toEqual(langs.map((_, index) => ['ru', 'en', 'kk'][index % 3]));
    expect(langs.length % 3, id).toBe(0);
    for (const top of tops) {
      expect(top, id).toBeGreaterThan(last);
      last = top;
    }
  }
});

/** What reaches beyond the sides of the window, but for what scrolls in a box of its own. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 80));
  });
}

/** Where the texts of each row of a comparison begin, and their languages, in the order of the page. */
function cells(page: Page): Promise<{ id: string; tops: number[]; lefts: number[]; langs: string[] }[]> {
  return page.locator('[data-row]').evaluateAll((rows) =>
    rows.map((row) => {
      const texts = [...row.querySelectorAll<HTMLElement>('[data-segment]')].filter(
        (text) => text.offsetHeight > 0,
      );
      const boxes = texts.map((text) => text.getBoundingClientRect());
      return {
        id: row.id,
        tops: boxes.map(({ top }) => Math.round(top + scrollY)),
        lefts: boxes.map(({ left }) => Math.round(left)),
        langs: texts.map((text) => text.getAttribute('lang') ?? ''),
      };
    }),
  );
}
