import { slug } from './interview';
import { openEditor, writeNote } from './note';
import { expect, test } from './test';

test.use({ locale: 'en-GB', provokedErrors: /status of 403/ });

test('a reader is told how many notes are left, and at the limit how to go on', async ({
  newReader,
  startServer,
}) => {
  const { url } = await startServer({ NOTES_PER_READER: '2' });
  const page = await newReader({ baseURL: url });
  await page.goto(`/en/${slug}`);
  await writeNote(page, 'en', 'q1-1', 'The first');
  await expect(page.getByRole('status')).toContainText('You have 1 of 2 notes.');
  await openEditor(page, 'en', 'q2-1');
  const form = page.locator('form.editor');
  await expect(form).toContainText('You have 1 of 2 notes.');
  await form.getByRole('textbox', { name: 'Your note' }).fill('The second');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('You have 2 of 2 notes.');

  await openEditor(page, 'en', 'q3-1');
  await form.getByRole('textbox', { name: 'Your note' }).fill('One too many');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form.getByRole('alert')).toContainText('as many notes as one reader can have');
  await form.getByRole('button', { name: 'Show my notes' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('The first');
  // What she wrote is there still, and saved once there is room.
  await expect(sheet.getByRole('textbox', { name: 'Your note' })).toHaveValue('One too many');
  await sheet
    .locator('.note', { hasText: 'The first' })
    .getByRole('button', { name: 'Delete', exact: true })
    .click();
  await expect(sheet).not.toContainText('The first');
  await sheet.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(sheet).toContainText('One too many');
});

test('where a note may not be published it can be kept', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await page.route('**/api/annotations/', async (route) => {
    const isPublic = route.request().postDataJSON()?.visibility === 'public';
    if (!isPublic) return route.continue();
    const problem = { status: 403, field: 'visibility', detail: 'An editor has stopped this reader.' };
    await route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      body: JSON.stringify(problem),
    });
  });
  await openEditor(page, 'en', 'q1-1');
  const form = page.locator('form.editor');
  await form.getByRole('textbox', { name: 'Your note' }).fill('For everybody');
  await form.getByRole('radio', { name: 'Everyone can see it' }).check();
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form.getByRole('alert')).toContainText('You cannot publish now');
  await form.getByRole('button', { name: 'Keep for me only' }).click();
  await expect(page.getByRole('status')).toContainText('Only you can see this note');
});
