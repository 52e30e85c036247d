import { expectAccessible } from './axe';
import { kinds, messages, slug } from './interview';
import { offer, openEditor, writeNote } from './note';
import { segment } from './segment';
import { expect, test } from './test';

const { Notes, Settings, Site } = messages.en;
const article = `/en/${slug}`;

// A page of text has some thousand elements to look at, four times over or more.
test.describe.configure({ timeout: 180_000 });

for (const { kind, path } of kinds) {
  test(`the ${kind} page is accessible`, async ({ page }) => {
    await page.goto(path('kk'));
    await expectAccessible(page);
  });
}

test('the explanation of a term is accessible', async ({ page }) => {
  await page.goto(article);
  await page.locator('#q2-1').getByRole('link', { name: 'akim' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
});

test('the settings are accessible', async ({ page }) => {
  await page.goto('/en');
  await page.getByRole('button', { name: Settings.title }).click();
  await expectAccessible(page);
});

test('the menu is accessible', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/en');
  await page.getByRole('button', { name: Site.menu }).click();
  await expectAccessible(page, [360]);
});

test('notes and their editor are accessible in the margin', async ({ page }) => {
  await page.goto(article);
  await writeNote(page, 'en', 'q2-1', 'A note in the margin');
  await openEditor(page, 'en', 'q3-1');
  await page.getByRole('button', { name: Notes.save, exact: true }).click();
  await expect(page.getByText(Notes.empty)).toBeVisible();
  await expectAccessible(page, [1280]);
});

test('notes and their editor are accessible in the sheet', async ({ page }) => {
  await page.goto(article);
  await writeNote(page, 'en', 'q2-1', 'A note in the sheet');
  await page.setViewportSize({ width: 360, height: 800 });
  await segment(page, 'q2-1').getByRole('button', { name: '1 note' }).click();
  const sheet = page.getByRole('dialog', { name: Notes.notes });
  await expect(sheet.getByRole('article')).toBeVisible();
  await expectAccessible(page, [360]);
  await sheet.getByRole('button', { name: Notes.edit }).click();
  await expect(sheet.getByRole('textbox', { name: Notes.body })).toBeVisible();
  await expectAccessible(page, [360]);
});

test('the bar, the list of all notes and its filters are accessible', async ({ page }) => {
  await page.goto(article);
  await writeNote(page, 'en', 'q2-1', 'With a *tag* and a [link](https://vlast.kz)');
  await page.getByRole('link', { name: `${messages.en.Reading.link}: 2.2`, exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(offer(page, 'en', 'highlight')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: Notes.notes, exact: true }).click();
  const list = page.getByRole('dialog', { name: Notes.notes });
  await expect(list.getByRole('article')).toBeVisible();
  await expectAccessible(page);
  await list.getByRole('button', { name: Notes.reply }).click();
  await expect(list.getByRole('textbox', { name: Notes.body })).toBeVisible();
  await list.getByRole('radio', { name: Notes.public, exact: true }).click();
  await expect(list.getByRole('textbox', { name: Notes.name })).toBeVisible();
  await expectAccessible(page);
});
