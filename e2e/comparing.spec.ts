import type { Locator, Page } from '@playwright/test';
import { pasted } from './clipboard';
import { messages, slug } from './interview';
import { segment } from './segment';
import { linked, putOnLine, sentence } from './sentence';
import { expect, test } from './test';

const { Comparing, Differences, Notes, Peek, Reading, Settings, Site } = messages.en;
const comparison = `/en/${slug}/compare/en,ru,kk`;

const second = {
  en: 'This gives them the greatest concentration of power over others.',
  ru: 'Благодаря этому он сосредоточивает в своих руках больше власти, чем кто-либо другой.',
  kk: 'Соның арқасында ол қолына билікті өзгелердің бәрінен көп шоғырландырады.',
};

test('pointing at a sentence lights its counterparts and draws the threads between them', async ({
  page,
}) => {
  await page.goto(comparison);
  await page.getByText(second.ru).hover();
  await expect(lit(page)).toHaveText([second.en, second.ru, second.kk]);
  await expect(segment(page, 'q2-1').locator('.threads path')).toHaveCount(2);
  await page.getByText('And how is this informal power structured in Kazakhstan?').hover();
  await expect(lit(page)).toHaveCount(3);
  await expect(page.locator('.threads')).toHaveCount(1);
});

test('arrow keys walk from sentence to sentence, and the pairing is said', async ({ page }) => {
  await page.goto(comparison);
  await page.getByRole('link', { name: `${Reading.link}: 2.1`, exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(second.en)).toBeFocused();
  await expect(page.getByText(`Pair: ${second.ru} Pair: ${second.kk}`)).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await expect(inText(page, second.ru)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(segment(page, 'q2-1').locator('[lang="ru"] .s').first()).toBeFocused();
});

test('a layout is chosen at the same place, is named in the address, and opens so again', async ({
  page,
}) => {
  await page.goto(comparison);
  const interleaved = page.getByRole('button', { name: Comparing.layouts.interleaved });
  await interleaved.click();
  await expect(interleaved).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(`${comparison}?layout=interleaved`);
  await page.reload();
  const lines = segment(page, 'q2-1').locator('.line');
  await expect(lines.nth(3)).toHaveText(second.en);
  await expect(lines.nth(4)).toHaveText(second.ru);
  await expect(lines.nth(5)).toHaveText(second.kk);
  await page.getByRole('button', { name: Comparing.layouts.side }).click();
  await expect(page.locator('.line')).toHaveCount(0);
  await expect(segment(page, 'q2-1').locator('[data-segment][lang="en"]')).toContainText(
    `level. ${second.en} They`,
  );
});

test('peeking opens the counterparts of one sentence under it', async ({ page }) => {
  await page.goto(`${comparison}?layout=peek`);
  await expect(page.getByText(second.kk)).toBeHidden();
  const read = page.getByText(second.en);
  await read.scrollIntoViewIfNeeded();
  const before = await read.boundingBox();
  await read.click();
  await expect(page.getByText(second.kk)).toBeVisible();
  expect(await read.boundingBox(), 'what is read stays where it is').toEqual(before);
  await page.getByText('They build their power').click();
  await expect(page.getByText(second.kk)).toBeHidden();
  await page.getByText('They build their power').click();
  await expect(page.getByText('Ол өз билігін')).toBeHidden();
});

test('peeking on a phone opens them in a sheet, clear of the sentence', async ({ newReader, server }) => {
  const page = await newReader({
    baseURL: server.url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.goto(`${comparison}?layout=peek`);
  const read = page.getByText(second.en);
  await read.evaluate((element) => element.scrollIntoView({ block: 'end', behavior: 'instant' }));
  await read.tap();
  const kazakh = page.getByText(second.kk);
  await expect(kazakh).toBeInViewport({ ratio: 1 });
  await expect(page.getByText(second.ru)).toBeInViewport({ ratio: 1 });
  await expect
    .poll(async () => {
      const [above, sheet] = [await read.boundingBox(), await page.getByText(second.ru).boundingBox()];
      return (sheet?.y ?? 0) - ((above?.y ?? 0) + (above?.height ?? 0));
    })
    .toBeGreaterThan(0);
  await segment(page, 'q2-1').getByRole('button', { name: Site.close }).tap();
  await expect(kazakh).toBeHidden();
});

test('by keyboard alone: a layout, a peek, its sentences, and out again', async ({ page }) => {
  await page.goto(comparison);
  const peek = page.getByRole('button', { name: Comparing.layouts.peek });
  await peek.focus();
  await page.keyboard.press('Enter');
  await expect(peek).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: `${Reading.link}: 2.1`, exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(inText(page, second.en)).toBeFocused();
  await expect(inText(page, second.kk)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(inText(page, second.ru)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  await expect(inText(page, second.kk)).toBeHidden();
  await page.keyboard.press('p');
  await expect(inText(page, second.kk)).toBeVisible();
});

test('while peeking the focus walks along, and goes back up when what it stands in closes', async ({
  page,
}) => {
  await page.goto(`${comparison}?layout=peek`);
  await page.getByRole('link', { name: `${Reading.link}: 2.1`, exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(inText(page, second.ru)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(inText(page, linked('q2-1', 2).ru)).toBeFocused();
  await expect(inText(page, second.ru)).toBeHidden();
  await page.keyboard.press('ArrowUp');
  for (const key of ['Escape', 'p']) {
    await expect(inText(page, second.ru)).toBeFocused();
    await page.keyboard.press(key);
    await expect(inText(page, second.ru)).toBeHidden();
    await expect(inText(page, second.en)).toBeFocused();
    await page.keyboard.press('p');
    await page.keyboard.press('ArrowRight');
  }
  // In a sheet there is a button to close it, too.
  await page.setViewportSize({ width: 390, height: 844 });
  await segment(page, 'q2-1').getByRole('button', { name: Site.close }).press('Enter');
  await expect(inText(page, second.ru)).toBeHidden();
  await expect(inText(page, second.en)).toBeFocused();
});

test('the key p peeks whatever script it types, and not with Ctrl', async ({ page }) => {
  await page.goto(`${comparison}?layout=peek`);
  const read = inText(page, second.en);
  await read.dispatchEvent('keydown', { key: 'p', code: 'KeyP', ctrlKey: true });
  await expect(inText(page, second.kk)).toBeHidden();
  await read.dispatchEvent('keydown', { key: 'з', code: 'KeyP' });
  await expect(inText(page, second.kk)).toBeVisible();
});

for (const [how, path] of [
  ['comparing', `${comparison}?layout=peek`],
  ['reading', `/en/${slug}`],
] as const)
  test(`while ${how}, a peek stays open as the settings are chosen and what is said is read`, async ({
    page,
  }) => {
    await page.goto(path);
    await segment(page, 'q2-1').hover();
    await segment(page, 'q2-1').getByRole('button', { name: Reading.copyLink }).click();
    const said = page.getByRole('status');
    await expect(said).toContainText(Reading.linkCopied);
    await page.getByText(second.en).click();
    await expect(page.getByText(second.kk)).toBeVisible();
    await said.click();
    await page.getByRole('button', { name: Settings.title }).click();
    await page.getByRole('radio', { name: Settings.sizes.l, exact: true }).check();
    await expect(page.getByText(second.kk)).toBeVisible();
  });

test('a shared link opens in the recipient’s language, with the same columns, layout and place', async ({
  page,
  newReader,
  server,
}) => {
  await page.goto(`${comparison}?layout=peek`);
  await putOnLine(sentence(page, linked('q6-4', 1).en), 0.5);
  await page.getByRole('button', { name: Comparing.share }).dispatchEvent('click');
  await expect(page.getByRole('status')).toContainText(Reading.linkCopied);
  const link = await pasted(page);
  expect(link).toBe(`${server.url}/compare/${slug}/en,ru,kk?layout=peek#q6-4`);

  const recipient = await newReader({ locale: 'ru' });
  await recipient.goto(link);
  await expect(recipient).toHaveURL(`${server.url}/ru/${slug}/compare/en,ru,kk?layout=peek#q6-4`);
  const peek = recipient.getByRole('button', { name: messages.ru.Comparing.layouts.peek });
  await expect(peek).toHaveAttribute('aria-pressed', 'true');
  await expect(sentence(recipient, linked('q6-4', 0).en)).toBeInViewport();
});

test('a quote is copied in all languages with the neutral link, and so is the link to share', async ({
  page,
}) => {
  await page.goto(comparison);
  await page.getByText(second.en).click();
  const row = segment(page, 'q2-1');
  await row.getByRole('button', { name: Notes.deeds.copyAll }).click();
  await expect(page.getByText(Notes.quoteCopied)).toBeVisible();
  const link = new URL(`/compare/${slug}/en,ru,kk?layout=side#q2-1`, page.url()).href;
  await row.getByRole('button', { name: Notes.add }).click();
  await page.getByRole('toolbar').getByRole('button', { name: Notes.deeds.note, exact: true }).click();
  const body = page.getByRole('textbox', { name: Notes.body });
  await body.press('Control+V');
  await expect(body).toHaveValue([second.en, second.ru, second.kk, link].join('\n'));
});

test('where the browser refuses to copy, that is said', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('Refused', 'NotAllowedError'));
  });
  await page.goto(comparison);
  await page.getByRole('button', { name: Comparing.share }).click();
  await expect(page.getByRole('status')).toContainText(Reading.notCopied);
});

test('differences are marked when they are asked for, each with its readings', async ({ page }) => {
  await page.goto(comparison);
  const missing = page.getByText(Differences.term.en);
  await expect(missing.first()).toBeHidden();
  await page.getByRole('button', { name: Differences.show }).click();
  await expect(segment(page, 'q8-1').getByText(Differences.term.en)).toBeVisible();
  // “(Kazakh for …)” is nothing that the Kazakh lacks.
  await expect(page.getByText(Differences.name.kk)).toHaveCount(0);
  await page.getByRole('button', { name: Differences.show }).click();
  await expect(missing.first()).toBeHidden();
});

test('while reading, a click or a key shows a sentence in the other languages', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  const peek = page.getByRole('complementary', { name: Peek.title });
  await page.getByText(second.en).click();
  await expect(peek.getByText(second.kk)).toBeVisible();
  await expect(peek.getByText(second.ru)).toBeVisible();
  await page.getByText(second.en).click();
  await expect(peek).toHaveCount(0);

  await page.getByRole('link', { name: `${Reading.link}: 2.1`, exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('p');
  await expect(peek).toBeFocused();
  for (const key of ['Escape', 'p']) {
    await page.keyboard.press(key);
    await expect(peek).toHaveCount(0);
    await expect(page.getByText(second.en)).toBeFocused();
    await page.keyboard.press('p');
    await expect(peek).toBeFocused();
  }
  // The focus goes back from it however it was opened.
  await page.keyboard.press('Escape');
  await page.getByText(second.en).click();
  await peek.getByRole('button', { name: Site.close }).press('Enter');
  await expect(peek).toHaveCount(0);
  await expect(page.getByText(second.en)).toBeFocused();
});

test('on a phone a tap opens the counterparts in a sheet, from which one compares', async ({
  newReader,
  server,
}) => {
  const page = await newReader({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.goto(`${server.url}/ru/${slug}#q2-1`);
  await page.getByText(second.ru).tap();
  const peek = page.getByRole('complementary', { name: messages.ru.Peek.title });
  await expect(peek.getByText(second.kk)).toBeVisible();
  await peek.getByRole('link', { name: messages.ru.Reading.compare }).tap();
  await expect(page).toHaveURL(`${server.url}/ru/${slug}/compare/ru,kk,en#q2-1`);
});

/** A sentence of the text, not what is said of it to screen readers. */
function inText(page: Page, text: string): Locator {
  return page.locator('.s').filter({ hasText: text });
}

function lit(page: Page): Locator {
  return page.locator('.s.lit');
}
