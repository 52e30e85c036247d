import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { longDate } from '../lib/language/dates';
import { root } from '../server/settings.mjs';
import { expectAccessible } from './axe';
import { messages } from './interview';
import { segment } from './segment';
import { fromLine, putOnLine, sentence } from './sentence';
import { Server } from './server';
import { test as base, expect } from './test';

// Articles whose versions differ: paragraphs and sentences left out, added, merged and moved. Their pages are
// made when they are asked for, so they need no build of their own.
const test = base.extend<object, { server: Server }>({
  server: [
    async ({ browser: _ }, use) => {
      const server = await Server.start({ CONTENT_DIR: path.join(root, 'e2e', 'fixtures', 'content') });
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
});

const { Comparing, Differences, Reading } = messages.en;

const whip = { kk: 'Оның қамшылары бүкіл ауданға белгілі.', ru: 'Его камчи известны всему району.' };
const dogs = 'The dogs are the last to leave.';
const child = {
  kk: 'Балалар сол жерде доп қуады.',
  ru: 'Дети гоняют там мяч.',
  en: 'Children chase a ball there.',
};

for (const [layout, width] of [
  ['side', 1440],
  ['interleaved', 1440],
  ['interleaved', 390],
  ['peek', 1440],
  ['peek', 390],
] as const) {
  test(`gaps are said honestly, ${layout} at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/en/market-day/compare/kk,ru,en?layout=${layout}`);
    await expectSaid(segment(page, 'p4'), [Comparing.absent.ru]);
    await expectSaid(segment(page, 'p9'), [Comparing.absent.ru, Comparing.absent.en]);
    await expectSaid(segment(page, 'p2'), ['Merged: 2 paragraphs in one']);
    await expectSaid(segment(page, 'p6'), [Comparing.moved.ru]);
    for (const id of ['p1', 'p7', 'p8']) await expectSaid(segment(page, id), []);

    const heads = page.getByText(`${Comparing.byBoth}.`);
    await expect(heads).toHaveText([/Pairs found for 82% of sentences/, /for 95% of/, /for 86% of/]);

    await expect(sentence(page, dogs)).toBeVisible();
    if (layout === 'peek') await sentence(page, dogs).click();
    await expectSaid(segment(page, 'p10'), [Comparing.only.en, Comparing.byHand]);
    if (layout === 'peek') await sentence(page, whip.kk).click();
    await expectSaid(segment(page, 'p5'), [Comparing.absent.en, Comparing.byHand]);
    await expect(sentence(page, whip.ru)).toBeVisible();

    for (const remark of [
      'Editor’s remark (Omission): The paragraph did not fit into the Russian paper.',
      'Editor’s remark (Addition): The translator’s own ending.',
      'Editor’s remark (Word choice): The Kazakh word is kept.',
      'Editor’s remark (Softened): Das Amt ist nur umschrieben.',
    ])
      await expect(page.getByText(remark)).toBeVisible();
  });
}

test('the italics of a gap are asked for with the page, so that they come on a first visit', async ({
  request,
}) => {
  const asked = async (path: string) => {
    const page = await (await request.get(path)).text();
    return Array.from(page.matchAll(/<link rel="preload"[^>]*-(\w+-italic)\./gu), ([, font]) => font).sort();
  };
  expect(await asked('/en/night-bus/compare/kk,en')).toEqual(['latin-italic']);
  expect(await asked('/ru/night-bus/compare/kk,en')).toEqual(['cyrillic-italic', 'latin-italic']);
  expect(await asked('/en/first-snow/compare/kk,en')).toEqual([]);
});

for (const layout of ['side', 'interleaved', 'peek']) {
  test(`differences in numbers, dates and terms are shown when asked for, ${layout}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/en/market-day/compare/en,kk,ru?layout=${layout}`);
    await page.getByRole('button', { name: Differences.show }).click();
    const flour = segment(page, 'p7').getByText(`${Differences.numbers}: 8000 · 9000 · 9000`);
    const opened = segment(page, 'p8').getByText(`${Differences.dates}: 14 · 12 · 12`);
    const akim = segment(page, 'p8').getByText(`${Differences.term.en}: әкімі · аким`);
    if (layout === 'peek') await sentence(page, 'A sack of flour costs 8000 tenge.').click();
    // Side by side each column says it; line by line it is said once, under its sentences.
    await expect(flour.filter({ visible: true })).toHaveCount(layout === 'side' ? 3 : 1);
    if (layout === 'peek') await page.getByText('The new market square').click();
    await expect(opened.filter({ visible: true })).toHaveCount(layout === 'side' ? 3 : 1);
    await expect(akim).toBeVisible();
    await expect(page.getByText('7500', { exact: true })).toHaveCount(0);
  });
}

test('the heads say what an editor has linked by hand', async ({ page }) => {
  await page.goto('/en/first-snow/compare/kk,en');
  for (const head of await page.getByText('Pairs found for').all())
    await expect(head).toContainText(`Pairs found for 100% of sentences. ${Comparing.byHand}.`);
  await expect(page.getByText(Comparing.byHand)).toHaveCount(2);
});

test('without the version that merges them, two paragraphs stand in two rows', async ({ page }) => {
  await page.goto('/en/market-day/compare/kk,en');
  await expect(segment(page, 'p2')).not.toContainText(child.en);
  await expect(segment(page, 'p3')).toContainText(child.en);
  await page.getByText(child.kk).hover();
  await expect(page.locator('.s.lit')).toHaveText([child.kk, child.en]);
  await expectSaid(segment(page, 'p2'), []);
});

