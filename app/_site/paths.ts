import { type Locale, locales } from '../../lib/language/locales';
import type { Alternates } from './SiteHeader';

/** The address of a comparison within the interface of a language. */
export function comparingPath(locale: Locale, slug: string, columns: readonly Locale[]): string {
  return `/${locale}/${slug}/compare/${columns.join(',')}`;
}

/** The addresses of a page that exists in every interface language. */
export function everyLocale(path: (locale: Locale) => string): Alternates {
  return Object.fromEntries(locales.map((locale) => [locale, path(locale)]));
}
