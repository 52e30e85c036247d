import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { findWebKit } from '../tools/browser.mjs';
import { ensureBuilt } from '../tools/built.mjs';
import { messages, slug } from './interview';
import { Server } from './server';
import { WebKitSession } from './webkit-session';

const { Notes } = messages.en;

let server: Server;
let webkit: WebKitSession;

before(async () => {
  await ensureBuilt({ siteUrl: null, exactSiteUrl: true });
  const programs = findWebKit();
  if (!programs) throw new Error('WebKitGTK is not installed.');
  server = await Server.start();
  webkit = await WebKitSession.start(programs);
});

beforeEach(() => webkit.resize(1280, 800));

after(async () => {
  await webkit?.stop();
  await server?.stop();
});

test('the columns of a comparison stay level while one points at sentences', async () => {
  await webkit.open(`${server.url}/en/${slug}/compare/kk,ru,en`);
  const before = await columns();
  for (const segment of ['q1-1', 'q2-2', 'q3-1']) {
    await webkit.point(`.row:has([data-segment="${segment}"]) .cell:nth-of-type(2) .s`);
    await webkit.until(
      (segment) => document.querySelector(`.row:has([data-segment="${segment}"]) > .threads`),
      segment,
    );
    assert.deepEqual(await columns(), before);
  }
});

for (const segment of ['q1-1', 'q2-2', 'q5-1']) {
  test(`the explanation of a term near the top is all in the window, in ${segment}`, async () => {
    await webkit.open(`${server.url}/ru/${slug}`);
    const term = `[data-segment="${segment}"] .term`;
    await webkit.read((term) => {
      const word = document.querySelector(term);
      if (word) scrollBy({ top: word.getBoundingClientRect().top - 150, behavior: 'instant' });
    }, term);
    await webkit.click(term);
    await webkit.until(() => document.querySelector('.term-popover:popover-open'));
    const [top, bottom] = numbers(
      await webkit.read(() => {
        const box = document.querySelector('.term-popover:popover-open')?.getBoundingClientRect();
        return box && [box.top, innerHeight - box.bottom];
      }),
    );
    assert.ok(top !== undefined && top >= 0, `${top} px from the top`);
    assert.ok(bottom !== undefined && bottom >= 0, `${bottom} px from the bottom`);
  });
}

test('the sheet of a term has a button that closes it', async () => {
  await webkit.resize(500, 800);
  await webkit.open(`${server.url}/kk/${slug}`);
  await webkit.click('[data-segment="q2-2"] .term');
  await webkit.until(() => document.querySelector('.term-popover:popover-open'));
  await webkit.click(`.term-popover:popover-open [aria-label="${messages.kk.Site.close}"]`);
  await webkit.until(() => !document.querySelector('.term-popover:popover-open'));
});

test('a note is saved, marked in every column at once, with a line, and leaves the columns level', async () => {
  await webkit.open(`${server.url}/en/${slug}/compare/kk,ru,en`);
  const before = await columns();
  await webkit.drag('.row:has([data-segment="q2-2"]) .cell:nth-of-type(1) .s', 120);
  await press(Notes.deeds.note);
  await webkit.until(() => document.activeElement?.matches('form.editor textarea'));
  await webkit.type('Бұл қалай шешіледі?');
  await press(Notes.save);
  await webkit.until(() => CSS.highlights.get('mine')?.size && CSS.highlights.get('projected')?.size);
  const marked = await webkit.read(() => {
    const words = ['mine', 'projected'].flatMap((kind) => [...(CSS.highlights.get(kind) ?? [])]);
    return words.map(({ startContainer: { parentElement } }) => {
      const hidden = parentElement && getComputedStyle(parentElement).getPropertyValue('-webkit-user-select');
      return `${parentElement?.closest('.cell')?.getAttribute('lang')}: ${hidden}`;
    });
  });
  assert.deepEqual([...new Set(Array.isArray(marked) ? marked : [])].sort(), [
    'en: text',
    'kk: text',
    'ru: text',
  ]);
  assert.deepEqual(await columns(), before);
  const lines = await webkit.read(() =>
    ['mine', 'projected', 'others', 'selected'].map((kind) => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      const rule = rules.find(
        (rule) => rule instanceof CSSStyleRule && rule.selectorText === `::highlight(${kind})`,
      );
      return rule instanceof CSSStyleRule ? rule.style.textDecorationLine : null;
    }),
  );
  assert.deepEqual(lines, ['underline', 'underline', 'underline', 'underline']);
});

