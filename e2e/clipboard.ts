import type { Page } from '@playwright/test';

/** Gives what was copied, as it is pasted in plain text: no page of ours may read the clipboard. */
export async function pasted(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.setContent('<textarea></textarea>');
  const field = other.getByRole('textbox');
  await field.press('Control+V');
  const text = await field.inputValue();
  await other.close();
  return text;
}
