import { isLocale, type Locale, locales } from '../language/locales';
import type { Edition } from './edition';

/**
 * Reads the columns of a comparison from its address: two or three different locales with commas between.
 * @returns `null` for anything else.
 */
export function parseColumns(value: string): Locale[] | null {
  const columns = value.split(',');
  const distinct = new Set(columns).size === columns.length;
  if (!distinct || columns.length < 2 || columns.length > 3) return null;
  return columns.every(isLocale) ? columns : null;
}

/** Says whether the edition has a version for every column. */
export function hasColumns(edition: Edition, columns: Locale[]): boolean {
  return columns.every((locale) => edition.versions[locale]);
}

/** Lists the comparisons a reader of this version is offered: with each other version, then with all. */
export function comparisonsFrom(edition: Edition, locale: Locale): Locale[][] {
  const others = locales.filter((language) => language !== locale && edition.versions[language]);
  const pairs = others.map((other): Locale[] => [locale, other]);
  return others.length > 1 ? [...pairs, [locale, ...others]] : pairs;
}

/**
 * Puts columns into the one order that search engines are told of: sources first, and within sources and
 * translations as `locales` orders them.
 */
export function canonicalColumns(edition: Edition, columns: readonly Locale[]): Locale[] {
  const inOrder = locales.filter((locale) => columns.includes(locale));
  const isSource = (locale: Locale) => edition.versions[locale]?.role === 'source';
  return [...inOrder.filter(isSource), ...inOrder.filter((locale) => !isSource(locale))];
}

/** Lists every comparison of an edition once, in its canonical order: the pairs, then all versions. */
export function canonicalComparisons(edition: Edition): Locale[][] {
  const all = canonicalColumns(edition, locales).filter((locale) => edition.versions[locale]);
  const pairs = all.flatMap((first, index) => all.slice(index + 1).map((second) => [first, second]));
  return all.length > 2 ? [...pairs, all] : pairs;
}
