import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

interface Entry {
  state: unknown;
  url: string;
}

/** As much of a browser as goes back: entries of a history, told of by `popstate`. */
class FakeHistory {
  scrollRestoration: ScrollRestoration = 'auto';
  entries: Entry[] = [
    { state: null, url: 'http://site/library' },
    { state: { framework: 1 }, url: 'http://site/article' },
  ];
  at = 1;

  get state() {
    return this.entries[this.at]?.state;
  }

  get url() {
    return this.entries[this.at]?.url ?? '';
  }

  pushState(state: unknown, _: string, url = this.url) {
    this.entries.splice(++this.at, Number.POSITIVE_INFINITY, { state, url });
  }

  replaceState(state: unknown, _: string, url: string | URL = this.url) {
    this.entries[this.at] = { state, url: `${url}` };
  }

  go(url: string, replaces: boolean) {
    const entry = { state: null, url };
    if (replaces) this.entries[this.at] = entry;
    else this.entries.splice(++this.at, Number.POSITIVE_INFINITY, entry);
  }

  back() {
    setTimeout(() => this.step(-1));
  }

  /** What the button of the browser does. */
  step(by: number) {
    this.at += by;
    window.dispatchEvent(Object.assign(new Event('popstate'), { state: this.state }));
  }
}

let history: FakeHistory;
let back: typeof import('./back');
let stop: AbortController;

beforeEach(async () => {
  vi.useFakeTimers();
  history = new FakeHistory();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('history', history);
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
  vi.stubGlobal('location', {
    get href() {
      return history.url;
    },
    assign: (url: string) => history.go(url, false),
    replace: (url: string) => history.go(url, true),
  });
  vi.resetModules();
  back = await import('./back');
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Opens a sheet that tells once it is closed: at once, or a moment later, as React does. */
function openSheet({ stays = false, atOnce = false } = {}) {
  const sheet = { isOpen: true, close: () => {} };
  const closed = back.closeOnBack(() => {
    if (!stays) sheet.close();
    return !stays;
  });
  sheet.close = () => {
    sheet.isOpen = false;
    if (atOnce) closed();
    else setTimeout(closed);
  };
  return sheet;
}

function bind() {
  back.bindBack(stop.signal);
}

describe('Back', () => {
  test('closes a sheet, stays in the article, and then leaves it', () => {
    bind();
    const sheet = openSheet();
    expect(history.at).toBe(2);
    // The browser brings the reader back to nowhere she was before.
    expect(history.scrollRestoration).toBe('manual');
    history.step(-1);
    vi.runAllTimers();
    expect(sheet.isOpen).toBe(false);
    expect(history.at).toBe(1);
    expect(history.scrollRestoration).toBe('auto');
    history.step(-1);
    vi.runAllTimers();
    expect(history.url).toBe('http://site/library');
  });

  test('finds no entry of a sheet that was closed otherwise', () => {
    bind();
    openSheet().close();
    vi.runAllTimers();
    expect(history.at).toBe(1);
    expect(history.state).toEqual({ framework: 1 });
  });

  test('keeps what the address said while the sheet was open', () => {
    bind();
    const sheet = openSheet();
    history.replaceState(history.state, '', 'http://site/article?layout=side');
    sheet.close();
    vi.runAllTimers();
    expect([history.at, history.url]).toEqual([1, 'http://site/article?layout=side']);
  });

  test('closes a sheet that was opened while another closed', () => {
    bind();
    openSheet().close();
    vi.advanceTimersToNextTimer();
    const second = openSheet();
    vi.runAllTimers();
    expect(history.at).toBe(2);
    expect(second.isOpen).toBe(true);
    history.step(-1);
    vi.runAllTimers();
    expect(second.isOpen).toBe(false);
    expect(history.at).toBe(1);
  });

  test.each([true, false])('closes one sheet after the other (at once: %s)', (atOnce) => {
    bind();
    const [under, over] = [openSheet(), openSheet({ atOnce })];
    history.step(-1);
    vi.runAllTimers();
    expect([under.isOpen, over.isOpen]).toEqual([true, false]);
    history.step(-1);
    vi.runAllTimers();
    expect(under.isOpen).toBe(false);
    expect(history.at).toBe(1);
  });

  test('finds a sheet again that would not close', () => {
    bind();
    openSheet({ stays: true });
    history.step(-1);
    vi.runAllTimers();
    expect(history.at).toBe(2);
  });

  test('leads from where a link of the sheet led to the article', () => {
    bind();
    openSheet();
    back.go('http://site/comparison');
    vi.runAllTimers();
    expect(history.at).toBe(2);
    history.step(-1);
    expect(history.url).toBe('http://site/article');
  });

  test('leads to the article from a link that was followed while the sheet closed', () => {
    bind();
    openSheet().close();
    vi.advanceTimersToNextTimer();
    back.go('http://site/comparison');
    vi.runAllTimers();
    expect(history.entries.map(({ url }) => url)).toEqual([
      'http://site/library',
      'http://site/article',
      'http://site/comparison',
    ]);
  });

  test('finds no entry of a sheet after the page was loaded anew', async () => {
    openSheet();
    expect(history.at).toBe(2);
    vi.resetModules();
    back = await import('./back');
    bind();
    vi.runAllTimers();
    expect(history.at).toBe(1);
  });

  test('lets Forward lead to no sheet that is gone', () => {
    bind();
    openSheet();
    history.step(-1);
    vi.runAllTimers();
    history.step(1);
    vi.runAllTimers();
    expect(history.at).toBe(1);
  });
});
