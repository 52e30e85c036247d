import type { Page } from '@playwright/test';
import { disturb, disturbances } from './disturbances';
import { messages, slug, version } from './interview';
import { openWithNotes, writeNote } from './note';
import { linked, sentence } from './sentence';
import { expect, test } from './test';

// React tells that it found the document other than it was sent.
test.use({ provokedErrors: /Minified React error #(418|423|425)/ });

for (const [name, disturbance] of Object.entries(disturbances)) {
  test(`a page that others change before it acts stands and acts: ${name}`, async ({ page }) => {
    await disturb(page, disturbance);
    await openWithNotes(page, `/en/${slug}`);
    await expect(page.locator('[data-segment]')).toHaveCount(version('en').segments.length);

    await page.locator('.text .term:not(.again)').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');

    await page
      .locator('#q3-1 .s')
      .first()
      .click({ position: { x: 3, y: 8 } });
    const peek = page.getByRole('complementary', { name: messages.en.Peek.title });
    await expect(peek).toContainText(linked('q3-1', 0).kk);
    await page.keyboard.press('Escape');

    await writeNote(page, 'en', 'q2-2', `In spite of ${name}`);
    await chooseDark(page);
    await page.getByRole('banner').getByRole('link', { name: 'Русский' }).click();
    await expect(page).toHaveURL(new RegExp(`/ru/${slug}(#.*)?$`));
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('[data-segment]')).toHaveCount(version('ru').segments.length);
    await expect(page.getByRole('article').getByText(`In spite of ${name}`)).toBeVisible();
  });

  test(`a comparison that others change before it acts is compared: ${name}`, async ({ page }) => {
    await disturb(page, disturbance);
    await page.goto(`/en/${slug}/compare/kk,ru,en`);
    const counterpart = page.locator('[data-segment="q3-1"][lang="ru"] .s').first();
    await page.locator('[data-segment="q3-1"][lang="kk"] .s').first().hover();
    await expect(counterpart).toHaveClass(/\blit\b/);
    await page.getByRole('button', { name: messages.en.Comparing.layouts.interleaved }).click();
    await expect(page.locator('.grid')).toHaveAttribute('data-layout', 'interleaved');
    await expect(counterpart).toBeVisible();
  });
}

for (const path of ['/en', '/ru/glossary', '/kk/about', '/en/glossary/akim', '/kk/nowhere']) {
  test(`every page stands and acts: ${path}`, async ({ page }) => {
    await page.goto(path);
    const headings = await page.getByRole('heading').allTextContents();
    const node = disturbances['a node before all others'];
    if (node) await disturb(page, node);
    await page.addInitScript(() =>
      document.addEventListener('DOMContentLoaded', () =>
        document.querySelector('body > [hidden]')?.remove(),
      ),
    );
    await page.goto(path);
    await chooseDark(page);
    expect(await page.getByRole('heading').allTextContents()).toEqual(headings);
  });
}

test('the glossary is filtered in spite of an extension', async ({ page }) => {
  const node = disturbances['nodes before, behind and beside the text'];
  if (node) await disturb(page, node);
  await page.goto('/en/glossary');
  await page.getByRole('searchbox').fill('akim');
  await expect(page.getByRole('link', { name: /^akim$/i })).toBeVisible();
  await expect(page).toHaveURL('/en/glossary?q=akim');
});

test('a page that is taken out of the document later comes back, with what the reader had set', async ({
  page,
}) => {
  await page.goto(`/kk/${slug}`);
  await chooseDark(page);
  await page.evaluate(() => {
    document.querySelector('jolma-page')?.remove();
    for (const { name } of [...document.documentElement.attributes])
      document.documentElement.removeAttribute(name);
  });
  await expect(sentence(page, linked('q3-1', 0).kk)).toBeAttached();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
});

async function chooseDark(page: Page): Promise<void> {
  await page.locator('.aa').click();
  await page.locator('input[data-setting="theme"][value="dark"]').check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
}
