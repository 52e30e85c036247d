import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test';

/** Looks with axe at the page as it is, in both themes and at each width. */
export async function expectAccessible(page: Page, widths = [360, 1280]): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await violations(new AxeBuilder({ page })), `at ${width} px`).toEqual([]);
  }
  // The other theme changes nothing but colours.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const axe = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);
    expect(await violations(axe), `dark at ${width} px`).toEqual([]);
  }
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}
