import type { LinkedGroup, LinkedSentence } from '../edition/linked-groups';
import { type Locale, locales } from '../language/locales';
import type { Occurrence } from './entry';

/** Sentences of the versions that correspond, of which at least one uses the term. */
export interface ConcordanceRow {
  /** The first id of the group of segments. */
  segment: string;
  /** The sentences of each version, in the order of its text; a version without a counterpart has no key. */
  cells: Partial<Record<Locale, ConcordanceSentence[]>>;
}

export interface ConcordanceSentence extends LinkedSentence {
  /** The occurrences of the term in it, in order; their offsets are those of the segment. */
  found: Occurrence[];
}

/**
 * Sets every occurrence of a term in its sentence beside the sentences of the other versions, in reading order. A cell
 * without an occurrence renders the term differently.
 *
 * @param groups the linked sentences of the edition
 * @param occurrences the occurrences of the term in each version
 */
export function concordance(
  groups: readonly LinkedGroup[],
  occurrences: Partial<Record<Locale, readonly Occurrence[]>>,
): ConcordanceRow[] {
  const within = (locale: Locale, { segment, start, end }: LinkedSentence) =>
    (occurrences[locale] ?? []).filter(
      (found) => found.segment === segment && found.start >= start && found.start < end,
    );
  return groups.flatMap(({ ids: [segment = ''], sentences, links }) =>
    links.flatMap((link): ConcordanceRow[] => {
      const cells: ConcordanceRow['cells'] = {};
      for (const locale of locales) {
        const linked = (link[locale] ?? []).flatMap((index) => sentences[locale]?.[index] ?? []);
        if (linked.length > 0)
          cells[locale] = linked.map((sentence) => ({ ...sentence, found: within(locale, sentence) }));
      }
      const isUsed = Object.values(cells).some((cell) => cell.some(({ found }) => found.length > 0));
      return isUsed ? [{ segment, cells }] : [];
    }),
  );
}
