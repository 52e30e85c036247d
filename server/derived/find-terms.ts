import type { Edition } from '../../lib/edition/edition';
import type { Entry, Occurrence } from '../../lib/glossary/entry';
import { type FoundOccurrence, findOccurrences } from '../../lib/glossary/find-occurrences';
import { type Locale, locales } from '../../lib/language/locales';
import { loadMorphology } from './morphologies';

/**
 * Finds every term of the glossary in an edition. Loads the dictionaries: never within a request.
 *
 * @param marked the occurrences that an editor marked
 */
export async function findTerms(
  { versions }: Pick<Edition, 'versions'>,
  entries: readonly Entry[],
  marked: Record<Locale, Occurrence[]>,
): Promise<Record<Locale, FoundOccurrence[]>> {
  const found: Record<Locale, FoundOccurrence[]> = { kk: [], ru: [], en: [] };
  if (entries.length === 0) return found;
  for (const locale of locales) {
    const segments = versions[locale]?.segments;
    if (!segments) continue;
    found[locale] = findOccurrences(segments, locale, entries, marked[locale], await loadMorphology(locale));
  }
  return found;
}
