import { messages, slug } from './interview';
import { notesOf } from './note';
import { expect, test } from './test';

const { Notes, Reading, Site } = messages.en;

for (const [where, path, first] of [
  ['reading', `/en/${slug}`, '#lede-1'],
  ['comparing', `/en/${slug}/compare/ru,en`, '.row#lede-1'],
  ['in the glossary', '/en/glossary', 'main'],
] as const) {
  test(`the first key leads past the header to the first paragraph ${where}`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: Site.skip });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator(first)).toBeFocused();
    await expect(page.locator(first)).toBeInViewport();
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        (first) => !!document.activeElement?.closest(first),
        `${first}, .seg:has(${first})`,
      ),
    ).toBe(true);
  });
}

for (const [where, path] of [
  ['reading', `/en/${slug}`],
  ['comparing', `/en/${slug}/compare/kk,en`],
] as const) {
  test(`letters act on the focused segment while ${where}`, async ({ page }) => {
    await page.goto(path);
    const number = (name: string) =>
      page.getByRole('link', { name: `${Reading.link}: ${name}`, exact: true });
    await number('3.1').focus();
    await page.keyboard.press('j');
    await expect(number('3.2')).toBeFocused();
    expect(await number('3.2').evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    await expect(number('3.1')).toBeFocused();
    await page.keyboard.press('l');
    await expect(page.getByRole('status')).toContainText(Reading.linkCopied);

    await page.keyboard.press('n');
    const body = page.getByRole('textbox', { name: Notes.body });
    await expect(body).toBeFocused();
    await page.keyboard.press('Control+V');
    await expect(body).toHaveValue(new URL(`${path}#q3-1`, page.url()).href);
    await page.keyboard.type('jknl');
    await expect(body).toHaveValue(/#q3-1jknl$/);
    await expect(body).toHaveCount(1);
  });
}

test('letters do nothing while no segment has the focus', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await page.getByRole('banner').getByRole('link', { name: Site.glossary }).focus();
  for (const key of ['j', 'k', 'n', 'l']) await page.keyboard.press(key);
  await expect(page.getByRole('banner').getByRole('link', { name: Site.glossary })).toBeFocused();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('status')).toBeEmpty();
  await expect(notesOf(page, 'title')).toHaveCount(0);
});
