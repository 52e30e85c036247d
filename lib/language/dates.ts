import { languageOf, type PageLocale } from './page-locales';
import { proseDate } from './prose-date';
import { written } from './written';

/**
 * Gives the twelve month names in the form that stands beside a day: «қараша», «ноября», “November”. `Intl`
 * has no Kazakh in Latin letters (CLDR 48), so the other scripts are derived from the Cyrillic.
 */
export function monthNames(locale: PageLocale): string[] {
  const format = new Intl.DateTimeFormat(languageOf(locale), {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return Array.from({ length: 12 }, (_, month) => {
    const part = format.formatToParts(Date.UTC(2024, month, 15)).find(({ type }) => type === 'month');
    if (!part) throw new Error(`Intl names no month in ${locale}`);
    return written(part.value, locale);
  });
}

/**
 * Writes a calendar date as running text of the language: «2024 жылғы 15 қараша».
 * @param date `YYYY-MM-DD`; no time zone is involved.
 */
export function longDate(date: string, locale: PageLocale): string {
  return proseDate(date, locale, monthNames(locale));
}
