import type { Page } from '@playwright/test';
import { messages, slug } from './interview';
import { fromLine, linked, putOnLine, sentence } from './sentence';
import { expect, test } from './test';

/** How far, in pixels, what was on the reading line may be from it afterwards. */
const tolerance = 8;

const phone = { width: 390, height: 844 };
const tablet = { width: 820, height: 1180 };

/** What is read, and the sentences that are, early and late in the text. */
const pages = [
  { path: `/kk/${slug}`, locale: 'kk' },
  { path: `/ru/${slug}`, locale: 'ru' },
  { path: `/en/${slug}/compare/kk,ru,en`, locale: 'kk' },
  { path: `/ru/${slug}/compare/en,ru`, locale: 'en' },
  { path: `/en/${slug}/compare/kk,ru,en?layout=side`, locale: 'kk' },
  { path: `/en/${slug}/compare/kk,ru,en?layout=interleaved`, locale: 'kk' },
  { path: `/en/${slug}/compare/kk,ru?layout=peek`, locale: 'kk' },
] as const;
const places = [linked('q2-2', 1), linked('q9-2', 0)];

for (const [device, upright] of [
  ['phone', phone],
  ['tablet', tablet],
] as const)
  for (const { path, locale } of pages)
    test(`turning a ${device} keeps the sentence of ${path}, there and back`, async ({ page }) => {
      await page.setViewportSize(upright);
      await page.goto(path);
      for (const place of places) {
        await putOnLine(sentence(page, place[locale]), 0.5);
        const before = await scrolled(page);
        await page.setViewportSize({ width: upright.height, height: upright.width });
        await expectOnLine(page, place[locale], 0.5);
        await page.setViewportSize(upright);
        await expectOnLine(page, place[locale], 0.5);
        expect(Math.abs((await scrolled(page)) - before)).toBeLessThan(2);
      }
    });

for (const { path, locale } of pages.slice(0, 3))
  test(`zooming in on ${path} and out again keeps the sentence`, async ({ page }) => {
    const place = linked('q7-1', 1);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    await putOnLine(sentence(page, place[locale]), 0.5);
    const before = await scrolled(page);
    for (const percent of [110, 150, 200, 400, 200, 80, 100]) {
      await zoom(page, percent);
      await expectOnLine(page, place[locale], 0.5);
    }
    expect(Math.abs((await scrolled(page)) - before)).toBeLessThan(2);
  });

test('a window that is drawn narrower and lower step by step keeps the sentence', async ({ page }) => {
  const place = linked('q9-1', 1).ru;
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto(`/ru/${slug}`);
  await putOnLine(sentence(page, place), 0.5);
  for (let width = 1400; width >= 400; width -= 100) {
    await page.setViewportSize({ width, height: 900 - (1400 - width) / 4 });
    await expectOnLine(page, place, 0.5);
  }
});

test('at the very top a page stays at the top, however it is turned', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto(`/kk/${slug}`);
  for (const [width, height] of [
    [844, 390],
    [390, 844],
    [1280, 800],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    expect(await scrolled(page)).toBe(0);
  }
});

for (const path of [`/kk/${slug}`, `/kk/${slug}/compare/kk,en`])
  test(`near an end of ${path} the sentence is back, though a layout lets it not stand on the line`, async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    await page.goto(path);
    for (const end of ['top', 'foot']) {
      await page.evaluate(async (end) => {
        scrollTo({ top: end === 'top' ? 60 : document.body.scrollHeight, behavior: 'instant' });
        for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
      }, end);
      const before = await scrolled(page);
      for (const [width, height] of [
        [844, 390],
        [1180, 1400],
        [390, 844],
      ] as const)
        await page.setViewportSize({ width, height });
      await expect
        .poll(async () => Math.abs((await scrolled(page)) - before), { message: end })
        .toBeLessThan(2);
    }
  });

test('text size and line spacing chosen on a turned phone lead back', async ({ page }) => {
  const { sizes, spacings } = messages.kk.Settings;
  const place = linked('q7-1', 1).kk;
  await page.setViewportSize(phone);
  await page.goto(`/kk/${slug}`);
  await putOnLine(sentence(page, place), 0.5);
  const before = await scrolled(page);
  const choose = (name: string) =>
    page.getByRole('radio', { name, exact: true, includeHidden: true }).dispatchEvent('click');
  await choose(sizes.xl);
  await page.setViewportSize({ width: 844, height: 390 });
  await expectOnLine(page, place, 0.5);
  await choose(spacings.loose);
  await expectOnLine(page, place, 0.5);
  await page.setViewportSize(phone);
  await choose(sizes.m);
  await choose(spacings.normal);
  await expectOnLine(page, place, 0.5);
  expect(Math.abs((await scrolled(page)) - before)).toBeLessThan(2);
});

for (const path of [`/kk/${slug}`, `/en/${slug}/compare/kk,ru?layout=peek`])
  test(`turning a phone keeps the sentence of ${path} while it is peeked at`, async ({ page }) => {
    const place = linked('q7-1', 1).kk;
    await page.setViewportSize(phone);
    await page.goto(path);
    await putOnLine(sentence(page, place), 0.5);
    await sentence(page, place).dispatchEvent('click');
    await expect(page.locator('.peek, .under.open')).toBeVisible();
    // The sentence was scrolled out from under the sheet.
    await putOnLine(sentence(page, place), 0.5);
    for (const [width, height] of [
      [844, 390],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expectOnLine(page, place, 0.5);
    }
  });

test('turning does not bring the header over the text', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await page.goto(`/kk/${slug}`);
  const place = linked('q7-1', 1).kk;
  await putOnLine(sentence(page, place), 0.5);
  const russian = page.getByRole('banner').getByRole('link', { name: 'Русский' });
  await expect(russian).not.toBeInViewport();
  for (const [width, height] of [
    [390, 844],
    [844, 390],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectOnLine(page, place, 0.5);
    await expect(russian).not.toBeInViewport();
  }
});

for (const path of [`/en/${slug}/compare/kk,ru,en`, `/kk/${slug}`])
  test(`printing ${path} keeps the sentence`, async ({ page }) => {
    const place = linked('q7-1', 1).kk;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    await putOnLine(sentence(page, place), 0.5);
    const before = await scrolled(page);
    await page.pdf({ format: 'A4' });
    await expectOnLine(page, place, 0.5);
    await page.setViewportSize({ width: 700, height: 900 });
    await expectOnLine(page, place, 0.5);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expectOnLine(page, place, 0.5);
    expect(Math.abs((await scrolled(page)) - before)).toBeLessThan(2);
  });

function scrolled(page: Page): Promise<number> {
  return page.evaluate(() => scrollY);
}

/** Resizes as a browser does that zooms, from 1280 × 800 at 100 %. */
async function zoom(page: Page, percent: number): Promise<void> {
  const size = (pixels: number) => Math.round((pixels * 100) / percent);
  await page.setViewportSize({ width: size(1280), height: size(800) });
}

async function expectOnLine(page: Page, text: string, fraction: number): Promise<void> {
  const read = sentence(page, text);
  await expect.poll(async () => Math.abs(await fromLine(read, fraction))).toBeLessThanOrEqual(tolerance);
}
