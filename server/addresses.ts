import { canonicalColumns, columnsOn, type Versions } from '../lib/edition/columns';
import { defaultLocale } from '../lib/language/locales';
import { languageOf, type PageLocale, pageLocales } from '../lib/language/page-locales';

/** Where a page stands in each language that has it. */
export type Alternates = Partial<Record<PageLocale, string>>;

/** Where search engines find a page: one address for each language, whatever else leads to it. */
export interface PageAddresses {
  alternates: Alternates;
  /** For readers of none of these languages (`x-default`). */
  neutral: string;
}

/** The address of a comparison within the interface of a language. */
export function comparingPath(locale: PageLocale, slug: string, columns: readonly PageLocale[]): string {
  return `/${locale}/${slug}/compare/${columns.join(',')}`;
}

/** The addresses of a page that exists in every interface language. */
export function everyLocale(path: (locale: PageLocale) => string): Alternates {
  return Object.fromEntries(pageLocales.map((locale) => [locale, path(locale)]));
}

/** The addresses of the library, which `/` leads to. */
export const libraryAddresses: PageAddresses = { alternates: everyLocale((l) => `/${l}`), neutral: '/' };

/** The addresses of a page that stands in every language, such as `/glossary`. */
export function siteAddresses(path: string): PageAddresses {
  return { alternates: everyLocale((l) => `/${l}${path}`), neutral: `/${defaultLocale}${path}` };
}

/** The addresses at which the versions of an edition are read. */
export function readingAddresses({ slug, versions }: Versions & { slug: string }): PageAddresses {
  const present = pageLocales.filter((locale) => versions[languageOf(locale)]);
  const neutral = present.find((locale) => locale === defaultLocale) ?? present[0] ?? defaultLocale;
  return {
    alternates: Object.fromEntries(present.map((locale) => [locale, `/${locale}/${slug}`])),
    neutral: `/${neutral}/${slug}`,
  };
}

/**
 * The addresses of a comparison: those of its canonical order, whatever the order of the columns, and with
 * Kazakh in the script of the page.
 */
export function comparingAddresses(
  edition: Versions & { slug: string },
  columns: readonly PageLocale[],
): PageAddresses {
  const order = canonicalColumns(edition, columns);
  return {
    alternates: everyLocale((ui) => comparingPath(ui, edition.slug, columnsOn(ui, order))),
    neutral: `/compare/${edition.slug}/${columnsOn(defaultLocale, order).join(',')}`,
  };
}

/** The address of the picture that stands for a version, or for the site, where a link to it is shared. */
export function shareImagePath(locale: PageLocale, slug: string | null = null): string {
  return slug === null ? `/${locale}/share.png` : `/${locale}/${slug}/share.png`;
}
