import type { Page } from '@playwright/test';
import type { Locale } from '../lib/language/locales';
import { messages, slug } from './interview';
import { fromLine, linked, putOnLine, sentence } from './sentence';
import { expect, test } from './test';

const { Comparing, Languages, Settings } = messages.en;

/** From Kazakh through all six directions, each once. */
const round = ['ru', 'en', 'kk', 'en', 'ru', 'kk'] as const;

/** A sentence of several lines in every language, in the middle of its paragraph. */
const long = linked('q8-1', 3);

/** One that shares its lines with others. */
const short = linked('q6-4', 0);

/** How far, in pixels, what was on the reading line may be from it afterwards. */
const tolerance = 8;

for (const width of [360, 768, 1280]) {
  test(`changing language at ${width} px keeps the sentence, in all six directions`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/kk/${slug}?from=mail`);
    let from: Locale = 'kk';
    for (const to of round) {
      await test.step(`from ${from} to ${to}`, async () => {
        await putOnLine(sentence(page, long[from]), 0.4);
        await choose(page, to);
        await expect(page).toHaveURL(`/${to}/${slug}?from=mail`);
        await expectOnLine(page, long[to], 0.4);
      });
      from = to;
    }
  });
}

for (const width of [360, 1280]) {
  test(`the languages are in reach of a pointer from where one reads, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/kk/${slug}`);
    const russian = page.getByRole('banner').getByRole('link', { name: 'Русский' });
    await putOnLine(sentence(page, long.kk), 0.6);
    await expect(russian).not.toBeInViewport();
    await putOnLine(sentence(page, long.kk), 0.5);
    await expect(russian).toBeInViewport({ ratio: 1 });
    await russian.click();
    await expect(page).toHaveURL(`/ru/${slug}`);
    await expectOnLine(page, long.ru, 0.5);
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
  await putOnLine(sentence(page, long.kk), 0.5);
  await choose(page, 'en');
  await expect(page).toHaveURL(`/en/${slug}?from=mail#q8-1`);
  await expectOnLine(page, long.en, 0.5);
});

test('between two segments the nearer keeps its distance', async ({ page }) => {
  const first = linked('q4-1', 0);
  await page.goto(`/ru/${slug}`);
  await putOnLine(sentence(page, first.ru), 0);
  await page.evaluate(() => window.scrollBy({ top: -8, behavior: 'instant' }));
  await choose(page, 'kk');
  await expect(page).toHaveURL(`/kk/${slug}`);
  await expect.poll(() => fromLine(sentence(page, first.kk), 0)).toBeCloseTo(8, -1);
});

test('going to and fro comes back to the same line, though sentences share it', async ({ page }) => {
  await page.goto(`/kk/${slug}`);
  await putOnLine(sentence(page, short.kk), 0.3);
  for (const to of ['ru', 'en', 'kk', 'ru', 'kk'] as const) {
    await choose(page, to);
    await expect(page).toHaveURL(`/${to}/${slug}`);
    await expectOnLine(page, short[to], 0.3);
  }
});

test('text size and line spacing keep the sentence, while reading and comparing', async ({ page }) => {
  const { sizes, spacings } = Settings;
  for (const path of [
    `/en/${slug}`,
    `/en/${slug}/compare/en,kk,ru`,
    `/en/${slug}/compare/kk,en?layout=peek`,
  ]) {
    await page.goto(path);
    const read = path.includes('kk,en') ? long.kk : long.en;
    await putOnLine(sentence(page, read), 0.5);
    for (const name of [sizes.xl, spacings.loose, sizes.s, spacings.tight]) {
      await page.getByRole('radio', { name, exact: true, includeHidden: true }).dispatchEvent('click');
      await expectOnLine(page, read, 0.5);
    }
  }
});

for (const width of [360, 768, 1280]) {
  test(`comparing at ${width} px keeps the sentence through layouts, columns and back to reading`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/ru/${slug}`);
    await putOnLine(sentence(page, long.ru), 0.5);
    await page.getByRole('link', { name: messages.ru.Reading.compareAll }).dispatchEvent('click');
    await expect(page).toHaveURL(`/ru/${slug}/compare/ru,kk,en`);
    await expectOnLine(page, long.ru, 0.5);
    const { layouts, swap, remove, add, back } = messages.ru.Comparing;
    for (const layout of ['peek', 'side', 'interleaved', 'side', 'peek', 'interleaved'] as const) {
      await page.getByRole('button', { name: layouts[layout] }).dispatchEvent('click');
      await expect(page).toHaveURL(new RegExp(`layout=${layout}$`));
      await expectOnLine(page, long.ru, 0.5);
    }
    const { name } = messages.ru.Languages;
    for (const [link, columns] of [
      [`${swap}: ${name.ru}, ${name.kk}`, 'kk,ru,en'],
      [`${remove}: ${name.kk}`, 'ru,en'],
      [`${swap}: ${name.ru}, ${name.en}`, 'en,ru'],
      [`${add}: ${name.kk}`, 'en,ru,kk'],
    ] as const) {
      await page.getByRole('link', { name: link }).dispatchEvent('click');
      // These columns are rendered when they are asked for.
      await page.waitForURL(`/ru/${slug}/compare/${columns}?layout=interleaved`);
      await expectOnLine(page, long.ru, 0.5);
    }
    await page.getByRole('link', { name: back }).dispatchEvent('click');
    await expect(page).toHaveURL(`/ru/${slug}?layout=interleaved`);
    await expectOnLine(page, long.ru, 0.5);
  });
}

test('a removed column hands its sentence over to one that stays', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/en/${slug}/compare/en,kk,ru`);
  await putOnLine(sentence(page, long.kk), 0.5);
  await page.getByRole('link', { name: `${Comparing.remove}: ${Languages.name.kk}` }).dispatchEvent('click');
  await expect(page).toHaveURL(`/en/${slug}/compare/en,ru`);
  await expectOnLine(page, long.en, 0.5);
});

