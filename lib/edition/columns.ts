import { type Locale, locales } from '../language/locales';
import {
  isPageLocale,
  languageOf,
  type PageLocale,
  pageLocales,
  shownLanguages,
} from '../language/page-locales';
import type { Version } from './edition';

/** What is asked of an edition here: which versions it has, and which of them are sources. */
export interface Versions {
  versions: Partial<Record<Locale, Pick<Version, 'role'>>>;
}

/**
 * Reads the columns of a comparison from its address: two or three different locales with commas between. Two
 * may be scripts of one version.
 * @returns `null` for anything else.
 */
export function parseColumns(value: string): PageLocale[] | null {
  const columns = value.split(',');
  const distinct = new Set(columns).size === columns.length;
  if (!distinct || columns.length < 2 || columns.length > 3) return null;
  return columns.every(isPageLocale) ? columns : null;
}

/** Says whether the edition has a version for every column. */
export function hasColumns(edition: Versions, columns: readonly PageLocale[]): boolean {
  return columns.every((locale) => edition.versions[languageOf(locale)]);
}

/** Gives the languages of columns in their order, one that stands in two scripts once. */
export function columnLanguages(columns: readonly PageLocale[]): Locale[] {
  return [...new Set(columns.map(languageOf))];
}

/** Lists the comparisons a reader of this version is offered: with each other version, then with all. */
export function comparisonsFrom(edition: Versions, locale: PageLocale): PageLocale[][] {
  const others = locales.filter((language) => language !== languageOf(locale) && edition.versions[language]);
  const pairs = others.map((other): PageLocale[] => [locale, other]);
  return others.length > 1 ? [...pairs, [locale, ...others]] : pairs;
}

/**
 * Puts columns into the one order that search engines are told of: sources first, and within sources and
 * translations as `pageLocales` orders them.
 */
export function canonicalColumns(edition: Versions, columns: readonly PageLocale[]): PageLocale[] {
  const inOrder = pageLocales.filter((locale) => columns.includes(locale));
  const isSource = (locale: PageLocale) => edition.versions[languageOf(locale)]?.role === 'source';
  return [...inOrder.filter(isSource), ...inOrder.filter((locale) => !isSource(locale))];
}

/** Gives columns as a page shows them: Kazakh in its script, unless it stands in several. */
export function columnsOn(page: PageLocale, columns: readonly PageLocale[]): PageLocale[] {
  if (columnLanguages(columns).length < columns.length) return [...columns];
  return columns.map(
    (column) => shownLanguages(page).find((shown) => languageOf(shown) === languageOf(column)) ?? column,
  );
}

/** Lists every comparison of an edition once, in its canonical order: the pairs, then all versions. */
export function canonicalComparisons(edition: Versions): Locale[][] {
  const all = locales.filter((locale) => edition.versions[locale]);
  const ordered = canonicalColumns(edition, all).map(languageOf);
  const pairs = ordered.flatMap((first, index) => ordered.slice(index + 1).map((second) => [first, second]));
  return ordered.length > 2 ? [...pairs, ordered] : pairs;
}
