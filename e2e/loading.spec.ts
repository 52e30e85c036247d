import type { Page, Route } from '@playwright/test';
import { locales } from '../lib/language/locales';
import { messages, slug, version } from './interview';
import { notesOf, offer, openEditor } from './note';
import { segment } from './segment';
import { linked } from './sentence';
import { expect, test } from './test';

// The browser reports what it could not load.
test.use({ provokedErrors: /Failed to load resource|net::ERR_|ChunkLoadError|Failed to load chunk/ });

const gone = (route: Route) => route.fulfill({ status: 404, body: '' });
const cut = (route: Route) => route.abort();

for (const ui of locales) {
  const { Loading, Notes, Peek } = messages[ui];

  test(`what cannot be loaded for want of a connection says so, and works on retry: ${ui}`, async ({
    page,
  }) => {
    await withoutWhatIsLoadedLater(page, `/${ui}/${slug}`, cut);
    await peekAt(page);
    const peek = page.getByRole('complementary', { name: Peek.title });
    await expect(peek.getByRole('alert')).toHaveText(Loading.offline);
    await askForNote(page, ui);
    await expect(page.getByRole('status')).toContainText(Loading.offline);
    await expectWhole(page, ui);

    await peek.getByRole('button', { name: Notes.retry }).click();
    await expect(peek.getByRole('alert')).toHaveText(Loading.offline);
    await page.unrouteAll();
    await peek.getByRole('button', { name: Notes.retry }).click();
    await expect(peek).toContainText(linked('q1-1', 0)[ui === 'kk' ? 'ru' : 'kk']);
    await expect(peek.getByRole('alert')).toHaveCount(0);
    await page.getByRole('status').getByRole('button', { name: Notes.retry }).click();
    await expect(offer(page, ui, 'note')).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('');
  });

  test(`a page older than the site says so, and is loaded again at its place: ${ui}`, async ({ page }) => {
    await withoutWhatIsLoadedLater(page, `/${ui}/${slug}`, gone);
    await askForNote(page, ui, 'q8-1');
    await expect(page.getByRole('status')).toContainText(Loading.older);
    await expectWhole(page, ui);
    await page.unrouteAll();
    const before = await page.locator('#q8-1').evaluate((element) => element.getBoundingClientRect().top);
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('status').getByRole('button', { name: Loading.again }).click(),
    ]);
    await expect
      .poll(() => page.locator('#q8-1').evaluate((element) => element.getBoundingClientRect().top))
      .toBeCloseTo(before, -1);
  });
}

test('after a moment of idleness the first tap and a note need no connection', async ({ page }) => {
  const { Notes, Peek } = messages.en;
  // A busy machine is idle later than the network is.
  const loaded = [`/sentences/${slug}`, '/en/notes.json'].map((path) => page.waitForResponse(`**${path}`));
  await page.goto(`/en/${slug}`);
  await Promise.all(loaded);
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await peekAt(page);
  const peek = page.getByRole('complementary', { name: Peek.title });
  await expect(peek).toContainText(linked('q1-1', 0).kk);
  await openEditor(page, 'en', 'q2-2');
  await page.getByRole('textbox', { name: Notes.body }).fill('On the metro');
  await page.getByRole('button', { name: Notes.save, exact: true }).click();
  await expect(page.locator('form').getByRole('alert')).toContainText(Notes.offline);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: Notes.save, exact: true }).click();
  await expect(notesOf(page, 'q2-2')).toContainText('On the metro');
});

test('an unsaved note stays open whatever cannot be loaded', async ({ page }) => {
  const { Notes, Loading, Peek } = messages.en;
  await page.route(/\/sentences\//, gone);
  await page.goto(`/en/${slug}`, { waitUntil: 'networkidle' });
  await openEditor(page, 'en', 'q1-2');
  const text = page.getByRole('textbox', { name: Notes.body });
  await text.fill('Not saved yet');
  await page.route('**/_next/static/chunks/**', gone);
  await peekAt(page);
  await expect(page.getByRole('complementary', { name: Peek.title })).toContainText(Loading.older);
  await expect(text).toHaveValue('Not saved yet');
  await expectWhole(page, 'en');
});

for (const failing of ['every script', 'the last script']) {
  test(`where ${failing} of the page itself cannot be loaded it is what it is without scripts`, async ({
    page,
  }) => {
    const html = await (await page.request.get(`/en/${slug}`)).text();
    const scripts = [...html.matchAll(/<script src="([^"]+)"[^>]*type="text\/waiting"/g)].map(
      ([, src]) => src,
    );
    const missing = failing === 'every script' ? scripts : scripts.slice(-1);
    await page.route((url) => missing.includes(url.pathname), gone);
    await page.goto(`/en/${slug}`, { waitUntil: 'commit' });
    await expect(page.getByRole('button', { name: messages.en.Settings.title })).toBeHidden();
    await expectWhole(page, 'en');
    await page.getByRole('banner').getByRole('link', { name: 'Русский' }).click({ noWaitAfter: true });
    await page.waitForFunction(() => document.documentElement.lang === 'ru');
  });
}

/** Opens a page that gets its own scripts, and nothing of what is loaded later: scripts, sentences, labels. */
async function withoutWhatIsLoadedLater(page: Page, path: string, answer: (route: Route) => Promise<void>) {
  const html = await (await page.request.get(path)).text();
  await page.route(
    (url) =>
      /\/sentences\/|\/notes\.json/.test(url.pathname) ||
      (/\/_next\/static\/chunks\/.*\.js$/.test(url.pathname) && !html.includes(url.pathname)),
    answer,
  );
  await page.goto(path);
}

async function peekAt(page: Page) {
  await page
    .locator('#q1-1 .s')
    .first()
    .click({ position: { x: 3, y: 8 } });
}

async function askForNote(page: Page, ui: (typeof locales)[number], id = 'q2-2') {
  const here = segment(page, id);
  await here.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await here.hover();
  await here.getByRole('button', { name: messages[ui].Notes.add }).click();
}

async function expectWhole(page: Page, ui: (typeof locales)[number]) {
  await expect(page.locator('[data-segment]')).toHaveCount(version(ui).segments.length);
}
