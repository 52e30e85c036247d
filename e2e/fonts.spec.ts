import type { Page } from '@playwright/test';
import { gate } from './gate';
import { slug } from './interview';
import { expect, test } from './test';

test('on a first visit a peek is drawn in the font of the text, however late its letters come', async ({
  newReader,
}) => {
  for (const [locale, come] of [
    ['en', 'at once'],
    ['kk-Latn', 'when the peek has been asked for'],
    ['en', 'when it is shown without them'],
  ] as const) {
    const page = await newReader();
    const letters = gate();
    await page.route(/serif-4-cyrillic-normal.*\.woff2/, async (route) => {
      await letters.opened;
      await route.continue();
    });
    if (come === 'at once') letters.open();
    await page.goto(`/${locale}/${slug}`, { waitUntil: 'domcontentloaded' });
    await page.locator('[data-segment="q2-1"] .s').first().dispatchEvent('click');
    if (come === 'when the peek has been asked for') letters.open();
    const words = page.locator('.peek blockquote').first();
    await expect(words).toBeVisible();
    letters.open();
    await expect.poll(() => fontsOf(page, '.peek blockquote')).toEqual(['Source Serif 4 Variable']);
  }
});

test('every page of words in three languages asks for their letters at once, and moves nothing', async ({
  newReader,
}) => {
  for (const path of ['/en/glossary', '/ru/glossary/akim', '/en', '/en/about']) {
    const page = await newReader();
    await page.goto(path);
    const asked = await page
      .locator('link[rel="preload"][as="font"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(
      asked.some((file) => file.includes('serif-4-cyrillic-normal')),
      path,
    ).toBe(true);
    expect(await shift(page), path).toBeLessThan(0.001);
  }
});

test.describe('without our fonts', () => {
  test.use({ provokedErrors: /woff2/ });

  test('text in the font of a system is as high as in ours, and nearly as wide', async ({ newReader }) => {
    const sizes = [];
    for (const refused of [false, true]) {
      const page = await newReader();
      if (refused) await page.route(/\.woff2/, (route) => route.abort());
      await page.goto(`/kk/${slug}`);
      sizes.push(
        await page.evaluate(() => {
          const line = document.createElement('span');
          line.textContent = 'Жергілікті биліктің бейресми ықпалы туралы сұхбат';
          line.style.cssText = 'position: absolute; white-space: nowrap; font: 400 20px var(--serif)';
          document.body.append(line);
          const { width, height } = line.getBoundingClientRect();
          return { width, height };
        }),
      );
    }
    const [ours, theirs] = sizes;
    if (!ours || !theirs) throw new Error('Nothing was measured.');
    expect(Math.abs(ours.height - theirs.height)).toBeLessThan(1);
    expect(Math.abs(ours.width / theirs.width - 1)).toBeLessThan(0.06);
  });
});

/** The fonts with which Chromium draws what a selector finds. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
  await client.detach();
  return fonts.map(({ familyName }) => familyName);
}

/** How much the layout has shifted. */
function shift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0),
          ),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 200);
      }),
  );
}
