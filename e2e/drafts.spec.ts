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

const unsaved = (page: Page) => page.getByRole('region', { name: Notes.unsaved });

test('what is put away by Escape waits in sight, through a reload and in a tab that was closed', async ({
  page,
}) => {
  await page.goto(`/en/${slug}`);
  await openEditor(page, 'en', 'q3-1');
  await bodyOf(page).fill('Three lines of thought');
  await page.getByRole('textbox', { name: Notes.tags }).fill('budget');
  await page.keyboard.press('Escape');
  await expect(bodyOf(page)).toHaveCount(0);
  await expect(unsaved(page)).toContainText('Three lines of thought');
  await page.reload();
  await expect(unsaved(page)).toContainText('Three lines of thought');
  const other = await page.context().newPage();
  await page.close();
  await other.goto(`/ru/${slug}`);
  const { Notes: russian } = messages.ru;
  const waiting = other.getByRole('region', { name: russian.unsaved });
  await expect(waiting).toContainText('Three lines of thought');
  await waiting.getByRole('button', { name: russian.resume }).click();
  await expect(other.getByRole('textbox', { name: russian.body })).toHaveValue('Three lines of thought');
  await expect(other.getByRole('textbox', { name: russian.tags })).toHaveValue('budget');
  await expect(waiting).toHaveCount(0);
  await other.getByRole('button', { name: russian.save, exact: true }).click();
  await expect(notesOf(other, 'q3-1')).toContainText('Three lines of thought');
  await other.reload();
  await expect(notesOf(other, 'q3-1')).toHaveCount(1);
  await expect(waiting).toHaveCount(0);
});

test('a note that was begun waits while another is written, and goes on as another kind', async ({
  page,
}) => {
  await page.goto(`/en/${slug}`);
  await openEditor(page, 'en', 'q3-1');
  await bodyOf(page).fill('Begun first');
  await openEditor(page, 'en', 'q3-2');
  await bodyOf(page).fill('Begun second');
  await save(page);
  await expect(unsaved(page)).toContainText('Begun first');
  await page.reload();
  await page.getByRole('link', { name: `${messages.en.Reading.link}: 3.1`, exact: true }).focus();
  await page.keyboard.press('q');
  await expect(bodyOf(page)).toHaveValue('Begun first');
  await expect(page.getByRole('radio', { name: Notes.kinds.questioning, exact: true })).toBeChecked();
});

test('what is being written in one tab is not offered in another until that is closed', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await openEditor(page, 'en', 'q3-1');
  await bodyOf(page).fill('In the first tab');
  await openEditor(page, 'en', 'q3-2');
  await bodyOf(page).fill('Still being written');
  const other = await page.context().newPage();
  await other.goto(`/en/${slug}`);
  await expect(unsaved(other)).toContainText('In the first tab');
  await expect(unsaved(other)).not.toContainText('Still being written');
  await page.close();
  await other.reload();
  await expect(unsaved(other)).toContainText('Still being written');
  for (const text of ['In the first tab', 'Still being written'])
    await unsaved(other)
      .getByRole('button', { name: `${Notes.discard}: ${text}` })
      .click();
  await expect(unsaved(other)).toHaveCount(0);
});

test('where the browser keeps nothing, what was written waits as long as the page is open, and leaving asks', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (key.includes('draft')) throw new DOMException('No room', 'QuotaExceededError');
      set.call(this, key, value);
    };
  });
  await page.goto(`/en/${slug}`);
  await openEditor(page, 'en', 'q3-1');
  await bodyOf(page).fill('Kept nowhere else');
  await page.keyboard.press('Escape');
  await expect(unsaved(page)).toContainText('Kept nowhere else');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await unsaved(page).getByRole('button', { name: Notes.resume }).click();
  await expect(bodyOf(page)).toHaveValue('Kept nowhere else');
  await save(page);
  await expect(notesOf(page, 'q3-1')).toContainText('Kept nowhere else');
  await expect(unsaved(page)).toHaveCount(0);
});

test('Escape belongs to what composes the words', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await openEditor(page, 'en', 'q3-1');
  await bodyOf(page).fill('にほん');
  await bodyOf(page).evaluate((field) =>
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, cancelable: true }),
    ),
  );
  await expect(bodyOf(page)).toHaveValue('にほん');
});

