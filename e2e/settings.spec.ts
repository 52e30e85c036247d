import type { Page } from '@playwright/test';
import { messages, slug } from './interview';
import { expect, test } from './test';

const { Settings } = messages.ru;

test('the settings act at once, are remembered, and stand before the page is painted', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      const { theme, size, spacing } = document.documentElement.dataset;
      Object.assign(window, { atBody: { theme, size, spacing } });
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`/ru/${slug}`);
  const before = await look(page);
  await page.getByRole('button', { name: Settings.title }).click();
  const panel = page.getByRole('region', { name: Settings.title });
  for (const name of [Settings.system, Settings.sizes.m, Settings.spacings.normal])
    await expect(panel.getByRole('radio', { name, exact: true })).toBeChecked();
  for (const [group, name] of [
    [Settings.appearance, Settings.dark],
    [Settings.size, Settings.sizes.xl],
    [Settings.spacing, Settings.spacings.loose],
  ] as const) {
    const choice = panel.getByRole('group', { name: group }).getByRole('radio', { name, exact: true });
    await choice.check();
    await expect(choice).toBeChecked();
  }
  const chosen = await look(page);
  expect(chosen.size).toBeGreaterThan(before.size);
  expect(chosen.spacing).toBeGreaterThan(before.spacing);
  expect(chosen.brightness).toBeLessThan(before.brightness);

  for (const path of [`/kk/${slug}`, '/en', `/ru/${slug}/compare/ru,kk`]) {
    await page.goto(path);
    expect(await page.evaluate(() => Reflect.get(window, 'atBody'))).toEqual({
      theme: 'dark',
      size: 'xl',
      spacing: 'loose',
    });
  }
  await page.goto(`/ru/${slug}`);
  expect(await look(page)).toEqual(chosen);
  await page.getByRole('button', { name: Settings.title }).click();
  await expect(panel.getByRole('radio', { name: Settings.dark })).toBeChecked();
  await panel.getByRole('radio', { name: Settings.light }).check();
  expect((await look(page)).brightness).toBe(before.brightness);
});

test('the appearance follows the system until the reader chooses', async ({ page }) => {
  await page.goto('/ru');
  const light = (await look(page)).brightness;
  await page.emulateMedia({ colorScheme: 'dark' });
  expect((await look(page)).brightness).toBeLessThan(light);
});

test('the settings are set by the keyboard alone', async ({ page }) => {
  await page.goto(`/ru/${slug}`);
  const button = page.getByRole('button', { name: Settings.title });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const choice = (name: string) => page.getByRole('radio', { name, exact: true });
  await expect(choice(Settings.system)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(choice(Settings.dark)).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(choice(Settings.sizes.l)).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: Settings.title })).toBeHidden();
  await expect(button).toBeFocused();
});

/** What the settings change: text size and line height in pixels, and how bright the ground is, 0 to 255. */
function look(page: Page): Promise<{ size: number; spacing: number; brightness: number }> {
  return page.evaluate(() => {
    const text = getComputedStyle(document.querySelector('#q1-1') ?? document.body);
    const size = Number.parseFloat(text.fontSize);
    const [red = 0, green = 0, blue = 0] = (
      getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []
    ).map(Number);
    return { size, spacing: Number.parseFloat(text.lineHeight) / size, brightness: (red + green + blue) / 3 };
  });
}
