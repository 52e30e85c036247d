import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../scripts/settings.mjs';
import { expect, hashSource, inlineScripts, sources, test } from './policy';
import { Server } from './server';

const slug = 'informal-local-politics';

/** One address of each kind of page, with what its heading says in English. */
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
    const [policy, ...more] = (await answer?.headerValues('content-security-policy')) ?? [];
    expect(more).toEqual([]);
    expect(policy).not.toMatch(/unsafe/);
    await chooseSettings(page);
    await page.getByRole('link', { name: 'Русский' }).first().click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
}

test('a page made on demand is sealed the first time and later', async ({ page }) => {
  const server = await Server.start();
  const address = `${server.url}/kk/${slug}/compare/en,ru`;
  for (const state of ['MISS', 'HIT']) {
    const answer = await page.request.get(address);
    expect(answer.headers()['x-nextjs-cache']).toBe(state);
    const scripts = await inlineScripts(page, await answer.text());
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(sources(policy, 'script-src').sort()).toEqual(["'self'", ...scripts.map(hashSource)].sort());
  }
  await server.stop();
});

test('terms, links and notes of a reading page keep to its policy', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await page.locator('a.term').first().click();
  await expect(page.locator('[popover]:popover-open')).toBeVisible();
  await page.keyboard.press('Escape');
  await writeNote(page, 'A note on the first question.');
  await page.reload();
  await expect(page.getByText('A note on the first question.')).toBeVisible();
});

test('every page made at build allows its own scripts, and these are Next’s data or ours', async ({
  page,
}) => {
  const { routes } = JSON.parse(readFileSync(path.join(root, '.next', 'prerender-manifest.json'), 'utf8'));
  const own = new Set<string>();
  for (const [address, { dataRoute }] of Object.entries<{ dataRoute: string | null }>(routes)) {
    if (dataRoute === null || address.startsWith('/_')) continue;
    const answer = await page.request.get(address);
    const scripts = await inlineScripts(page, await answer.text());
    const allowed = sources(answer.headers()['content-security-policy'] ?? '', 'script-src');
    expect(allowed.sort(), address).toEqual(["'self'", ...new Set(scripts.map(hashSource))].sort());
    for (const script of scripts) if (!isData(script)) own.add(script);
  }
  expect(own.size, [...own].join('\n\n')).toBe(2);
});

