import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { named } from './content/editions';
import { addressExists, reservedSlugs, routes } from './routes';
import { root } from './settings.mjs';

const article = 'informal-local-politics';
const known = await named();

describe('addressExists of pages', () => {
  it.each([
    '/',
    '/kk',
    '/ru/about/',
    '/en/glossary/akim',
    `/kk/${article}`,
    `/en/${article}/compare/ru,kk`,
    `/en/${article}/compare/ru%2Ckk`,
    `/compare/${article}/kk,en`,
  ])('knows %s', (address) => {
    expect(addressExists(address, known)).toBe(true);
  });

  it.each([
    '/de',
    '/missing/kk/_',
    '/api/annotations',
    '/_not-found',
    '/en/nowhere',
    '/en/glossary/nothing',
    `/en/${article}/more`,
    `/en/${article}/compare/en,en`,
    `/compare/${article}/de,en`,
    '/%E0%A4%A',
  ])('does not know %s', (address) => {
    expect(addressExists(address, known)).toBe(false);
  });
});

describe('addressExists of files', () => {
  it('knows no other icons than those there are', () => {
    expect(addressExists('/icons/nothing.png', known)).toBe(false);
  });

  it.each(['/robots.txt', '/icons/192.png', '/kk/feed.xml', '/ru/share.png', `/en/${article}/share.png`])(
    'knows %s',
    (address) => {
      expect(addressExists(address, known)).toBe(true);
    },
  );

  it.each([
    '/en/robots.txt',
    '/robots.txt/',
    '/robots%2Etxt',
    '/icons%2F192.png',
    '//',
    '/de/feed.xml',
    `/en/${article}/feed.xml`,
    '/en/nowhere/share.png',
  ])('does not know %s', (address) => {
    expect(addressExists(address, known)).toBe(false);
  });
});

describe('routes', () => {
  /** What files of `app/` answer at, by their names. */
  const answers: Record<string, string> = {
    'page.tsx': '',
    'route.ts': '',
    'manifest.ts': '/manifest.webmanifest',
    'robots.ts': '/robots.txt',
    'sitemap.ts': '/sitemap.xml',
  };

  const filesIn = (folder: string) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path
          .relative(path.join(root, folder), path.join(entry.parentPath, entry.name))
          .replaceAll(path.sep, '/'),
      );

  it('are those of app and public, no more and no less', () => {
    const files = filesIn('app');
    const there = files.flatMap((file) => {
      const name = answers[path.basename(file)];
      return name === undefined
        ? []
        : [`/${path.dirname(file)}${name}`.replace(/^\/\.\/?/, '/').replace('//', '/')];
    });
    const plain = filesIn('public').map((file) => `/${file}`);
    expect(routes.map((route) => route.path).sort()).toEqual([...there, ...plain].sort());
  });

  it('keep the names of pages from being slugs', () => {
    for (const name of ['about', 'glossary', 'search', 'desk']) expect(reservedSlugs).toContain(name);
  });
});
