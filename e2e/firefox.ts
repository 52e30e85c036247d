import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../tools/browser.mjs';
import { ensureBuilt } from '../tools/built.mjs';
import { disturbances } from './disturbances';
import { messages, slug, version } from './interview';
import { linked } from './sentence';
import { Server } from './server';

const { Notes } = messages.en;
const paragraph = version('en').segments.find(({ ids }) => ids.includes('q2-2'))?.text ?? '';

let server: Server;
let browser: Browser;

before(async () => {
  await ensureBuilt({ siteUrl: null, exactSiteUrl: true });
  server = await Server.start();
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: findFirefox() ?? undefined });
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test('a note is made with the mouse, marked, seen in another language, and deleted', async () => {
  const page = await open(`/en/${slug}`, 1280);
  await drag(page, '#q2-2', paragraph.split(' ').slice(2, 4).join(' '));
  await press(page, Notes.deeds.note);
  await page.locator('form.editor textarea').fill('Бұл қалай шешіледі?');
  await press(page, Notes.save);
  await page.waitForSelector('::-p-text(Бұл қалай шешіледі?)');
  await marks(page, 'mine', 1);

  const ru = await open(`/ru/${slug}#q2-2`, 1280);
  await ru.waitForSelector('article.note ::-p-text(Бұл қалай шешіледі?)');
  await marks(ru, 'projected', 1);
  await ru.close();

  await press(page, Notes.delete);
  await page.waitForFunction(() => !CSS.highlights.has('mine'));
  await page.close();
});

test('words are picked with the keyboard and highlighted', async () => {
  const page = await open(`/en/${slug}`, 1280);
  await page.focus('.seg:has(> #q2-2) .no');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
  await marks(page, 'selected', 1);
  await page.keyboard.press('h');
  await marks(page, 'mine', 1);
  await press(page, Notes.delete);
  await page.waitForFunction(() => !CSS.highlights.has('mine'));
  await page.close();
});

test('in a narrow window the notes of a segment open in a sheet, in a comparison too', async () => {
  const page = await open(`/en/${slug}`, 390);
  await page.focus('.seg:has(> #q3-1) .no');
  await page.keyboard.press('n');
  await page.locator('form.editor textarea').fill('In a sheet');
  await press(page, Notes.save);
  await page.waitForSelector('.note-count');
  await page.goto(`${server.url}/en/${slug}/compare/kk,ru`);
  const count = '.row:has([data-segment="q3-1"]) .note-count';
  await page.waitForSelector(count);
  await page.$eval(count, (button) => button instanceof HTMLElement && button.click());
  await page.waitForSelector('dialog[open] ::-p-text(In a sheet)');
  await page.close();
});

for (const [path, locale] of [
  [`/kk/${slug}`, 'kk'],
  [`/en/${slug}/compare/kk,ru,en`, 'kk'],
] as const)
  test(`a window that is turned keeps the sentence of ${path}, there and back`, async () => {
    const page = await open(path, 390);
    const sentence = linked('q7-1', 1)[locale];
    const fromLine = () => page.evaluate(measure, sentence, 0.5);
    await page.evaluate((from) => scrollBy({ top: from, behavior: 'instant' }), await fromLine());
    await page.waitForFunction(isHeld, {}, sentence);
    for (const [width, height] of [
      [844, 390],
      [390, 800],
      [820, 1180],
      [1180, 820],
      [390, 800],
    ] as const) {
      await page.setViewport({ width, height });
      await page.waitForFunction((width) => innerWidth === width, {}, width);
      await within(fromLine, 8);
    }
    await within(fromLine, 2);
    await page.close();
  });

test('a language chosen by key is read on with the keyboard from the same sentence', async () => {
  const page = await open(`/kk/${slug}`, 1280);
  const sentence = linked('q7-1', 1);
  await page.evaluate(
    (from) => scrollBy({ top: from, behavior: 'instant' }),
    await page.evaluate(measure, sentence.kk, 0.5),
  );
  await page.$eval('.site a[data-language="ru"]', (link) => link.focus({ preventScroll: true }));
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await within(() => page.evaluate(measure, sentence.ru, 0.5), 8);
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.activeElement?.closest('.seg')?.querySelector('#q7-1'));
  await page.close();
});

test('after a click in the text Tab goes on from there', async () => {
  const page = await open(`/kk/${slug}`, 1280);
  await page.$eval('#q7-1', (element) => element.scrollIntoView({ block: 'center' }));
  await page.click('#q7-1 .s', { offset: { x: 12, y: 10 } });
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.activeElement?.closest('.seg')?.querySelector('#q7-1'));
  await page.close();
});

/** Pixels from the reading line down to this fraction of a sentence. */
function measure(text: string, fraction: number): number {
  const read = [...document.querySelectorAll('.s')].find((each) => each.textContent === text);
  if (!read) throw new Error(`No “${text}”`);
  const { top, height } = read.getBoundingClientRect();
  return top + fraction * height - innerHeight / 3;
}

