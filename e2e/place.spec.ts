import type { Page } from '@playwright/test';
import { messages, slug } from './interview';
import { fromLine, readAt } from './segment';
import { expect, test } from './test';

/** From Kazakh through all six directions, each once. */
const round = ['ru', 'en', 'kk', 'en', 'ru', 'kk'] as const;

/** How far, in pixels, what was on the reading line may be from it afterwards. */
const tolerance = 8;

for (const width of [360, 768, 1280]) {
  test(`changing language at ${width} px keeps the place, in all six directions`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/kk/${slug}?from=mail`);
    for (const to of round) {
      await test.step(`to ${to}`, async () => {
        await readAt(page, 'q6-2', 0.4);
        await choose(page, to);
        await expect(page).toHaveURL(`/${to}/${slug}?from=mail`);
        await expectOnLine(page, 'q6-2', 0.4);
      });
    }
  });
}

for (const width of [360, 1280]) {
  test(`the languages are in reach of a pointer from where one reads, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/kk/${slug}`);
    const russian = page.getByRole('banner').getByRole('link', { name: 'Русский' });
    await readAt(page, 'q6-2', 0.2);
    await expect(russian).not.toBeInViewport();
    await readAt(page, 'q6-2', 0.1);
    await expect(russian).toBeInViewport({ ratio: 1 });
    await russian.click();
    await expect(page).toHaveURL(`/ru/${slug}`);
    await expectOnLine(page, 'q6-2', 0.1);
  });
}

test('at the very top the page stays at the top', async ({ page }) => {
  await page.goto(`/kk/${slug}`);
  await page.getByRole('banner').getByRole('link', { name: 'Русский' }).click();
  await expect(page).toHaveURL(`/ru/${slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a fragment in the address then names the segment that is read', async ({ page }) => {
  await page.goto(`/kk/${slug}?from=mail#q2-1`);
  await readAt(page, 'q7-1', 0.5);
  await choose(page, 'en');
  await expect(page).toHaveURL(`/en/${slug}?from=mail#q7-1`);
  await expectOnLine(page, 'q7-1', 0.5);
});

test('between two segments the nearer keeps its distance', async ({ page }) => {
  await page.goto(`/ru/${slug}`);
  await readAt(page, 'q4-1', 0);
  await page.evaluate(() => window.scrollBy({ top: -6, behavior: 'instant' }));
  await choose(page, 'kk');
  await expect(page).toHaveURL(`/kk/${slug}`);
  await expect.poll(() => fromLine(page, 'q4-1', 0)).toBeCloseTo(6, -1);
});

test('text size and line spacing keep the place', async ({ page }) => {
  const { Settings } = messages.en;
  await page.goto(`/en/${slug}`);
  await readAt(page, 'q5-2', 0.5);
  for (const name of [
    Settings.sizes.xl,
    Settings.spacings.loose,
    Settings.sizes.s,
    Settings.spacings.tight,
  ]) {
    await page.getByRole('radio', { name, exact: true, includeHidden: true }).dispatchEvent('click');
    await expectOnLine(page, 'q5-2', 0.5);
  }
});

for (const width of [390, 1280]) {
  test(`comparing at ${width} px opens where one reads, and leads back there`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/ru/${slug}`);
    await readAt(page, 'q6-3', 0.3);
    await page.getByRole('link', { name: messages.ru.Reading.compareAll }).dispatchEvent('click');
    await expect(page).toHaveURL(`/ru/${slug}/compare/ru,kk,en`);
    await expect.poll(() => atLine(page)).toBe('q6-3');
    await page.getByRole('link', { name: messages.ru.Comparing.back }).dispatchEvent('click');
    await expect(page).toHaveURL(`/ru/${slug}`);
    await expect.poll(() => atLine(page)).toBe('q6-3');
  });
}

test('changing the columns keeps the place', async ({ page }) => {
  const { Comparing, Languages } = messages.en;
  await page.goto(`/en/${slug}/compare/en,kk,ru`);
  await readAt(page, 'q7-2', 0.4);
  const { English, Kazakh } = { English: Languages.name.en, Kazakh: Languages.name.kk };
  await page.getByRole('link', { name: `${Comparing.swap}: ${English}, ${Kazakh}` }).click();
  await expect(page).toHaveURL(`/en/${slug}/compare/kk,en,ru`);
  await expect.poll(() => atLine(page)).toBe('q7-2');
  await page.getByRole('link', { name: `${Comparing.remove}: ${Languages.name.ru}` }).click();
  await expect(page).toHaveURL(`/en/${slug}/compare/kk,en`);
  await expect.poll(() => atLine(page)).toBe('q7-2');
});

/** Chooses a language from where one reads: a pointer would first scroll to the link. */
async function choose(page: Page, language: keyof typeof messages): Promise<void> {
  const name = messages[language].Languages.own;
  await page.getByRole('banner').getByRole('link', { name }).dispatchEvent('click');
}

async function expectOnLine(page: Page, id: string, fraction: number): Promise<void> {
  await expect(page.locator(`#${id}`)).toBeVisible();
  await expect.poll(async () => Math.abs(await fromLine(page, id, fraction))).toBeLessThanOrEqual(tolerance);
}

/** The id of the segment or row that stands on the reading line. */
function atLine(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const segments = [...document.querySelectorAll('[data-row], main h1[id], main h2[id], main p[id]')];
    const line = innerHeight / 3;
    const found = segments.find((segment) => {
      const { top, bottom } = segment.getBoundingClientRect();
      return top <= line && line < bottom;
    });
    return found?.id ?? null;
  });
}
