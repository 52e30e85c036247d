import type { Segment } from '../edition/edition';
import type { Occurrence } from './entry';

/**
 * Groups the occurrences of a version by segment, in the order given.
 *
 * @returns the occurrences by the first id of their segment; a segment without any has no key
 */
export function occurrencesBySegment<Found extends Occurrence>(
  occurrences: readonly Found[],
  segments: readonly Segment[],
): Map<string, Found[]> {
  const first = new Map(segments.flatMap(({ ids }) => ids.map((id) => [id, ids[0]])));
  const groups = new Map<string, Found[]>();
  for (const occurrence of occurrences) {
    const id = first.get(occurrence.segment);
    if (id !== undefined) groups.set(id, [...(groups.get(id) ?? []), occurrence]);
  }
  return groups;
}

/**
 * Puts the occurrences in a segment in reading order. Where two overlap the longer wins, of equally long ones the
 * earlier; equal spans of different entries are both kept, in the order given.
 */
export function withoutOverlaps<Found extends Occurrence>(occurrences: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const occurrence of occurrences.toSorted((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start))
    if (kept.every((other) => isApart(occurrence, other) || isTwin(occurrence, other))) kept.push(occurrence);
  return kept.sort((a, b) => a.start - b.start);
}

function lengthOf({ start, end }: Occurrence): number {
  return end - start;
}

function isApart(a: Occurrence, b: Occurrence): boolean {
  return a.end <= b.start || b.end <= a.start;
}

function isTwin(a: Occurrence, b: Occurrence): boolean {
  return a.start === b.start && a.end === b.end && a.entry !== b.entry;
}