/** Whether the page has seen that a reader has come to a sentence. */
function isHeld(text: string): boolean {
  const read = [...document.querySelectorAll('.s')].find((each) => each.textContent === text);
  return window.keptPlace?.spots.some(({ selector }) => read?.matches(selector)) ?? false;
}

/** Waits until a number is so near to 0. */
async function within(measured: () => Promise<number>, most: number): Promise<void> {
  const end = Date.now() + 10_000;
  let last = await measured();
  while (Math.abs(last) > most && Date.now() < end) last = await measured();
  assert.ok(Math.abs(last) <= most, `${last} px away`);
}

for (const name of ['a node before all others', 'every word wrapped', 'furniture taken out'])
  test(`a page that others change before it acts stands and acts: ${name}`, async () => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(`document.addEventListener('DOMContentLoaded', ${disturbances[name]})`);
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`${server.url}/en/${slug}`, { waitUntil: 'load' });
    await page.waitForFunction(() => performance.getEntriesByName('acting').length > 0);
    assert.equal((await page.$$('[data-segment]')).length, version('en').segments.length);
    await page.locator('.text .term:not(.again)').click();
    await page.waitForSelector('.term-popover:popover-open');
    await page.keyboard.press('Escape');
    await page.focus('.seg:has(> #q2-2) .no');
    await page.keyboard.press('h');
    await page.waitForSelector('.seg:has(> #q2-2) article.note');
    await press(page, Notes.delete);
    await page.waitForSelector('.seg:has(> #q2-2) article.note', { hidden: true });
    await page.close();
  });

test('where all cookies are refused it is said before anything is written, and nothing is called saved', async () => {
  const refusing = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? undefined,
    extraPrefsFirefox: { 'network.cookie.cookieBehavior': 2 },
  });
  try {
    const page = await open(`/en/${slug}`, 1280, refusing);
    await page.focus('.seg:has(> #q2-2) .no');
    await page.keyboard.press('n');
    await page.waitForSelector(`form.editor ::-p-text(${Notes.noCookies})`);
    await page.locator('form.editor textarea').fill('Nobody’s note');
    await press(page, Notes.save);
    await page.waitForSelector(`form.editor [role="alert"] ::-p-text(${Notes.noCookies})`);
    assert.equal(await page.$eval('form.editor textarea', ({ value }) => value), 'Nobody’s note');
  } finally {
    await refusing.close();
  }
});

test('words in two places, selected with Ctrl, are highlighted as one note', async () => {
  const page = await open(`/en/${slug}`, 1280);
  await page.evaluate(() => {
    for (const id of ['q2-2', 'q1-2']) {
      const text = document.querySelector(`#${id} .s`)?.firstChild;
      if (!text) throw new Error(`No words in ${id}`);
      const range = new Range();
      range.setStart(text, 0);
      range.setEnd(text, 8);
      getSelection()?.addRange(range);
    }
  });
  await page.waitForSelector('.offers');
  await press(page, Notes.deeds.highlight);
  await marks(page, 'mine', 2);
  await press(page, Notes.delete);
  await page.waitForFunction(() => !CSS.highlights.has('mine'));
  await page.close();
});

/** Opens a page whose errors fail the test, and waits until it acts on what the reader does. */
async function open(path: string, width: number, opened = browser): Promise<Page> {
  const page = await opened.newPage();
  page.on('pageerror', (error) => assert.fail(String(error)));
  await page.setViewport({ width, height: 800 });
  await page.goto(server.url + path, { waitUntil: 'load' });
  // Until it acts, and all of it is laid out, as it is on a phone once the reader does something (e2e/test.ts).
  await page.waitForFunction(() => {
    if (performance.getEntriesByName('acting').length === 0) return false;
    const { folded } = document.documentElement.dataset;
    if (folded !== undefined) dispatchEvent(new Event('scroll'));
    return folded === undefined;
  });
  return page;
}

function press(page: Page, name: string) {
  return page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
}

/** Waits until a highlight marks so many ranges. */
async function marks(page: Page, name: string, count: number): Promise<void> {
  await page.waitForFunction((name, count) => CSS.highlights.get(name)?.size === count, {}, name, count);
}

/** Selects words of a passage as a mouse does. */
async function drag(page: Page, passage: string, words: string): Promise<void> {
  const box = await page.$eval(
    passage,
    (element, words) => {
      element.scrollIntoView({ block: 'center' });
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1;
        if (at < 0) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const { left, right, top, height } = range.getBoundingClientRect();
        return { left, right, y: top + height / 2 };
      }
      throw new Error(`No “${words}”`);
    },
    words,
  );
  await page.mouse.move(box.left + 0.5, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right - 0.5, box.y, { steps: 4 });
  await page.mouse.up();
}
