import type { PageLocale } from './page-locales';

/**
 * Orders day, month and year as prose of the language does, which `Intl` does not for Kazakh and Russian. No line
 * ends between a number and its noun.
 */
const patterns: Record<PageLocale, (day: number, month: string, year: number) => string> = {
  kk: (day, month, year) => `${year}\u00a0жылғы ${day}\u00a0${month}`,
  'kk-Latn': (day, month, year) => `${year}\u00a0jylğy ${day}\u00a0${month}`,
  'kk-Arab': (day, month, year) => `${year}\u00a0جىلعى ${day}\u00a0${month}`,
  ru: (day, month, year) => `${day}\u00a0${month} ${year}\u00a0года`,
  en: (day, month, year) => `${day}\u00a0${month} ${year}`,
};

/**
 * Writes a calendar date as running text of the language, given the names of its months (`monthNames`): so
 * that a page needs neither these nor what makes them of Kazakh in other scripts.
 * @param date `YYYY-MM-DD`; no time zone is involved.
 */
export function proseDate(date: string, locale: PageLocale, months: readonly string[]): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = months[(month ?? 0) - 1];
  if (!year || !name || !day) throw new RangeError(`Not a calendar date: ${date}`);
  return patterns[locale](day, name, year);
}
