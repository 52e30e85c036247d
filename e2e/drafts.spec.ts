import type { Page } from '@playwright/test';
import { messages, slug } from './interview';
import { notesOf, openEditor, writeNote } from './note';
import { expect, test } from './test';

const { Notes } = messages.en;

const bodyOf = (page: Page) => page.getByRole('textbox', { name: Notes.body });
const save = (page: Page) => page.getByRole('button', { name: Notes.save, exact: true }).click();

/** Lets the store save the next new note, whose answer never comes. */
async function loseTheAnswer(page: Page) {
  await page.route(/\/api\/annotations\/$/, async (route) => {
    // As from a page, but the browser gets neither the answer nor its cookie.
    const { url, headers, postData } = {
      url: route.request().url(),
      headers: await route.request().allHeaders(),
      postData: route.request().postData(),
    };
    await fetch(url, { method: 'POST', headers, body: postData });
    await route.abort('connectionreset');
  });
  await save(page);
  await expect(page.getByText(Notes.offline)).toBeVisible();
  await page.unrouteAll();
}

test.describe('when the answer of the store is lost', () => {
  test.use({ provokedErrors: /ERR_|Failed to load/ });

  test('the first note of a reader is saved all the same', async ({ page }) => {
    await page.goto(`/en/${slug}`);
    await openEditor(page, 'en', 'q3-1');
    await bodyOf(page).fill('My very first');
    await loseTheAnswer(page);
    await save(page);
    await expect(notesOf(page, 'q3-1')).toContainText('My very first');
    await page.reload();
    await expect(notesOf(page, 'q3-1').filter({ hasText: 'My very first' })).toHaveCount(1);
  });

  test('what was changed before it is sent again is what is saved', async ({ page }) => {
    await page.goto(`/en/${slug}`);
    await writeNote(page, 'en', 'q2-2', 'So that the reader is known');
    await openEditor(page, 'en', 'q3-1');
    await bodyOf(page).fill('A first version');
    await loseTheAnswer(page);
    await bodyOf(page).fill('A second version');
    await save(page);
    await expect(notesOf(page, 'q3-1')).toContainText('A second version');
    await page.reload();
    await expect(notesOf(page, 'q3-1')).toContainText('A second version');
    await expect(notesOf(page, 'q3-1')).toHaveCount(1);
  });
});

test('what was begun at one sentence is not saved at another', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  const walkTo = async (sentence: number) => {
    await page.getByRole('link', { name: `${messages.en.Reading.link}: 2.2`, exact: true }).focus();
    for (let step = 0; step < sentence; step++) await page.keyboard.press('ArrowDown');
  };
  await walkTo(1);
  await page.keyboard.press('n');
  await bodyOf(page).fill('About the first sentence');
  await walkTo(2);
  await page.keyboard.press('q');
  await expect(bodyOf(page)).toHaveValue('');
  await expect(bodyOf(page)).toBeFocused();
  await expect(page.getByRole('radio', { name: Notes.kinds.questioning, exact: true })).toBeChecked();
  await page.keyboard.press('Escape');
  // It waits where it was begun.
  await walkTo(1);
  await page.keyboard.press('n');
  await expect(bodyOf(page)).toHaveValue('About the first sentence');
});

test.describe('a change that was begun before the note was changed elsewhere', () => {
  test.use({ provokedErrors: /status of 412/ });

  test('meets the newer text, and not the other way round', async ({ page }) => {
    await page.goto(`/en/${slug}#q6-1`);
    await writeNote(page, 'en', 'q6-1', 'The first text');
    await notesOf(page, 'q6-1').getByRole('button', { name: Notes.edit }).click();
    await bodyOf(page).fill('Begun early');
    const other = await page.context().newPage();
    await other.goto(`/en/${slug}#q6-1`);
    await notesOf(other, 'q6-1').getByRole('button', { name: Notes.edit }).click();
    await bodyOf(other).fill('Changed elsewhere');
    await save(other);
    await expect(notesOf(other, 'q6-1')).toContainText('Changed elsewhere');

    await page.reload();
    await notesOf(page, 'q6-1').getByRole('button', { name: Notes.edit }).click();
    await expect(bodyOf(page)).toHaveValue('Begun early');
    await save(page);
    await expect(page.getByText(Notes.conflict)).toBeVisible();
    await expect(page.getByRole('blockquote')).toHaveText('Changed elsewhere');
    await page.getByRole('button', { name: Notes.keepSaved }).click();
    await expect(notesOf(page, 'q6-1')).toContainText('Changed elsewhere');
  });
});

test('a tag that is filtered by can be let go of when its last note is gone', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await openEditor(page, 'en', 'q3-1');
  await bodyOf(page).fill('With a tag');
  await page.getByRole('textbox', { name: Notes.tags }).fill('budget');
  await save(page);
  await writeNote(page, 'en', 'q3-2', 'Without one');
  await page.getByRole('button', { name: Notes.notes, exact: true }).click();
  const list = page.getByRole('dialog', { name: Notes.notes });
  await list.getByRole('combobox', { name: Notes.tag, exact: true }).selectOption('budget');
  await expect(list.getByRole('article')).toHaveCount(1);
  await list.getByRole('article').getByRole('button', { name: Notes.delete }).click();
  await expect(list.getByRole('article')).toHaveCount(0);
  await list.getByRole('combobox', { name: Notes.tag, exact: true }).selectOption(Notes.anyTag);
  await expect(list.getByRole('article').filter({ hasText: 'Without one' })).toHaveCount(1);
});
