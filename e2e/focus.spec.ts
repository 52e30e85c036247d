import type { Locator, Page } from '@playwright/test';
import { messages, slug } from './interview';
import { linked, putOnLine, sentence } from './sentence';
import { expect, test } from './test';

const place = linked('q7-1', 1);
const other = linked('q4-1', 0);
const { Comparing, Languages } = messages.ru;

test('after a language is chosen by key, the focus is on the sentence that was read', async ({ page }) => {
  await page.goto(`/kk/${slug}`);
  await readAndPress(page, place.kk, page.getByRole('banner').getByRole('link', { name: 'Русский' }));
  await expect(page).toHaveURL(`/ru/${slug}`);
  await expect(sentence(page, place.ru)).toBeFocused();
  await page.keyboard.press('Tab');
  await expectWithin(page, 'q7-1');
});

test('after columns are changed by key, the focus is on the sentence that was read', async ({ page }) => {
  await page.goto(`/ru/${slug}/compare/ru,kk,en`);
  for (const [link, columns] of [
    [`${Comparing.swap}: ${Languages.name.ru}, ${Languages.name.kk}`, 'kk,ru,en'],
    [`${Comparing.remove}: ${Languages.name.en}`, 'kk,ru'],
    [`${Comparing.add}: ${Languages.name.en}`, 'kk,ru,en'],
  ] as const) {
    await readAndPress(page, other.ru, page.getByRole('link', { name: link }));
    await page.waitForURL(`/ru/${slug}/compare/${columns}`);
    await expect(page.locator('.s:focus')).toHaveCount(1);
    await expectWithin(page, 'q4-1');
  }
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.s:focus')).toHaveCount(1);
});

test('after a language is chosen by pointer, Tab goes on from what was read', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await putOnLine(sentence(page, place.en), 0.6);
  await putOnLine(sentence(page, place.en), 0.5);
  await page.getByRole('banner').getByRole('link', { name: 'Қазақша' }).click();
  await expect(page).toHaveURL(`/kk/${slug}`);
  await expect(page.locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expectWithin(page, 'q7-1');
});

test('from the very top the first Tab leads into the header of the other version', async ({ page }) => {
  await page.goto(`/kk/${slug}`);
  await page.getByRole('banner').getByRole('link', { name: 'English' }).press('Enter');
  await expect(page).toHaveURL(`/en/${slug}`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: messages.en.Site.skip })).toBeFocused();
});

for (const path of [`/kk/${slug}`, `/kk/${slug}/compare/kk,en`, `/kk/${slug}/compare/kk,en?layout=peek`])
  test(`after a click in the text of ${path}, Tab goes on from there`, async ({ page }) => {
    await page.goto(path);
    await putOnLine(sentence(page, place.kk), 0);
    await clickIn(page, sentence(page, place.kk));
    await page.keyboard.press('Tab');
    await expectWithin(page, 'q7-1');
    await expect(sentence(page, place.kk)).toBeInViewport();
  });

test('the focus stays on a sentence whose layout changes as the window is resized', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`/en/${slug}/compare/kk,en`);
  await page.locator('#q7-1 .no').focus();
  await page.keyboard.press('ArrowDown');
  const focused = page.locator('.s:focus');
  await expect(focused).toHaveCount(1);
  const text = await focused.textContent();
  await page.setViewportSize({ width: 640, height: 400 });
  await expect(focused).toHaveText(text ?? '');
});

/** Reads a sentence and presses Enter on a link from there. */
async function readAndPress(page: Page, text: string, link: Locator): Promise<void> {
  await putOnLine(sentence(page, text), 0.5);
  await link.evaluate((element) => element.focus({ preventScroll: true }));
  await page.keyboard.press('Enter');
}

/** Clicks words of a sentence that are no term. */
async function clickIn(page: Page, found: Locator): Promise<void> {
  const { x, y } = await found.evaluate((element) => {
    for (const { left, right, top, height } of element.getClientRects())
      for (let x = left + 4; x < right; x += 8) {
        const hit = document.elementFromPoint(x, top + height / 2);
        if (hit && element.contains(hit) && !hit.closest('a')) return { x, y: top + height / 2 };
      }
    throw new Error('Nothing of the sentence can be clicked');
  });
  await page.mouse.click(x, y);
}

/** Expects the focus at a segment, or within. */
async function expectWithin(page: Page, segment: string): Promise<void> {
  const within = () =>
    page.evaluate((segment) => {
      const at = document.activeElement?.closest('.seg, .row');
      return at?.id === segment || at?.querySelector(`#${segment}`) !== null;
    }, segment);
  await expect.poll(within).toBe(true);
}
