import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test';

/** Looks with axe at the page as it is, in both themes and at each width. */
export async function expectAccessible(page: Page, widths = [360, 1280]): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await violations(page), `at ${width} px`).toEqual([]);
  }
  // The other theme changes nothing but colours.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await violations(page, ofColors), `dark at ${width} px`).toEqual([]);
  }
}

/** Looks with axe at what a selector matches, as it is, for what has to do with colours. */
export async function expectLegible(page: Page, selector: string, message: string): Promise<void> {
  expect(await violations(page, (axe) => ofColors(axe).include(selector)), message).toEqual([]);
}

/** The paragraphs of a long text beyond its first: more of the kinds that are looked at already, and most of the time. */
const far = ['.seg', '.row'].map((block) => `${block}:nth-of-type(n + 20):not(:has(.lit, .notes, .open))`);

const ofColors = (axe: AxeBuilder) => axe.withRules(['color-contrast', 'link-in-text-block']);

/**
 * What axe finds fault with. It lists no place that passes, and stays in the page, which has no frames
 * (`setLegacyMode`): thousands of places are neither described nor sent to and fro, which took most of the time.
 */
async function violations(page: Page, narrow = (axe: AxeBuilder) => axe): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .exclude(far);
  const { violations } = await narrow(axe).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}
