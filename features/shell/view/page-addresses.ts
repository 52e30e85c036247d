import { canonicalColumns, columnsOn } from '../../../lib/edition/columns';
import type { Edition } from '../../../lib/edition/edition';
import { defaultLocale } from '../../../lib/language/locales';
import { languageOf, type PageLocale, pageLocales } from '../../../lib/language/page-locales';
import { type Alternates, comparingPath, everyLocale } from './paths';

/** Where search engines find a page: one address for each language, whatever else leads to it. */
export interface PageAddresses {
  alternates: Alternates;
  /** For readers of none of these languages (`x-default`). */
  neutral: string;
}

/** The addresses of the library, which `/` leads to. */
export const libraryAddresses: PageAddresses = { alternates: everyLocale((l) => `/${l}`), neutral: '/' };

/** The addresses of a page that stands in every language, such as `/glossary`. */
export function siteAddresses(path: string): PageAddresses {
  return { alternates: everyLocale((l) => `/${l}${path}`), neutral: `/${defaultLocale}${path}` };
}

/** The addresses at which the versions of an edition are read. */
export function readingAddresses({ slug, versions }: Edition): PageAddresses {
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
export function comparingAddresses(edition: Edition, columns: readonly PageLocale[]): PageAddresses {
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
