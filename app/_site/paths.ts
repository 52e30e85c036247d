import { type PageLocale, pageLocales } from '../../lib/language/page-locales';
import type { Alternates } from './SiteHeader';

/** The address of a comparison within the interface of a language. */
export function comparingPath(locale: PageLocale, slug: string, columns: readonly PageLocale[]): string {
  return `/${locale}/${slug}/compare/${columns.join(',')}`;
}

/** The addresses of a page that exists in every interface language. */
export function everyLocale(path: (locale: PageLocale) => string): Alternates {
  return Object.fromEntries(pageLocales.map((locale) => [locale, path(locale)]));
}
