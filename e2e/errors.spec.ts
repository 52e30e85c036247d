import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../server/settings.mjs';
import { messages, slug } from './interview';
import { expect, test } from './test';

// What failed on the server is an error without words in the browser.
test.use({ provokedErrors: /React error #441/ });

test('what breaks on our side is said in the reader’s language', async ({ newReader, startServer }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jolma-jol-content-'));
  try {
    cpSync(path.join(root, 'content'), folder, { recursive: true });
    // Pages made at build are served all the same; a comparison that is made on demand fails.
    writeFileSync(path.join(folder, 'editions', slug, 'edition.json'), '{');
    const server = await startServer({ CONTENT_DIR: folder });
    const page = await newReader({ baseURL: server.url });
    await page.goto('/ru');
    for (const locale of ['ru', 'kk'] as const) {
      const { Failure } = messages[locale];
      const response = await page.goto(`/${locale}/${slug}/compare/en,${locale}`);
      expect(response?.status()).toBe(500);
      await expect(page.getByRole('heading', { level: 1, name: Failure.title })).toBeVisible();
      await expect(page.getByText(Failure.text)).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('button', { name: Failure.again })).toBeVisible();
      await expect(page.locator('body')).not.toContainText('edition.json');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
