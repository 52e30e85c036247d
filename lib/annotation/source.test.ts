import { describe, expect, it } from 'vitest';
import { formatSource, parseSource, readSource } from './source';

const origins = ['https://example.org', 'http://localhost:3000'];
const place = { locale: 'kk', slug: 'informal-local-politics', segment: 'q3-2' };

describe('parseSource', () => {
  it.each([
    ['https://example.org/kk/informal-local-politics#q3-2', place],
    ['http://localhost:3000/kk/informal-local-politics#q3-2', place],
    ['/kk/informal-local-politics#q3-2', place],
    ['/kk/informal-local-politics?from=feed#q3-2', place],
    ['/kk-Latn/informal-local-politics#q3-2', { ...place, locale: 'kk-Latn' }],
    ['/kk/informal-local-politics', { ...place, segment: null }],
    ['/kk/informal-local-politics#', { ...place, segment: null }],
  ])('reads %s', (address, expected) => {
    expect(parseSource(address, origins)).toEqual(expected);
  });

  it.each([
    ['another site', 'https://example.com/kk/informal-local-politics#q3-2'],
    ['another scheme', 'http://example.org/kk/informal-local-politics#q3-2'],
    ['another site without a scheme', '//example.com/kk/informal-local-politics#q3-2'],
    ['another site behind a backslash', '/\\example.com/kk/informal-local-politics#q3-2'],
    ['a path that is relative', 'kk/informal-local-politics#q3-2'],
    ['a language that is none of ours', '/ky/informal-local-politics#q3-2'],
    ['the library', '/kk'],
    ['a comparison', '/kk/informal-local-politics/compare/kk,ru'],
    ['broken percent-encoding', '/kk/%zz#q3-2'],
    ['half of a surrogate pair', '/kk/informal-local-politics#%ED%A0%80'],
    ['nothing', ''],
  ])('refuses %s', (_, address) => {
    expect(parseSource(address, origins)).toBeNull();
  });

  it('reads what formatSource writes', () => {
    const source = { locale: 'ru', slug: 'сұхбат 50%', segment: 'deck' } as const;
    expect(parseSource(formatSource(source, 'https://example.org'), origins)).toEqual(source);
  });
});

describe('readSource', () => {
  it.each([
    ['/kk/informal-local-politics#q3-2', 'kk', 'q3-2'],
    ['https://example.com/read/kk-Latn/a?b=/c/d#q3-2', 'kk-Latn', 'q3-2'],
    ['/de/informal-local-politics#q%201', null, 'q 1'],
    ['informal-local-politics#%zz', null, '%zz'],
    ['/kk/informal-local-politics#', 'kk', null],
    ['https://example.com/', null, null],
    ['http://[', null, null],
  ])('reads what “%s” names, whoever wrote it', (address, locale, segment) => {
    expect(readSource(address)).toEqual({ locale, segment });
  });
});