test('what is given up can be taken back', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await openEditor(page, 'en', 'q3-1');
  await bodyOf(page).fill('Not so sure');
  await page.getByRole('button', { name: Notes.cancel }).click();
  await expect(page.getByRole('status')).toContainText(Notes.discarded);
  await expect(unsaved(page)).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: Notes.undo }).click();
  await expect(bodyOf(page)).toHaveValue('Not so sure');
  await page.keyboard.press('Escape');
  await unsaved(page).getByRole('button', { name: Notes.discard }).click();
  await expect(unsaved(page)).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: Notes.undo }).click();
  await expect(bodyOf(page)).toHaveValue('Not so sure');
});

test('what was begun on words that stand elsewhere now goes on at their place', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await page.getByRole('link', { name: `${messages.en.Reading.link}: 2.2`, exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await bodyOf(page).fill('About the first sentence');
  await page.keyboard.press('Escape');
  // As if a word had been put before it since.
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      const kept = localStorage.getItem(key) ?? '';
      if (!kept.includes('About the first sentence')) continue;
      const draft = JSON.parse(kept);
      draft.passages[0].range.start += 7;
      draft.passages[0].range.end += 7;
      draft.place = 'elsewhere';
      localStorage.setItem(key, JSON.stringify(draft));
    }
  });
  await page.reload();
  await unsaved(page).getByRole('button', { name: Notes.resume }).click();
  await expect(page.getByText(Notes.changed)).toBeVisible();
  await save(page);
  await expect(notesOf(page, 'q2-2')).toContainText('About the first sentence');
});

test.describe('where the browser keeps no cookies', () => {
  test.use({ provokedErrors: /status of/ });

  test('it is said before anything is written, and nothing is called saved', async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setDocumentCookieDisabled', { disabled: true });
    await page.goto(`/en/${slug}`);
    await openEditor(page, 'en', 'q3-1');
    await expect(page.getByText(Notes.noCookies)).toBeVisible();
    await bodyOf(page).fill('Nobody’s note');
    await save(page);
    await expect(page.getByRole('alert').filter({ hasText: Notes.noCookies })).toBeVisible();
    await expect(bodyOf(page)).toHaveValue('Nobody’s note');
    await expect(page.getByText(Notes.saved)).toHaveCount(0);
  });

  test('or not those of the store, the note is not called saved', async ({ page }) => {
    await page.route(/\/api\/annotations\/$/, async (route) => {
      const answer = await route.fetch();
      const { 'set-cookie': _, ...headers } = answer.headers();
      await page.context().clearCookies();
      await route.fulfill({ response: answer, headers });
    });
    await page.goto(`/en/${slug}`);
    await openEditor(page, 'en', 'q3-1');
    await bodyOf(page).fill('Nobody’s note');
    await save(page);
    await expect(page.getByText(Notes.noCookies)).toBeVisible();
    await expect(bodyOf(page)).toHaveValue('Nobody’s note');
  });
});

test.describe('when the session is cleared while the page is open', () => {
  test.use({ provokedErrors: /status of (403|404)/ });

  test('a change says so and keeps the words, and a deletion does not say that it was done', async ({
    page,
  }) => {
    await page.goto(`/en/${slug}`);
    await writeNote(page, 'en', 'q3-1', 'Of an earlier session');
    await page.context().clearCookies();
    await notesOf(page, 'q3-1').getByRole('button', { name: Notes.delete }).click();
    await expect(page.getByRole('status')).toContainText(Notes.sessionGone);
    await expect(notesOf(page, 'q3-1')).toContainText('Of an earlier session');
    await notesOf(page, 'q3-1').getByRole('button', { name: Notes.edit }).click();
    await bodyOf(page).fill('Changed too late');
    await save(page);
    await expect(page.getByRole('alert').filter({ hasText: Notes.sessionGone })).toBeVisible();
    await expect(bodyOf(page)).toHaveValue('Changed too late');
    await save(page);
    await expect(notesOf(page, 'q3-1').filter({ hasText: 'Changed too late' })).toHaveCount(1);
    await page.reload();
    await expect(notesOf(page, 'q3-1')).toHaveCount(1);
    await expect(notesOf(page, 'q3-1')).toContainText('Changed too late');
  });
});