test('one sentence lights the two it is merged from, by a thread that shows a hand', async ({ page }) => {
  await page.goto('/en/market-day/compare/en,ru');
  await page.getByText('He bargains with no one').hover();
  await expect(page.locator('.s.lit')).toHaveText([
    'He bargains with no one and names his price only once.',
    'Он ни с кем не торгуется.',
    'Цену он называет один раз.',
  ]);
});

test('a place is kept through merged paragraphs, and where there is none, at its neighbour', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/kk/market-day');
  await putOnLine(sentence(page, child.kk), 0.5);
  await choose(page, 'Русский');
  await expect.poll(() => away(sentence(page, child.ru), 0.5)).toBeLessThanOrEqual(8);
  await choose(page, 'English');
  await expect.poll(() => away(sentence(page, child.en), 0.5)).toBeLessThanOrEqual(8);
  await choose(page, 'Қазақша');
  await expect.poll(() => away(sentence(page, child.kk), 0.5)).toBeLessThanOrEqual(8);

  // The paragraph that Russian lacks gives way to the next.
  await putOnLine(sentence(page, 'Ол қаймақ пен құрт сатады.'), 0.9);
  await choose(page, 'Русский');
  const next = page.getByText('Серик из соседнего села торгует конской сбруей.');
  await expect.poll(() => away(next, 0)).toBeLessThanOrEqual(8);

  // The sentence that English lacks gives way to its neighbour.
  await putOnLine(sentence(page, whip.ru), 0.9);
  await choose(page, 'English');
  const after = page.getByText('He bargains with no one and names his price only once.');
  await expect.poll(() => fromLine(after, 0)).toBeLessThanOrEqual(40);
  expect(await fromLine(after, 1)).toBeGreaterThanOrEqual(-40);
});

test('a screen reader hears which language lacks the sentence', async ({ page }) => {
  await page.goto('/en/market-day/compare/kk,ru,en');
  await segment(page, 'p5').getByRole('link', { name: Reading.link }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(whip.kk, { exact: true })).toBeFocused();
  await expect(page.getByText(`Pair: ${whip.ru} ${Comparing.absent.en}.`)).toBeAttached();
});

test('a version says the day on which it appeared', async ({ page }) => {
  for (const [locale, date] of [
    ['kk', '2025-05-10'],
    ['ru', '2025-05-17'],
  ] as const) {
    await page.goto(`/${locale}/market-day`);
    const { published } = messages[locale].Reading;
    const shown = page.getByRole('main').getByRole('time');
    await expect(shown).toHaveText(published.replace('{date}', longDate(date, locale)));
    await expect(shown).toHaveAttribute('datetime', date);
  }
});

test('while reading, a peek says what the other versions lack', async ({ page }) => {
  await page.goto('/kk/market-day');
  await page.getByText(whip.kk).click();
  const peek = page.getByRole('complementary', { name: messages.kk.Peek.title });
  await expect(peek).toContainText(whip.ru);
  await expect(peek).toContainText(messages.kk.Comparing.absent.en);
  await expect(peek).toContainText(messages.kk.Comparing.byHand);
});

test('gaps, remarks, differences and an open peek are accessible', async ({ page }) => {
  test.setTimeout(180_000);
  for (const layout of ['side', 'interleaved', 'peek']) {
    await page.goto(`/kk/market-day/compare/kk,ru,en?layout=${layout}`);
    await page.getByRole('button', { name: messages.kk.Differences.show }).click();
    await sentence(page, whip.kk).click();
    await expectAccessible(page, [390, 1440]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [390, 768, 1440]) {
    test(`gaps are said, and the width decides the layout, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/en/market-day/compare/kk,ru,en');
      await expectSaid(segment(page, 'p4'), [Comparing.absent.ru]);
      await expectSaid(segment(page, 'p5'), [Comparing.absent.en, Comparing.byHand]);
      await expectSaid(segment(page, 'p6'), [Comparing.moved.ru]);
      await expectSaid(segment(page, 'p10'), [Comparing.only.en, Comparing.byHand]);
      await expect(page.getByText(`${Comparing.byBoth}.`)).toHaveCount(3);
      const tops = await Promise.all(
        [child.kk, child.ru, child.en].map(
          async (text) => (await page.getByText(text).boundingBox())?.y ?? 0,
        ),
      );
      if (width === 1440) expect(new Set(await topsOf(segment(page, 'p1'))).size).toBe(1);
      else expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    });
  }
});

/** What a row says of its versions, in any order: gaps, merged, moved, linked by hand. */
async function expectSaid(row: Locator, said: string[]): Promise<void> {
  const { absent, only, moved, byHand } = Comparing;
  const statements = [absent, only, moved].flatMap(({ kk, ru, en }) => [kk, ru, en]);
  for (const statement of [...statements, byHand, 'Merged: 2 paragraphs in one']) {
    const shown = row.getByText(statement).filter({ visible: true });
    if (!said.includes(statement)) await expect(shown, statement).toHaveCount(0);
    else await expect(shown.first(), statement).toBeVisible();
  }
}

async function topsOf(row: Locator): Promise<number[]> {
  const boxes = await Promise.all((await row.getByRole('paragraph').all()).map((text) => text.boundingBox()));
  return boxes.map((box) => Math.round(box?.y ?? 0));
}

async function choose(page: Page, language: string): Promise<void> {
  const link = page.getByRole('banner').getByRole('link', { name: language });
  const href = await link.getAttribute('href');
  await link.dispatchEvent('click');
  await page.waitForURL(`${href}`);
}

async function away(found: Locator, fraction: number): Promise<number> {
  return Math.abs(await fromLine(found, fraction));
}
