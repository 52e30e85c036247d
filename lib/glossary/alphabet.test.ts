import { expect, it } from 'vitest';
import type { PageLocale } from '../language/page-locales';
import { byLetter } from './alphabet';
import type { Entry } from './entry';

function entry(headword: string): Entry {
  const term = { headword, variants: [], lemmas: [], exclude: [], only: [], capital: false, quoted: false };
  const localized = { kk: '', ru: '', en: '' };
  return {
    id: headword,
    kind: 'concept',
    terms: { kk: term, ru: term, en: term },
    latin: null,
    ipa: {},
    short: localized,
    long: localized,
    sources: [],
    related: [],
  };
}

it.each<[PageLocale, string[], string[]]>([
  [
    'kk',
    ['ұлт', 'өңір', 'әкім', 'іс', 'орталық', 'алаң', 'қаңтар', 'кісі', 'Әділет'],
    ['А алаң', 'Ә Әділет әкім', 'К кісі', 'Қ қаңтар', 'О орталық', 'Ө өңір', 'Ұ ұлт', 'І іс'],
  ],
  [
    'kk-Latn',
    ['ис', 'іс', 'ғылым', 'гүл', 'әкім', 'шет', 'сот'],
    ['Ä әкім', 'G гүл', 'Ğ ғылым', 'I іс', 'İ ис', 'S сот', 'Ş шет'],
  ],
  ['kk-Arab', ['тіл', 'биік'], ['ب биік', 'ت тіл']],
  ['ru', ['центр', 'Ёлка', 'елка', 'аким', '«Аманат»'], ['А аким «Аманат»', 'Е елка', 'Ё Ёлка', 'Ц центр']],
  ['en', ['the center', 'akim', 'Almaty', 'talent'], ['A akim Almaty', 'C the center', 'T talent']],
])('sorts and groups in %s', (locale, headwords, expected) => {
  const groups = byLetter(headwords.map(entry), locale);
  expect(groups.map(({ letter, entries }) => [letter, ...entries.map(({ id }) => id)].join(' '))).toEqual(
    expected,
  );
});
