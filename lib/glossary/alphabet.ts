import { languageOf, type PageLocale } from '../language/page-locales';
import type { Entry } from './entry';
import { headword } from './headword';

/** Entries whose headwords begin with the same letter. */
export interface LetterGroup {
  letter: string;
  entries: Entry[];
}

/** Sorts entries by their headwords in the alphabet of the page's language and script, and groups them by letter. */
export function byLetter(entries: readonly Entry[], locale: PageLocale): LetterGroup[] {
  const { compare } = new Intl.Collator(alphabets[locale]);
  const sorted = entries
    .map((entry) => ({ entry, key: sortKey(headword(entry, locale), locale) }))
    .sort((a, b) => compare(a.key, b.key));
  const groups: LetterGroup[] = [];
  for (const { entry, key } of sorted) {
    const letter = upperCase([...key][0] ?? '', locale);
    const last = groups.at(-1);
    if (last?.letter === letter) last.entries.push(entry);
    else groups.push({ letter, entries: [entry] });
  }
  return groups;
}

/** ICU knows the order of Kazakh Cyrillic; that of Turkish has ğ, ı before i, ş and ü as the Latin draft does. */
const alphabets: Record<PageLocale, string> = {
  kk: 'kk',
  'kk-Latn': 'tr',
  'kk-Arab': 'kk-Arab',
  ru: 'ru',
  en: 'en',
};

/** English articles, quotation marks and the hamza of töte jazu, which is a sign of the whole word, do not count. */
function sortKey(term: string, locale: PageLocale): string {
  const key = term.replace(/^[^\p{L}\p{N}]+/u, '');
  if (locale === 'kk-Arab') return key.replaceAll('ء', '');
  return languageOf(locale) === 'en' ? key.replace(/^(?:the|an?)\s/iu, '') : key;
}

function upperCase(letter: string, locale: PageLocale): string {
  return letter.toLocaleUpperCase(locale === 'kk-Latn' ? 'tr' : 'en');
}
