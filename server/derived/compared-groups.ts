import { type Difference, findDifferences } from '../../lib/alignment/differences';
import type { Passage } from '../../lib/alignment/mentions';
import type { Edition } from '../../lib/edition/edition';
import { type LinkedGroup, linkedGroups } from '../../lib/edition/linked-groups';
import type { Occurrence } from '../../lib/glossary/entry';
import { occurrencesBySegment } from '../../lib/glossary/occurrences';
import { type Locale, locales } from '../../lib/language/locales';

/** The linked sentences of a group, and where they disagree. */
export interface ComparedGroup extends LinkedGroup {
  /** The differences of each link. */
  differences: Difference[][];
}

/**
 * Links the sentences of an edition, and finds where linked ones disagree. Takes about a second: never within a request.
 *
 * @param occurrences of the glossary's terms
 */
export function comparedGroups(edition: Edition, occurrences: Record<Locale, Occurrence[]>): ComparedGroup[] {
  const groups = linkedGroups(edition);
  const terms = Object.fromEntries(
    locales.map((locale) => [
      locale,
      occurrencesBySegment(occurrences[locale], edition.versions[locale]?.segments ?? []),
    ]),
  );
  const passages = ({ sentences }: LinkedGroup, locale: Locale, indices: number[] = []): Passage[] =>
    indices.flatMap((index) => {
      const sentence = sentences[locale]?.[index];
      if (!sentence) return [];
      const { segment, text, start } = sentence;
      return [{ segment, text, start, terms: terms[locale]?.get(segment) ?? [] }];
    });
  const differences = findDifferences(
    groups.map((group) =>
      group.links.map((link) =>
        Object.fromEntries(locales.map((locale) => [locale, passages(group, locale, link[locale])])),
      ),
    ),
  );
  return groups.map((group, index) => ({ ...group, differences: differences[index] ?? [] }));
}
