import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../server/settings.mjs';
import { messages } from './interview';
import { expect, hashSource, inlineScripts, sources, test } from './policy';

const slug = 'informal-local-politics';

/** One address of each kind of page. */
const pages = [
  { kind: 'the library', address: '/en', status: 200 },
  { kind: 'a reading page', address: `/en/${slug}`, status: 200 },
  { kind: 'a comparison made at build', address: `/en/${slug}/compare/en,kk,ru`, status: 200 },
  { kind: 'a comparison made on demand', address: `/en/${slug}/compare/ru,kk,en`, status: 200 },
  { kind: 'the glossary', address: '/en/glossary', status: 200 },
  { kind: 'a term', address: '/en/glossary/akim', status: 200 },
  { kind: 'the page about the project', address: '/en/about', status: 200 },
  { kind: 'the 404 page of a language', address: '/en/nowhere', status: 404 },
  { kind: 'the 404 page as a reader asks for it', address: '/nowhere/at/all', status: 404 },
  { kind: 'the 404 page of an address like a file', address: '/en/nowhere.txt', status: 404 },
];

test.use({ locale: 'en-GB' });

for (const { kind, address, status } of pages) {
  test(`${kind} keeps to its policy while it is used`, async ({ page }) => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(status);
    const policies = (await answer?.headersArray())?.filter(({ name }) => /^content-security/i.test(name));
    expect(policies).toHaveLength(1);
    expect(policies?.[0]?.value).not.toMatch(/unsafe/);
    await page.getByRole('button', { name: 'Reading settings' }).click();
    await page.getByRole('radio', { name: 'dark' }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.keyboard.press('Escape');
    await page.getByRole('navigation', { name: 'language' }).getByRole('link', { name: 'Русский' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
}

test('terms and notes of a reading page keep to its policy', async ({ page }) => {
  await page.goto(`/en/${slug}`, { waitUntil: 'networkidle' });
  await page.locator('a.term').first().click();
  await expect(page.locator('[popover]:popover-open')).toBeVisible();
  await page.keyboard.press('Escape');
  await writeNote(page, 'A note on the first paragraph.');
  await page.reload();
  await expect(page.getByText('A note on the first paragraph.')).toBeVisible();
});

test('a page made on demand has its policy the first time and later', async ({ page, startServer }) => {
  const { url } = await startServer();
  for (const state of ['MISS', 'HIT']) {
    const answer = await page.request.get(`${url}/kk/${slug}/compare/en,ru`);
    expect(answer.headers()['x-nextjs-cache']).toBe(state);
    const scripts = await inlineScripts(page, await answer.text());
    const allowed = sources(answer.headers()['content-security-policy'], 'script-src');
    expect(allowed.sort()).toEqual(["'self'", ...scripts.map(hashSource)].sort());
  }
});

test('every page made at build allows its own scripts, which are Next’s data or ours', async ({ page }) => {
  // Some hundred pages are had and read.
  test.slow();
  const { routes } = JSON.parse(readFileSync(path.join(root, '.next', 'prerender-manifest.json'), 'utf8'));
  const own = new Set<string>();
  for (const [address, { dataRoute }] of Object.entries<{ dataRoute: string | null }>(routes)) {
    if (dataRoute === null || address.startsWith('/_')) continue;
    const answer = await page.request.get(address);
    const scripts = await inlineScripts(page, await answer.text());
    const allowed = sources(answer.headers()['content-security-policy'], 'script-src');
    expect(allowed.sort(), address).toEqual(["'self'", ...new Set(scripts.map(hashSource))].sort());
    for (const script of scripts) if (!isData(script)) own.add(script);
  }
  // One applies the settings and keeps the page, one folds a long text, one keeps the place, one sets a comparison out too, one starts the
  // framework; a sixth came from somewhere else.
  expect([...own]).toHaveLength(5);
});

test('the last page of a failing server, in every language, runs nothing', () => {
  const page = readFileSync(path.join(root, '.next', 'server', 'pages', '500.html'), 'utf8');
  for (const title of ['Ақау шықты', 'Что-то сломалось', 'Something broke']) expect(page).toContain(title);
  expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
});

test.describe('when something breaks', () => {
  test.use({ provokedErrors: /Failed to load|ERR_FAILED|Minified React error|Server Components render/ });

  test('an error in a page made on demand keeps to the policy, and the 404 page needs nothing that broke', async ({
    newReader,
    startServer,
  }) => {
    const content = mkdtempSync(path.join(tmpdir(), 'jolma-jol-content-'));
    cpSync(path.join(root, 'content'), content, { recursive: true });
    // Pages made at build are served all the same.
    writeFileSync(path.join(content, 'editions', slug, 'edition.json'), '{');
    const { url } = await startServer({ CONTENT_DIR: content });
    const page = await newReader({ baseURL: url });
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) violations.push(message.text());
    });
    await page.goto(`/en/${slug}`);
    const answer = await page.goto(`/en/${slug}/compare/ru,en`);
    expect(answer?.status()).toBe(500);
    expect(answer?.headers()['cache-control']).toMatch(/no-store/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: 'Something broke' })).toBeVisible();
    const missing = await page.goto('/en/nowhere/at/all');
    expect(missing?.status()).toBe(404);
    expect(violations).toEqual([]);
    rmSync(content, { recursive: true });
  });

  test('a script that cannot be loaded leaves the text, under the same policy', async ({ page }) => {
    const { Loading, Notes } = messages.en;
    const html = await (await page.request.get(`/en/${slug}`)).text();
    await page.route('**/_next/static/chunks/*.js', (route) =>
      html.includes(new URL(route.request().url()).pathname) ? route.continue() : route.abort(),
    );
    await page.goto(`/en/${slug}`);
    await page.locator('.seg', { has: page.locator('#q1-1') }).hover();
    await page
      .locator('.seg', { has: page.locator('#q1-1') })
      .getByRole('button', { name: Notes.add })
      .click();
    await expect(page.getByRole('status')).toContainText(Loading.offline);
    await expect(page.locator('#q1-1')).toBeVisible();
    await page.unrouteAll();
    await page.getByRole('status').getByRole('button', { name: Notes.retry }).click();
    await expect(page.getByRole('toolbar', { name: Notes.offers })).toBeVisible();
  });
});

test('a note that holds code shows it as text, before and after a reload', async ({ page }) => {
  const body =
    '<script>ran = true</script><img src=x onerror="ran = true"><img src="http://127.0.0.2/a.png">';
  await page.goto(`/en/${slug}`, { waitUntil: 'networkidle' });
  await writeNote(page, body);
  await page.reload();
  await expect(page.getByText(body)).toBeVisible();
  expect(await page.evaluate(() => Reflect.has(window, 'ran'))).toBe(false);
});

/** Makes sure the settings and the notes' buttons act, then opens the form for a note on the first paragraph. */
async function openEditor(page: Page) {
  const paragraph = page.locator('.seg', { has: page.locator('#q1-1') });
  await paragraph.hover();
  await paragraph.getByRole('button', { name: 'Highlight or add a note' }).click();
  await page.getByRole('toolbar').getByRole('button', { name: 'Note', exact: true }).click();
}

async function writeNote(page: Page, body: string) {
  await openEditor(page);
  await page.getByLabel('Your note').fill(body);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toContainText('Only you can see this note');
}

/** Whether a script is a push of JSON and nothing else, as Next’s are. */
function isData(script: string): boolean {
  const json = /^\(?(?:self\.__next_f|globalThis\["TURBOPACK"\]).*?\.push\((.*)\);?$/s.exec(script)?.[1];
  if (json === undefined) return false;
  JSON.parse(json);
  return true;
}
