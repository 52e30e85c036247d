import type { Locator, Page } from '@playwright/test';
import type { Locale } from '../lib/language/locales';
import { messages } from './interview';
import { segment } from './segment';
import { expect } from './test';

/** Writes a note on a segment with the pointer, and waits until it is saved. */
export async function writeNote(page: Page, ui: Locale, id: string, text: string): Promise<void> {
  const { Notes } = messages[ui];
  await openEditor(page, ui, id);
  await page.getByRole('textbox', { name: Notes.body }).fill(text);
  await page.getByRole('button', { name: Notes.save, exact: true }).click();
  await expect(page.getByRole('status')).toContainText(Notes.saved);
}

/** Opens the editor of a new note on a segment with the pointer. */
export async function openEditor(page: Page, ui: Locale, id: string): Promise<void> {
  const here = segment(page, id);
  await here.hover();
  await here.getByRole('button', { name: messages[ui].Notes.add }).click();
}

/** The notes of a segment, where they stand in the margin. */
export function notesOf(page: Page, id: string): Locator {
  return segment(page, id).getByRole('article');
}

/** Opens an address, and waits until the reader's notes are there. */
export async function openWithNotes(page: Page, address: string): Promise<void> {
  await Promise.all([page.waitForResponse(/\/api\/annotations\//), page.goto(address)]);
}
