import type { PageLocale } from './page-locales';

/**
 * Writes the name of a language or a script as it stands inside a sentence or a label: in Kazakh and Russian it
 * begins small, in English it keeps its capital.
 */
export function inSentence(name: string, locale: PageLocale): string {
  if (locale === 'en') return name;
  const [first = ''] = name;
  // Latin Kazakh has a dotted and a dotless i, as Turkish has.
  return first.toLocaleLowerCase(locale === 'kk-Latn' ? 'tr' : locale) + name.slice(first.length);
}

/** Joins a few words with the comma of a script. */
export function listed(words: readonly string[], locale: PageLocale): string {
  return words.join(commaOf(locale));
}

/** Gives the comma between words, with its space. */
export function commaOf(locale: PageLocale): string {
  return locale === 'kk-Arab' ? '، ' : ', ';
}
