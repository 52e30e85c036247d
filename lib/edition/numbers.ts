import type { Segment } from './edition';

/**
 * Numbers the segments as a reader quotes them: headings 1, 2, 3; the paragraphs under the third 3.1, 3.2;
 * those before the first heading 1, 2 with a zero before the dot. Title and deck have no number.
 * @returns the numbers by the segment's first id.
 */
export function segmentNumbers(segments: Segment[]): Map<string, string> {
  const numbers = new Map<string, string>();
  let heading = 0;
  let paragraph = 0;
  for (const { ids, kind } of segments) {
    if (kind === 'heading') {
      heading += 1;
      paragraph = 0;
      numbers.set(ids[0], `${heading}`);
    } else if (kind === 'paragraph') {
      paragraph += 1;
      numbers.set(ids[0], `${heading}.${paragraph}`);
    }
  }
  return numbers;
}
