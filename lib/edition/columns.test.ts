import { describe, expect, it } from 'vitest';
import { kk, read } from '../../test/made-edition';
import type { Locale } from '../language/locales';
import { canonicalColumns, canonicalComparisons, parseColumns } from './columns';
import type { Edition } from './edition';

const en = kk.replace('locale: kk', 'locale: en');
const source = (text: string) => text.replace('role: translation\ntranslatedFrom: ru', 'role: source');

function edition(files: Record<string, string | undefined>): Edition {
  const { edition, faults } = read(files);
  if (!edition) throw new Error(faults.join('\n'));
  return edition;
}

describe('the canonical order of columns', () => {
  it.each<[of: string, sources: Locale[], columns: string, canonical: string]>([
    ['a pair with the source', ['ru'], 'kk,ru', 'ru,kk'],
    ['a pair of translations', ['ru'], 'en,kk', 'kk,en'],
    ['all three', ['ru'], 'kk,en,ru', 'ru,kk,en'],
    ['two sources and a translation', ['ru', 'en'], 'en,kk,ru', 'ru,en,kk'],
    ['sources alone', ['kk', 'ru', 'en'], 'en,ru,kk', 'kk,ru,en'],
  ])('puts sources first: %s', (_, sources, columns, canonical) => {
    const files = Object.entries({ kk, en }).map(([locale, text]) => [
      `${locale}.md`,
      sources.some((each) => each === locale) ? source(text) : text,
    ]);
    const parsed = parseColumns(columns) ?? [];
    expect(canonicalColumns(edition(Object.fromEntries(files)), parsed).join()).toBe(canonical);
  });

  it('lists every comparison once', () => {
    const comparisons = canonicalComparisons(edition({ 'en.md': en }));
    expect(comparisons.map((columns) => columns.join())).toEqual(['ru,kk', 'ru,en', 'kk,en', 'ru,kk,en']);
  });

  it('compares only versions there are', () => {
    expect(canonicalComparisons(edition({}))).toEqual([['ru', 'kk']]);
    expect(canonicalComparisons(edition({ 'kk.md': undefined }))).toEqual([]);
  });
});
