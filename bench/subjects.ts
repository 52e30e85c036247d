import type { Edition } from '../lib/edition/edition';
import { type Locale, locales } from '../lib/language/locales';
import { content } from '../test/content';

/** A page to measure, and what its issue asks of it. */
export interface Subject {
  name: string;
  /** Its address on our server. */
  path: string;
  /** Kilobytes, gzip, over those of an empty page: with comparing, notes and glossary. */
  scripts: number;
  /** Kilobytes of upright fonts; `null` where none is set. */
  fonts: number | null;
  textOnce: number;
}

/**
 * Gives the reading page in Kazakh and in English, and the comparison of all three in the order that search
 * engines are given, of the first edition that has three versions.
 *
 * @throws {Error} when there is no such edition
 */
export function subjects(): Subject[] {
  const edition = content.editions.find(({ versions }) => locales.every((locale) => versions[locale]));
  if (!edition) throw new Error('The bench needs an edition with three versions.');
  const columns = indexedOrder(edition);
  return [
    { name: 'reading, kk', path: `/kk/${edition.slug}`, scripts: 25, fonts: 170, textOnce: 1.4 },
    { name: 'reading, en', path: `/en/${edition.slug}`, scripts: 25, fonts: 120, textOnce: 1.4 },
    {
      name: 'comparing',
      path: `/en/${edition.slug}/compare/${columns.join(',')}`,
      scripts: 33,
      fonts: null,
      textOnce: 1.5,
    },
  ];
}

/** The sources first, then the order of the locales. */
function indexedOrder({ versions }: Edition): Locale[] {
  return locales.toSorted(
    (a, b) => Number(versions[b]?.role === 'source') - Number(versions[a]?.role === 'source'),
  );
}
