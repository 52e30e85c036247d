import type { PageLocale } from './page-locales';

/** Orders day, month and year as prose of the language does, which `Intl` does not for Kazakh and Russian. */
const patterns: Record<PageLocale, (day: number, month: string, year: number) => string> = {
  kk: (day, month, year) => `${year} жылғы ${day} ${month}`,
  'kk-Latn': (day, month, year) => `${year} jylğy ${day} ${month}`,
  'kk-Arab': (day, month, year) => `${year} جىلعى ${day} ${month}`,
  ru: (day, month, year) => `${day} ${month} ${year} года`,
  en: (day, month, year) => `${day} ${month} ${year}`,
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
