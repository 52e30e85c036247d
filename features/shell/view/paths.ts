import { type PageLocale, pageLocales } from '../../../lib/language/page-locales';

/** Where a page stands in each language that has it. */
export type Alternates = Partial<Record<PageLocale, string>>;

/** The address of a comparison within the interface of a language. */
export function comparingPath(locale: PageLocale, slug: string, columns: readonly PageLocale[]): string {
  return `/${locale}/${slug}/compare/${columns.join(',')}`;
}

/** The addresses of a page that exists in every interface language. */
export function everyLocale(path: (locale: PageLocale) => string): Alternates {
  return Object.fromEntries(pageLocales.map((locale) => [locale, path(locale)]));
}