test.describe('when the server fails', () => {
  // The browser names the answer of the failing page in its console.
  test.use({
    provokedErrors: /Failed to load resource|Minified React error|An error occurred in the Server/,
  });

  test('the page for failures, in every language, runs nothing', async ({ page }) => {
    const content = mkdtempSync(path.join(tmpdir(), 'jolma-jol-content-'));
    cpSync(path.join(root, 'content'), content, { recursive: true });
    const server = await Server.start({ CONTENT_DIR: content });
    // The proxy has read the content before it breaks; the page has not.
    await page.goto(`${server.url}/en/${slug}`);
    writeFileSync(path.join(content, 'editions', slug, 'edition.json'), '{');
    const answer = await page.goto(`${server.url}/en/${slug}/compare/ru,en`);
    expect(answer?.status()).toBe(500);
    expect(answer?.headers()['cache-control']).toMatch(/no-store/);
    await expect(page.getByRole('heading', { name: 'Something broke' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Ақау шықты' })).toBeVisible();
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(250, 248, 242)');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: 'Something broke' })).toBeVisible();
    await server.stop();
    rmSync(content, { recursive: true });
  });
});

test.describe('when a script cannot be loaded', () => {
  test.use({ provokedErrors: /Failed to load|ChunkLoadError|net::ERR/ });

  test('the error page keeps to the policy of its page', async ({ page }) => {
    await page.goto(`/en/${slug}`, { waitUntil: 'networkidle' });
    await page.route('**/_next/static/chunks/*.js', (route) => route.abort());
    await openEditor(page);
    await expect(page.getByRole('heading', { name: 'Something broke' })).toBeVisible();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Something broke');
  });
});

test.describe('what comes into a page from outside', () => {
  test.use({
    provokesViolations: true,
    provokedErrors: /Content Security Policy|violates|asked another machine/,
  });

  const foreign = { asked: [] as string[], origin: '', close: () => {} };
  test.beforeAll(async () => {
    const server = createServer((request, response) => {
      foreign.asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    foreign.origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    foreign.close = () => server.close();
  });
  test.afterAll(() => foreign.close());

  const attempts: { what: string; refused: string; html: (origin: string) => string }[] = [
    {
      what: 'an inline script',
      refused: 'script-src-elem inline',
      html: () => '<script>window.ran = true</script>',
    },
    {
      what: 'a handler',
      refused: 'script-src-attr inline',
      html: () => '<img src="/x" onerror="window.ran = true">',
    },
    {
      what: 'an address that is code',
      refused: 'script-src-elem inline',
      html: () => '<iframe src="javascript:parent.ran = true"></iframe>',
    },
    { what: 'a foreign picture', refused: 'img-src', html: (origin) => `<img src="${origin}/picture">` },
    {
      what: 'a foreign script',
      refused: 'script-src-elem',
      html: (origin) => `<script src="${origin}/s"></script>`,
    },
    {
      what: 'a foreign style',
      refused: 'style-src-elem',
      html: (origin) => `<link rel="stylesheet" href="${origin}/style">`,
    },
    { what: 'an inline style', refused: 'style-src-attr inline', html: () => '<p style="color: red">a</p>' },
    { what: 'a frame', refused: 'frame-src', html: (origin) => `<iframe src="${origin}/frame"></iframe>` },
    { what: 'another base', refused: 'base-uri', html: (origin) => `<base href="${origin}/">` },
  ];
  for (const { what, refused, html } of attempts) {
    for (const address of [`/en/${slug}`, `/en/${slug}/compare/kk,en`, '/en/nowhere']) {
      test(`${what} neither runs nor loads on ${address}`, async ({ page, violations }) => {
        await page.goto(address);
        await page.evaluate((text) => {
          // A fragment made this way runs its scripts, as the parser does.
          document.body.append(document.createRange().createContextualFragment(text));
        }, html(foreign.origin));
        await expect.poll(() => violations.join('\n')).toContain(refused);
        expect(await page.evaluate(() => Reflect.has(window, 'ran'))).toBe(false);
        expect(foreign.asked).toEqual([]);
      });
    }
  }

  test('code in a text does not run, and nothing is sent elsewhere', async ({ page, violations }) => {
    await page.goto(`/en/${slug}`);
    const outcome = await page.evaluate(async (origin) => {
      const sent = await fetch(origin, { mode: 'no-cors' }).then(
        () => 'sent',
        () => 'refused',
      );
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.ran = true');
      button.click();
      return { sent, ran: Reflect.has(window, 'ran') };
    }, foreign.origin);
    expect(outcome).toEqual({ sent: 'refused', ran: false });
    await expect.poll(() => violations.join('\n')).toContain('connect-src');
  });
});

test('a note that holds code shows it as text, before and after a reload', async ({ page, violations }) => {
  const body = `<script>window.ran = true</script><img src="/x" onerror="window.ran = true"> <img src="http://127.0.0.1:1/a">`;
  await page.goto(`/en/${slug}`);
  await writeNote(page, body);
  await page.reload();
  await expect(page.getByText(body)).toBeVisible();
  expect(await page.evaluate(() => Reflect.has(window, 'ran'))).toBe(false);
  expect(violations).toEqual([]);
});

/** Whether a script is a push of JSON and nothing else, as Next's are. */
function isData(script: string): boolean {
  const json = /^\(?(?:self\.__next_f|globalThis\["TURBOPACK"\]).*?\.push\((.*)\);?$/s.exec(script)?.[1];
  if (json === undefined) return false;
  JSON.parse(json);
  return true;
}

/** Makes the page dark, which only its scripts can. */
async function chooseSettings(page: Page) {
  await page.getByRole('button', { name: 'Reading settings' }).click();
  await page.getByText('dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
}

async function openEditor(page: Page) {
  const tools = page.locator('.seg', { has: page.locator('#q1-1') });
  await tools.hover();
  await tools.getByRole('button', { name: 'Add a note' }).click();
}

async function writeNote(page: Page, body: string) {
  await openEditor(page);
  await page.getByLabel('Your note').fill(body);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Only you can see this note')).toBeVisible();
}
