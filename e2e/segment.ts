import type { Locator, Page } from '@playwright/test';

/** The segment with its number, tools and notes: while reading a block, in comparing a row. */
export function segment(page: Page, id: string): Locator {
  return page.locator(`[data-row]#${id}`).or(page.locator(`#${id}[data-segment]`).locator('..'));
}

/** Scrolls so that this fraction of a segment stands on the reading line, one third down the window. */
export async function readAt(page: Page, id: string, fraction: number): Promise<void> {
  await page.evaluate(
    ({ id, fraction }) => {
      const box = document.getElementById(id)?.getBoundingClientRect();
      if (!box) throw new Error(`No segment ${id}`);
      window.scrollBy({ top: box.top + fraction * box.height - innerHeight / 3, behavior: 'instant' });
    },
    { id, fraction },
  );
}