test('a click beside the sheet of notes closes it', async () => {
  await webkit.resize(500, 800);
  await webkit.open(`${server.url}/en/${slug}`);
  await webkit.click('[data-do="notes"]');
  await webkit.until(() => document.querySelector('dialog[open]'));
  await webkit.clickAt(250, 20);
  await webkit.until(() => !document.querySelector('dialog[open]'));
});

for (const [from, to, width] of [
  ['kk', 'ru', 1280],
  ['en', 'kk', 500],
] as const) {
  test(`the place stays when ${from} is changed for ${to} in a window ${width} px wide`, async () => {
    await webkit.resize(width, 800);
    await webkit.open(`${server.url}/${from}/${slug}`);
    await webkit.read(() => {
      const sentence = document.querySelector('[data-segment="q6-4"] .s');
      if (sentence)
        scrollBy({ top: sentence.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' });
    });
    // Scrolling up brings the header with its languages back.
    await webkit.until(() => {
      scrollBy({ top: -4, behavior: 'instant' });
      return 'header' in document.documentElement.dataset;
    });
    const sentence = await readingLine();
    await webkit.click(`.langs [data-language="${to}"]`);
    await webkit.until(
      (to) => document.documentElement.lang === to && performance.getEntriesByName('acting').length > 0,
      to,
    );
    assert.deepEqual(await readingLine(), sentence);
  });
}

test('nothing is folded, so that the place hangs on no anchoring of the scroll', async () => {
  await webkit.resize(500, 800);
  await webkit.open(`${server.url}/kk/${slug}`);
  const conditions = await webkit.read(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const folding = rules.filter(
      (rule) => rule instanceof CSSSupportsRule && rule.cssText.includes('content-visibility'),
    );
    // As where the browser has learned to anchor the scroll.
    return folding.map((rule) => {
      const condition = rule instanceof CSSSupportsRule ? rule.conditionText : '';
      return CSS.supports(condition.replace(/overflow-anchor: ?auto/, 'color: red'));
    });
  });
  assert.deepEqual(conditions, [false]);
});

/** Where the columns of every row begin and how wide they are, rounded. */
function columns(): Promise<unknown> {
  return webkit.read(() =>
    [...document.querySelectorAll('.row:not(.heads)')].map((row) => {
      const boxes = [...row.querySelectorAll(':scope > .cell')].map((cell) => cell.getBoundingClientRect());
      return boxes.map(({ left, width, height }) => [left, width, height].map(Math.round));
    }),
  );
}

/** The linked sentence at the reading line: its segment and number. */
function readingLine(): Promise<unknown> {
  return webkit.read(() => {
    const line = innerHeight / 3;
    const sentence = [...document.querySelectorAll<HTMLElement>('.text .s')].find(
      (each) => each.getBoundingClientRect().bottom > line,
    );
    return [sentence?.closest<HTMLElement>('[data-segment]')?.dataset.segment, sentence?.dataset.n];
  });
}

/** Presses the button that is called so, once it is there. */
async function press(name: string): Promise<void> {
  await webkit.until((name) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button')];
    const button = buttons.find(({ ariaLabel, textContent }) => (ariaLabel ?? textContent.trim()) === name);
    for (const other of buttons) other.toggleAttribute('data-pressed', other === button);
    return button;
  }, name);
  await webkit.click('[data-pressed]');
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}
