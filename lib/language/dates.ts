import type { Locale } from './locales';

/** Orders day, month and year as prose of the language does, which `Intl` does not for Kazakh and Russian. */
const patterns: Record<Locale, (day: number, month: string, year: number) => string> = {
  kk: (day, month, year) => `${year} жылғы ${day} ${month}`,
  ru: (day, month, year) => `${day} ${month} ${year} года`,
  en: (day, month, year) => `${day} ${month} ${year}`,
};

/** Gives the twelve month names in the form that stands beside a day: «қараша», «ноября», “November”. */
export function monthNames(locale: Locale): string[] {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const part = format.formatToParts(Date.UTC(2024, month, 15)).find(({ type }) => type === 'month');
    if (!part) throw new Error(`Intl names no month in ${locale}`);
    return part.value;
  });
}

/**
 * Writes a calendar date as running text of the language: «2024 жылғы 15 қараша».
 * @param date `YYYY-MM-DD`; no time zone is involved.
 */
export function longDate(date: string, locale: Locale, months = monthNames(locale)): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = months[(month ?? 0) - 1];
  if (!year || !name || !day) throw new RangeError(`Not a calendar date: ${date}`);
  return patterns[locale](day, name, year);
}
