import type { Locale } from './locales';
import { isDerivedScript, languageOf, type PageLocale } from './page-locales';
import { transliterate } from './transliterate';

/** Writes a text of a language, stored Kazakh in Cyrillic, as a page shows it. */
export function written(text: string, locale: PageLocale): string {
  return isDerivedScript(locale) ? transliterate(text, locale) : text;
}

/** Gives what is stated once for each language, in the language and the script of a page. */
export function said(values: Readonly<Record<Locale, string>>, locale: PageLocale): string {
  return written(values[languageOf(locale)], locale);
}
