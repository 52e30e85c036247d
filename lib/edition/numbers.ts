import type { Segment } from './edition';

/**
 * Numbers the segments as a reader quotes them: headings 1, 2, 3; the paragraphs under the third 3.1, 3.2;
 * those before the first heading 1, 2 with a zero before the dot. Title and deck have no number. Where headings
 * count themselves (“Article 1”, “Article 2” …), their numbers are used, and a heading before them has none.
 * @returns the numbers by the segment's first id.
 */
export function segmentNumbers(segments: Segment[]): Map<string, string> {
  const numbers = new Map<string, string>();
  let heading = -uncounted(segments);
  let paragraph = 0;
  for (const { ids, kind } of segments) {
    if (kind === 'heading') {
      heading += 1;
      if (heading > 0) {
        paragraph = 0;
        numbers.set(ids[0], `${heading}`);
      }
    } else if (kind === 'paragraph') {
      paragraph += 1;
      numbers.set(ids[0], `${Math.max(0, heading)}.${paragraph}`);
    }
  }
  return numbers;
}

/** How many headings stand before those that count themselves from 1; none where they do not. */
function uncounted(segments: Segment[]): number {
  const counts = segments.flatMap(({ kind, text }) =>
    kind === 'heading' ? [Number(/^\D{0,20}(\d{1,3})\D{0,20}$/.exec(text)?.[1] ?? 0)] : [],
  );
  const first = counts.indexOf(1);
  const counted = counts.length - first;
  return first > 0 && counted >= 2 && counts.slice(first).every((count, index) => count === index + 1)
    ? first
    : 0;
}
