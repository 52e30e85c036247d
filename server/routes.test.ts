import { describe, expect, it } from 'vitest';
import { fileExists, pageExists } from './routes';

const article = 'informal-local-politics';

describe('pageExists', () => {
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
    expect(pageExists(address)).toBe(true);
  });

  it.each([
    '/de',
    '/_not-found',
    '/en/nowhere',
    '/en/glossary/nothing',
    `/en/${article}/more`,
    `/en/${article}/compare/en,en`,
    `/compare/${article}/de,en`,
    '/%E0%A4%A',
  ])('does not know %s', (address) => {
    expect(pageExists(address)).toBe(false);
  });
});

describe('fileExists', () => {
  it('knows no other icons than those there are', () => {
    expect(fileExists('/icons/nothing.png')).toBe(false);
  });

  it.each(['/robots.txt', '/icons/192.png', '/kk/feed.xml', '/ru/share.png', `/en/${article}/share.png`])(
    'knows %s',
    (address) => {
      expect(fileExists(address)).toBe(true);
    },
  );

  it.each(['/en/robots.txt', '/de/feed.xml', `/en/${article}/feed.xml`, '/en/nowhere/share.png'])(
    'does not know %s',
    (address) => {
      expect(fileExists(address)).toBe(false);
    },
  );
});
