import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lateStart, startAfterPaint } from './late-scripts.mjs';

const page = [
  '<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/a.css"/>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/c.js"/>',
  '<script src="/_next/static/a.js" async=""></script>',
  '<script src="/_next/static/b.js" nonce="n" async=""></script>',
  '<script src="/_next/static/old.js" noModule=""></script></head>',
  '<body><p>Мәтін</p><script>self.__next_f.push([1,"\\u003c/body>"])</script></body></html>',
].join('');

describe('startAfterPaint', () => {
  it('holds the scripts of the framework, and ends the page with the one that starts them', () => {
    const late = startAfterPaint(page);
    expect(late).toContain('<script src="/_next/static/a.js" type="text/waiting"></script>');
    expect(late).toContain('<script src="/_next/static/b.js" nonce="n" type="text/waiting"></script>');
    expect(late).toMatch(/<script>\(function startWaiting.*<\/script><\/body><\/html>$/s);
    expect(late.split(lateStart)).toHaveLength(2);
  });

  it('has none of them fetched ahead', () => {
    expect(startAfterPaint(page)).not.toContain('as="script"');
  });

  it('leaves alone what is no module script, and everything else of the page', () => {
    const late = startAfterPaint(page);
    expect(late).toContain('<script src="/_next/static/old.js" noModule=""></script>');
    expect(late).toContain('<link rel="stylesheet" href="/_next/static/a.css"/>');
    expect(late).toContain('<p>Мәтін</p><script>self.__next_f.push');
  });

  it('changes nothing the second time, nor a page without scripts', () => {
    const late = startAfterPaint(page);
    expect(startAfterPaint(late)).toBe(late);
    expect(startAfterPaint('<html><body><p>Мәтін</p></body></html>')).toBe(
      '<html><body><p>Мәтін</p></body></html>',
    );
  });
});

describe('lateStart', () => {
  afterEach(() => vi.unstubAllGlobals());

  const scripts = ['/_next/static/a.js', '/_next/static/b.js'];

  /** Runs it in a page whose scripts wait; `turn` does what the browser would do next. */
  function open({ hidden }: { hidden: boolean }) {
    const { document } = parseHTML(startAfterPaint(page));
    const queue: (() => void)[] = [];
    const later = (task: () => void) => queue.push(task);
    vi.stubGlobal('document', Object.assign(document, { hidden }));
    vi.stubGlobal('window', { requestIdleCallback: later });
    vi.stubGlobal('requestAnimationFrame', later);
    vi.stubGlobal('setTimeout', later);
    new Function(lateStart)();
    const started = () =>
      scripts.filter((source) => document.querySelector(`script[src="${source}"]:not([type])`));
    return { started, turn: () => queue.shift()?.() };
  }

  it('starts the scripts after the frame that paints the text, each in a task of its own', () => {
    const { started, turn } = open({ hidden: false });
    expect(started()).toEqual([]);
    turn();
    expect(started()).toEqual([]);
    turn();
    expect(started()).toEqual(scripts.slice(0, 1));
    turn();
    expect(started()).toEqual(scripts);
  });

  it('leaves the page as it is without scripts where one cannot be loaded', () => {
    const { started, turn } = open({ hidden: false });
    document.documentElement.setAttribute('data-js', '');
    for (let turns = 0; turns < 4; turns++) turn();
    started()
      .map((source) => document.querySelector<HTMLScriptElement>(`script[src="${source}"]`))
      .at(-1)
      ?.onerror?.('error');
    expect(document.documentElement.hasAttribute('data-js')).toBe(false);
  });

  it('starts all at once in a window that nobody sees, where no frame comes', () => {
    expect(open({ hidden: true }).started()).toEqual(scripts);
  });
});
