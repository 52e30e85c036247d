import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect as baseExpect,
  type Page,
} from '@playwright/test';
import { Server } from './server';

/** Expects as Playwright does; a page is at an address once it also acts there (`untilActing`). */
export const expect = baseExpect.extend({
  async toHaveURL(page: Page, url: string | RegExp, options?: { timeout?: number }) {
    const expected = this.isNot ? baseExpect(page).not : baseExpect(page);
    await expected.toHaveURL(url, options);
    await untilActing(page);
    return { pass: !this.isNot, message: () => '' };
  },
});

interface ForTests {
  /** Opens a page as another person: a browser of her own, with its own cookies. */
  newReader: (options?: BrowserContextOptions) => Promise<Page>;
  /** Starts a server for this test alone, which it may stop, configure or build otherwise (`Server.start`). */
  startServer: typeof Server.start;
  /** Errors in the console that a test means to provoke; any other fails it. */
  provokedErrors: RegExp | null;
}

interface ForWorkers {
  /** The server of all tests of a worker. */
  server: Server;
}

/**
 * A test on a server of its worker. It fails, whatever it asserts, on an error in a page or its console, and
 * when a page or the server asks another machine.
 */
export const test = base.extend<ForTests, ForWorkers>({
  provokedErrors: [null, { option: true }],

  server: [
    async ({ browser: _ }, use) => {
      const server = await Server.start();
      await use(server);
      await server.stop();
      expect(server.askedHosts).toEqual([]);
    },
    { scope: 'worker' },
  ],

  startServer: async ({ browser: _ }, use) => {
    const servers: Server[] = [];
    await use(async (...how) => {
      const server = await Server.start(...how);
      servers.push(server);
      return server;
    });
    for (const server of servers) {
      await server.stop();
      expect(server.askedHosts).toEqual([]);
    }
  },

  baseURL: ({ server }, use) => use(server.url),

  context: async ({ context, baseURL, provokedErrors }, use) => {
    const faults = watch(context, baseURL);
    await use(context);
    expect(unprovoked(faults(), provokedErrors)).toEqual([]);
  },

  newReader: async ({ browser, baseURL, provokedErrors }, use) => {
    const readers: { context: BrowserContext; faults: () => string[] }[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      readers.push({ context, faults: watch(context, options?.baseURL ?? baseURL) });
      return context.newPage();
    });
    for (const { context, faults } of readers) {
      expect(unprovoked(faults(), provokedErrors)).toEqual([]);
      await context.close();
    }
  },
});

/**
 * Waits until a page acts on what the reader does, a moment after the browser has loaded it, and until all of it is
 * laid out, as it is on a phone once she does something. Without JavaScript, and where there is no page of ours, there
 * is nothing to wait for.
 */
async function untilActing(page: Page) {
  await page.waitForFunction(() => {
    // Before all of it has come, a page cannot be told from one without scripts.
    if (document.readyState === 'loading') return false;
    const { js, folded } = document.documentElement.dataset;
    if (js === undefined || !document.querySelector('script[src^="/_next/"]')) return true;
    if (performance.getEntriesByName('acting').length === 0) return false;
    if (folded !== undefined) dispatchEvent(new Event('scroll'));
    return folded === undefined;
  });
}

/** Lets the ways to a page last until it acts. */
function waitForPages(context: BrowserContext) {
  context.on('page', (page) => {
    const goto = page.goto.bind(page);
    page.goto = async (url, options) => {
      const answer = await goto(url, options);
      if (options?.waitUntil !== 'commit') await untilActing(page);
      return answer;
    };
    const reload = page.reload.bind(page);
    page.reload = async (options) => {
      const answer = await reload(options);
      await untilActing(page);
      return answer;
    };
    const waitForURL = page.waitForURL.bind(page);
    page.waitForURL = async (url, options) => {
      await waitForURL(url, options);
      await untilActing(page);
    };
  });
}

/** Notes what goes wrong in the pages of a context, and gives it when asked. */
function watch(context: BrowserContext, origin: string | undefined): () => string[] {
  waitForPages(context);
  const faults: { text: string; url: string }[] = [];
  const documents = new Set<string>();
  context.on('request', (request) => {
    const url = request.url();
    if (request.isNavigationRequest()) documents.add(url);
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url))
      faults.push({ text: 'asked another machine', url });
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push({ text: message.text(), url: message.location().url });
  });
  context.on('weberror', (error) =>
    faults.push({ text: String(error.error()), url: error.page()?.url() ?? '' }),
  );
  // The browser reports a page that answers 404 as an error; whether it may is for the test to say.
  const isAnswer = ({ text, url }: { text: string; url: string }) =>
    documents.has(url) && text.startsWith('Failed to load resource');
  return () => faults.filter((fault) => !isAnswer(fault)).map(({ text, url }) => `${url}: ${text}`);
}

function unprovoked(faults: string[], provoked: RegExp | null): string[] {
  return faults.filter((fault) => !provoked?.test(fault));
}
