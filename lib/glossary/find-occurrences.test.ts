import { describe, expect, it } from 'vitest';
import { loadMorphology } from '../../server/derived/morphologies';
import type { Segment } from '../edition/edition';
import { type Locale, locales } from '../language/locales';
import type { Entry, EntryTerm } from './entry';
import { findOccurrences } from './find-occurrences';

const morphologies = {
  kk: await loadMorphology('kk'),
  ru: await loadMorphology('ru'),
  en: await loadMorphology('en'),
};

function entry(id: string, term: Partial<EntryTerm>): Entry {
  const whole = {
    headword: id,
    variants: [],
    lemmas: [],
    exclude: [],
    only: [],
    capital: false,
    quoted: false,
  };
  const localized = { kk: '', ru: '', en: '' };
  return {
    id,
    kind: 'concept',
    terms: { kk: { ...whole, ...term }, ru: { ...whole, ...term }, en: { ...whole, ...term } },
    latin: null,
    ipa: {},
    short: localized,
    long: localized,
    sources: [],
    related: [],
  };
}

function segment(text: string, ...ids: [string, ...string[]]): Segment {
  return { ids, kind: 'paragraph', content: [], text, succeeds: [] };
}

function find(
  locale: Locale,
  text: string,
  entries: Entry[],
  marked: Parameters<typeof findOccurrences>[3] = [],
) {
  return findOccurrences([segment(text, 'p1', 'p2')], locale, entries, marked, morphologies[locale]);
}

function surfaces(...args: Parameters<typeof find>): string[] {
  return find(...args).map(({ surface }) => surface);
}

describe('findOccurrences', () => {
  it.each<[Locale, string, Partial<EntryTerm>, string, string[]]>([
    [
      'kk',
      'every form of a lemma',
      { lemmas: ['әкім'] },
      'Әкімдердің бәрі әкімге барды, әкімшілік емес.',
      ['Әкімдердің', 'әкімге'],
    ],
    [
      'ru',
      'every form of a lemma',
      { lemmas: ['аким'] },
      'Акимов назначают, с акимами спорят в акимате.',
      ['Акимов', 'акимами'],
    ],
    [
      'en',
      'every form of a lemma',
      { lemmas: ['akim'] },
      'The akim’s office, and other Akims.',
      ['akim', 'Akims'],
    ],
    [
      'kk',
      'a phrase whose last word is inflected',
      { lemmas: ['авторитарлық анклав'] },
      'Авторитарлық анклавтардың саны.',
      ['Авторитарлық анклавтардың'],
    ],
    [
      'ru',
      'a phrase word by word',
      { lemmas: ['авторитарный анклав'] },
      'Не авторитарных анклавов, а анклавов авторитарных.',
      ['авторитарных анклавов'],
    ],
    [
      'en',
      'a phrase',
      { lemmas: ['authoritarian enclave'] },
      'Authoritarian enclaves exist; enclaves too.',
      ['Authoritarian enclaves'],
    ],
    [
      'kk',
      'nothing in an excluded phrase, whatever its form',
      { lemmas: ['орталық'], exclude: ['орталық билік', 'орталығы'] },
      'Орталық биліктің орталыққа, сауда орталығына жолы.',
      ['орталыққа'],
    ],
    [
      'ru',
      'nothing in an excluded phrase, whatever its form',
      { lemmas: ['центр'], exclude: ['торговый центр', 'центр города'] },
      'Центра боятся в торговых центрах, в центре города.',
      ['Центра'],
    ],
    [
      'en',
      'nothing in an excluded phrase',
      { lemmas: ['center'], exclude: ['trade center'] },
      'Trade centers and centers.',
      ['centers'],
    ],
    [
      'en',
      'a lemma only within a phrase',
      { lemmas: ['center'], only: ['the center'] },
      'A center, the center, center-periphery.',
      ['center'],
    ],
    [
      'ru',
      'a name only with its capital',
      { lemmas: ['Хуторские'], capital: true },
      'Хуторские дома, хуторских обычаев. С Хуторскими.',
      ['Хуторские', 'Хуторскими'],
    ],
    [
      'ru',
      'a title only in quotation marks of its own',
      { lemmas: ['Власть'], capital: true, quoted: true },
      '«Власть» пишет. «Власть народа». Власть. «Власти», «власть».',
      ['Власть', 'Власти'],
    ],
    [
      'en',
      'a title only in quotation marks of its own',
      { lemmas: ['Power'], quoted: true },
      '“Power” and ‘Power’, not “Power now” or Power.',
      ['Power', 'Power'],
    ],
  ])('finds in %s %s', (locale, _, term, text, expected) => {
    expect(surfaces(locale, text, [entry('x', term)])).toEqual(expected);
  });

  it('says where each stands, and what told it', () => {
    const entries = [
      entry('akim', { lemmas: ['аким'] }),
      entry('center', { lemmas: ['центр'], exclude: ['торговый центр'] }),
    ];
    expect(find('ru', 'Аким и центр', entries)).toEqual([
      { entry: 'akim', segment: 'p1', start: 0, end: 4, surface: 'Аким', by: 'form' },
      { entry: 'center', segment: 'p1', start: 7, end: 12, surface: 'центр', by: 'rule' },
    ]);
  });

  it.each(locales)('keeps the longer of two terms in %s, and both of two entries at one place', (locale) => {
    const short = { kk: 'әкім', ru: 'аким', en: 'akim' }[locale];
    const long = { kk: 'облыс әкім', ru: 'областной аким', en: 'regional akim' }[locale];
    const text = { kk: 'Облыс әкімдері', ru: 'Областные акимы', en: 'Regional akims' }[locale];
    const entries = [
      entry('short', { lemmas: [short] }),
      entry('a', { lemmas: [long] }),
      entry('b', { lemmas: [long] }),
    ];
    expect(find(locale, text, entries).map((found) => [found.entry, found.surface])).toEqual([
      ['a', text],
      ['b', text],
    ]);
  });

  it('puts a mark in place of what it finds of the same entry there, and of nothing else', () => {
    const mark = { entry: 'akim', segment: 'p2', start: 0, end: 4, surface: 'Әкім' };
    const entries = [entry('akim', { lemmas: ['әкім'] })];
    expect(find('kk', 'Әкімнің әкімі', entries, [mark])).toEqual([
      { ...mark, segment: 'p1', by: 'mark' },
      { entry: 'akim', segment: 'p1', start: 8, end: 13, surface: 'әкімі', by: 'form' },
    ]);
  });
});
