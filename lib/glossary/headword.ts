import { languageOf, type PageLocale } from '../language/page-locales';
import { written } from '../language/written';
import type { Entry } from './entry';

/** Gives the term of an entry in a language, Kazakh in the script of the page. */
export function headword({ terms }: Entry, locale: PageLocale): string {
  return written(terms[languageOf(locale)].headword, locale);
}
