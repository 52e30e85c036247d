import { describe, expect, it } from 'vitest';
import { lateStart, startAfterPaint } from '../server/next/late-scripts.mjs';
import { barePage, ownScripts, withoutFramework } from './page-html';

const page = startAfterPaint(
  [
    '<!DOCTYPE html><html lang="kk"><head><meta charSet="utf-8"/>',
    '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>',
    '<link rel="preload" href="/_next/static/a.woff2" as="font" crossorigin="" type="font/woff2"/>',
    '<link rel="preload" as="script" href="/_next/static/a.js"/>',
    '<script src="/_next/static/b.js" async=""></script><script>settings()</script></head>',
    '<body class="x"><p>Мәтін</p><script>arrive()</script>',
    '<script type="application/ld+json">{}</script>',
    '<script>self.__next_f.push([1,"Мәтін"])</script></body></html>',
  ].join(''),
);

describe('withoutFramework', () => {
  it('takes away the scripts and preloads of the framework, and keeps ours', () => {
    const bare = withoutFramework(page);
    expect(bare).not.toMatch(/_next\/static\/[ab]\.js|__next_f/);
    expect(bare).not.toContain(lateStart);
    expect(bare).toContain('<script>settings()</script>');
    expect(bare).toContain('<p>Мәтін</p><script>arrive()</script><script type="application/ld+json">');
  });
});

describe('ownScripts', () => {
  it('gives the inline scripts that run', () => {
    expect(ownScripts(page)).toEqual(['settings()', 'arrive()', lateStart]);
  });
});

describe('barePage', () => {
  it('keeps the language, the style sheets, the fonts, the body and the scripts of the head', () => {
    expect(barePage(page)).toEqual({
      lang: 'kk',
      styles: ['/_next/static/a.css'],
      fonts: ['/_next/static/a.woff2'],
      html: '<script>settings()</script><p>Мәтін</p><script>arrive()</script><script type="application/ld+json">{}</script>',
    });
  });
});
