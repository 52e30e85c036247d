import type { Page } from '@playwright/test';
import { messages, slug } from './interview';
import { fromLine, linked, putOnLine, sentence } from './sentence';
import { expect, test } from './test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const { Notes, Reading, Site } = messages.en;
const place = linked('q7-1', 1).en;

/** Where the page is scrolled to once it stays there: a sheet that opens moves what it would cover. */
function restingAt(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let still = 0;
    for (let last = scrollY; still < 10; last = scrollY) {
      await new Promise(requestAnimationFrame);
      still = scrollY === last ? still + 1 : 0;
    }
    return scrollY;
  });
}

/** What opens a sheet over the text on a phone, and where it is found. */
const sheets = [
  {
    what: 'peek',
    path: `/en/${slug}`,
    open: (page: Page) => sentence(page, place).dispatchEvent('click'),
    sheet: '.peek',
  },
  {
    what: 'peek of a comparison',
    path: `/en/${slug}/compare/en,kk?layout=peek`,
    open: (page: Page) => sentence(page, place).dispatchEvent('click'),
    sheet: '.under.open',
  },
  {
    what: 'list of notes',
    path: `/en/${slug}`,
    open: (page: Page) => page.getByRole('button', { name: Notes.notes, exact: true }).dispatchEvent('click'),
    sheet: 'dialog[open]',
  },
] as const;

const popovers = [
  {
    what: 'explanation of a term',
    path: `/en/${slug}`,
    open: (page: Page) => page.locator('.text .term').first().dispatchEvent('click'),
    sheet: '.term-popover:popover-open',
  },
  {
    what: 'menu',
    path: `/en/${slug}`,
    open: (page: Page) => page.getByRole('button', { name: Site.menu }).dispatchEvent('click'),
    sheet: '#_menu:popover-open',
  },
] as const;

for (const { what, path, open, sheet } of [...sheets, ...popovers])
  test(`Back closes the ${what} and stays in the article, and then leaves it`, async ({ page }) => {
    await page.goto('/en');
    await page.goto(path);
    await putOnLine(sentence(page, place), 0.5);
    for (const _ of ['once', 'twice']) {
      await open(page);
      await expect(page.locator(sheet)).toBeVisible();
      const before = await fromLine(sentence(page, place), 0.5);
      await page.goBack();
      await expect(page.locator(sheet)).toHaveCount(0);
      await expect(page).toHaveURL(path);
      expect(Math.abs((await fromLine(sentence(page, place), 0.5)) - before)).toBeLessThanOrEqual(8);
    }
    await page.goBack();
    await expect(page).toHaveURL('/en');
  });

for (const { what, path, open, sheet } of sheets)
  test(`after the ${what} is closed otherwise, Back leaves the article`, async ({ page }) => {
    await page.goto('/en');
    await page.goto(path);
    await putOnLine(sentence(page, place), 0.5);
    for (const close of ['by key', 'by button']) {
      await open(page);
      await expect(page.locator(sheet)).toBeVisible();
      // A reader moves on while the sheet is open; closing it must not bring her back.
      await page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }));
      const before = await restingAt(page);
      if (close === 'by key') await page.keyboard.press('Escape');
      else await page.locator(sheet).getByRole('button', { name: Site.close }).first().click();
      await expect(page.locator(sheet)).toHaveCount(0);
      await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).not.toContain('sheet');
      expect(Math.abs((await restingAt(page)) - before)).toBeLessThanOrEqual(8);
      await putOnLine(sentence(page, place), 0.5);
    }
    await page.goBack();
    await expect(page).toHaveURL('/en');
    await page.goForward();
    await expect(page).toHaveURL(path);
    await page.goBack();
    await expect(page).toHaveURL('/en');
  });

test('a link in the sheet leads on, and Back from there to the article without the sheet', async ({
  page,
}) => {
  await page.goto('/en');
  await page.goto(`/en/${slug}`);
  await putOnLine(sentence(page, place), 0.5);
  await sentence(page, place).dispatchEvent('click');
  await page.locator('.peek').getByRole('link', { name: Reading.compare, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/en/${slug}/compare/`));
  await page.goBack();
  await expect(page).toHaveURL(`/en/${slug}`);
  await expect(page.locator('.peek')).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL('/en');
});

test('a page loaded anew with a sheet open needs one Back to be left', async ({ page }) => {
  await page.goto('/en');
  await page.goto(`/en/${slug}`);
  await putOnLine(sentence(page, place), 0.5);
  await sentence(page, place).dispatchEvent('click');
  await expect(page.locator('.peek')).toBeVisible();
  await page.reload();
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).not.toContain('sheet');
  await expect.poll(async () => Math.abs(await fromLine(sentence(page, place), 0.5))).toBeLessThan(60);
  await page.goBack();
  await expect(page).toHaveURL('/en');
});

test('a layout chosen while a sheet is open stays chosen when it is closed', async ({ page }) => {
  await page.goto(`/en/${slug}/compare/en,kk?layout=peek`);
  await putOnLine(sentence(page, place), 0.5);
  await sentence(page, place).dispatchEvent('click');
  await expect(page.locator('.under.open')).toBeVisible();
  await page.getByRole('button', { name: messages.en.Comparing.layouts.interleaved }).dispatchEvent('click');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).not.toContain('sheet');
  await expect(page).toHaveURL(/layout=interleaved$/);
});

test('the notes of a sentence open over its page, and Back closes them', async ({ page }) => {
  await page.goto('/en');
  await page.goto(`/en/${slug}`);
  await page.locator('.seg:has(> #q7-1) .no').focus();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: Notes.body }).fill('Back to the text');
  await page.getByRole('button', { name: Notes.save, exact: true }).click();
  const sheet = page.getByRole('dialog', { name: Notes.notes });
  await expect(sheet).toHaveCount(0);
  await page.locator('.seg:has(> #q7-1) .note-count').tap();
  await expect(sheet).toContainText('Back to the text');
  await page.goBack();
  await expect(sheet).toHaveCount(0);
  await expect(page).toHaveURL(`/en/${slug}`);
  await page.goBack();
  await expect(page).toHaveURL('/en');
});