for (const path of [`/kk/${slug}`, `/en/${slug}/compare/en,kk,ru`]) {
  test(`what one has scrolled to on a phone stays while the rest of ${path} is laid out`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    let start = () => {};
    const scrolled = new Promise<void>((resolve) => {
      start = resolve;
    });
    await page.route('**/_next/static/**/*.js', async (route) => {
      await scrolled;
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'commit' });
    // Just after the commit there is no element yet.
    const height = () => page.evaluate(() => document.documentElement?.scrollHeight ?? 0);
    await expect.poll(height).toBeGreaterThan(9 * 800);
    const { folded, read } = await page.evaluate(async () => {
      scrollTo({ top: 8 * innerHeight, behavior: 'instant' });
      // What comes near is laid out within a frame, and seen in the next.
      for (const _ of [1, 2, 3]) await new Promise(requestAnimationFrame);
      const read = document.elementFromPoint(innerWidth / 2, innerHeight / 3)?.closest('[data-segment]');
      return { folded: document.documentElement.scrollHeight, read: read?.textContent ?? '' };
    });
    const line = page.getByText(read, { exact: true }).filter({ visible: true });
    const before = await fromLine(line, 0);
    start();
    await expect(page).toHaveURL(path);
    await expect.poll(height).not.toBe(folded);
    await expect
      .poll(async () => Math.abs((await fromLine(line, 0)) - before))
      .toBeLessThanOrEqual(tolerance);
  });
}

test('a comparison on a phone that is loaded anew stays where it was read', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/en/${slug}/compare/en,kk,ru`);
  await putOnLine(sentence(page, long.kk), 0.5);
  await page.reload();
  await expectOnLine(page, long.kk, 0.5);
});

for (const [how, modifiers, button] of [
  ['Ctrl', ['Control'], 'left'],
  ['Shift', ['Shift'], 'left'],
  ['the middle button', [], 'middle'],
] as const)
  test(`a language opened beside this one, with ${how}, opens at the place`, async ({ page, context }) => {
    await page.goto(`/kk/${slug}?from=mail`);
    await putOnLine(sentence(page, long.kk), 0.6);
    await putOnLine(sentence(page, long.kk), 0.5);
    const russian = page.getByRole('banner').getByRole('link', { name: 'Русский' });
    const opening = context.waitForEvent('page');
    await russian.click({ modifiers: [...modifiers], button });
    const opened = await opening;
    await expect(opened).toHaveURL(`/ru/${slug}?from=mail`);
    await expectOnLine(opened, long.ru, 0.5);
    await expectOnLine(page, long.kk, 0.5);

    // What was handed over is used up, and an ordinary click still leads on in this tab.
    await opened.goto(`/ru/${slug}?again`);
    expect(await opened.evaluate(() => scrollY)).toBe(0);
    await russian.click();
    await expect(page).toHaveURL(`/ru/${slug}?from=mail`);
    await expectOnLine(page, long.ru, 0.5);
  });

test('columns opened in another tab open at the place, in the layout that was chosen', async ({
  page,
  context,
}) => {
  await page.goto(`/ru/${slug}/compare/ru,kk?layout=interleaved`);
  await putOnLine(sentence(page, long.ru), 0.6);
  await putOnLine(sentence(page, long.ru), 0.5);
  const { swap } = messages.ru.Comparing;
  const { name } = messages.ru.Languages;
  const opening = context.waitForEvent('page');
  await page.getByRole('link', { name: `${swap}: ${name.ru}, ${name.kk}` }).click({ modifiers: ['Control'] });
  const opened = await opening;
  await expect(opened).toHaveURL(`/ru/${slug}/compare/kk,ru?layout=interleaved`);
  await expectOnLine(opened, long.ru, 0.5);
});

test('the menu of the browser finds the place in the address of a language', async ({ page }) => {
  await page.goto(`/kk/${slug}`);
  await putOnLine(sentence(page, long.kk), 0.6);
  await putOnLine(sentence(page, long.kk), 0.5);
  const russian = page.getByRole('banner').getByRole('link', { name: 'Русский' });
  await russian.click({ button: 'right' });
  await expect(russian).toHaveAttribute('href', new URL(`/ru/${slug}#q8-1`, page.url()).href);
  await page.keyboard.press('Shift');
  await expect(russian).toHaveAttribute('href', `/ru/${slug}`);
});

/** Chooses a language from where one reads: a pointer would first scroll to the link. */
async function choose(page: Page, language: keyof typeof messages): Promise<void> {
  const name = messages[language].Languages.own;
  await page.getByRole('banner').getByRole('link', { name }).dispatchEvent('click');
}

async function expectOnLine(page: Page, text: string, fraction: number): Promise<void> {
  const read = sentence(page, text);
  await expect(read).toBeInViewport();
  await expect.poll(async () => Math.abs(await fromLine(read, fraction))).toBeLessThanOrEqual(tolerance);
}
