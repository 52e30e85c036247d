import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../language/locales';
import type { Edition, Segment } from './edition';
import { type Row, rows } from './rows';

/** Makes an edition from the ids of its blocks: `'a b+c'` is a block a, then one that merges b and c. */
function edition(versions: Partial<Record<Locale, string>>): Edition {
  const names = { kk: '', ru: '', en: '' };
  const made: Edition = {
    slug: 'made',
    kind: 'article',
    published: '2024-11-15',
    author: names,
    interviewee: null,
    publisher: { ...names, url: 'https://example.org' },
    publisherVersions: {},
    rights: names,
    retired: [],
    handLinks: [],
    remarks: [],
    versions: {},
  };
  for (const locale of ['kk', 'ru', 'en'] as const) {
    const blocks = versions[locale];
    if (blocks === undefined) continue;
    made.versions[locale] = {
      locale,
      role: 'source',
      translatedFrom: null,
      title: '',
      deck: null,
      support: null,
      supportLang: null,
      segments: blocks.split(' ').filter(Boolean).map(segment),
    };
  }
  return made;
}

function segment(block: string): Segment {
  const [first = '', ...rest] = block.split('+');
  return { ids: [first, ...rest], kind: 'paragraph', content: [], text: block, succeeds: [] };
}

/** Draws rows with one line each: `b+c | b/c | - !ru` lists the cells, and the columns where the row moved. */
function draw(drawn: readonly Row[], columns: readonly Locale[]): string[] {
  return drawn.map(({ cells, moved }) => {
    const line = columns.map((locale) => cells[locale]?.map(({ text }) => text).join('/') ?? '-').join(' | ');
    return [line, ...moved.map((locale) => `!${locale}`)].join(' ');
  });
}

describe('rows', () => {
  it.each<[string, Partial<Record<Locale, string>>, Locale[], string[]]>([
    ['the same blocks', { kk: 'a b', ru: 'a b' }, ['kk', 'ru'], ['a | a', 'b | b']],
    ['an omission', { kk: 'a b c', ru: 'a c' }, ['kk', 'ru'], ['a | a', 'b | -', 'c | c']],
    [
      'an addition after its neighbour',
      { kk: 'a c', ru: 'a b c' },
      ['kk', 'ru'],
      ['a | a', '- | b', 'c | c'],
    ],
    ['an addition before all', { kk: 'b', ru: 'a b' }, ['kk', 'ru'], ['- | a', 'b | b']],
    [
      'additions that follow one another',
      { kk: 'a z', ru: 'a b c z' },
      ['kk', 'ru'],
      ['a | a', '- | b', '- | c', 'z | z'],
    ],
    ['a block that merges two', { kk: 'a b c', ru: 'a+b c' }, ['kk', 'ru'], ['a/b | a+b', 'c | c']],
    ['merges that overlap', { kk: 'a+b c', ru: 'a b+c' }, ['kk', 'ru'], ['a+b/c | a/b+c']],
    [
      'a merge in a third column',
      { kk: 'a b', ru: 'a b', en: 'a+b' },
      ['kk', 'ru', 'en'],
      ['a/b | a/b | a+b'],
    ],
    ['a merge in a column not shown', { kk: 'a b', ru: 'a b', en: 'a+b' }, ['kk', 'ru'], ['a | a', 'b | b']],
    ['the order of the first column', { kk: 'a b', ru: 'b a' }, ['ru', 'kk'], ['b | b', 'a | a !kk']],
    [
      'one block that moved',
      { kk: 'a b c d', ru: 'a c d b' },
      ['kk', 'ru'],
      ['a | a', 'b | b !ru', 'c | c', 'd | d'],
    ],
    [
      'a move in one of two columns',
      { kk: 'a b c', ru: 'c a b', en: 'a b c' },
      ['kk', 'ru', 'en'],
      ['a | a | a', 'b | b | b', 'c | c | c !ru'],
    ],
    [
      'different additions of two columns at one place',
      { kk: 'a z', ru: 'a b z', en: 'a c z' },
      ['kk', 'ru', 'en'],
      ['a | a | a', '- | b | -', '- | - | c', 'z | z | z'],
    ],
    [
      'an addition of two columns where the earlier of them has it',
      { kk: 'a z', ru: 'a b z', en: 'a z b' },
      ['kk', 'ru', 'en'],
      ['a | a | a', '- | b | b', 'z | z | z'],
    ],
    ['a missing version', { kk: 'a b' }, ['kk', 'ru'], ['a | -', 'b | -']],
    ['a missing first version', { kk: 'a b' }, ['ru', 'kk'], ['- | a', '- | b']],
  ])('shows %s', (_, versions, columns, expected) => {
    expect(draw(rows(edition(versions), columns), columns)).toEqual(expected);
  });

  it('names a row by its first id in the first column that has it, and keeps all its ids', () => {
    const made = edition({ kk: 'x', ru: 'b+a', en: 'a b' });
    expect(rows(made, ['kk', 'en', 'ru']).map(({ ids }) => ids)).toEqual([['a', 'b'], ['x']]);
    expect(rows(made, ['kk', 'ru', 'en']).map(({ ids }) => ids)).toEqual([['b', 'a'], ['x']]);
  });

  const blocks = fc
    .shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    .chain((ids) =>
      fc
        .array(fc.constantFrom(' ', '+'), { minLength: ids.length, maxLength: ids.length })
        .map((joins) => ids.map((id, index) => (index === 0 ? id : `${joins[index]}${id}`)).join('')),
    );

  it('puts every segment of every column in exactly one row', () => {
    fc.assert(
      fc.property(blocks, blocks, blocks, (kk, ru, en) => {
        const made = edition({ kk, ru, en });
        const drawn = rows(made, ['ru', 'kk', 'en']);
        for (const locale of ['kk', 'ru', 'en'] as const) {
          const shown = drawn.flatMap(({ cells }) => cells[locale] ?? []);
          const written = made.versions[locale]?.segments ?? [];
          expect(shown.length).toBe(written.length);
          expect(new Set(shown)).toEqual(new Set(written));
        }
        expect(new Set(drawn.flatMap(({ ids }) => ids)).size).toBe(drawn.flatMap(({ ids }) => ids).length);
      }),
    );
  });

  it('follows the first column, and says where another does not', () => {
    fc.assert(
      fc.property(blocks, blocks, (kk, ru) => {
        const made = edition({ kk, ru });
        const drawn = rows(made, ['kk', 'ru']);
        const order = made.versions.kk?.segments ?? [];
        const firsts = drawn.flatMap(({ cells }) => cells.kk?.[0] ?? []);
        expect(firsts).toEqual(firsts.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
        const still = drawn.filter(({ cells, moved }) => cells.kk && cells.ru && moved.length === 0);
        const russian = made.versions.ru?.segments ?? [];
        const places = still.map(({ cells }) => russian.findIndex((segment) => cells.ru?.includes(segment)));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});
