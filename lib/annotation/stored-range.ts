import type { OffsetMap } from '../language/offset-map';
import { graphemeAround, type TextRange } from './text-range';

/**
 * Carries a range of a text in a derived script to the stored one, words and surroundings included. What it
 * covers in part is covered whole, so that the range comes back to no less than it was.
 *
 * @param text the stored text
 * @param range without fault in the text of the script
 */
export function storedRange(text: string, range: TextRange, map: OffsetMap): TextRange {
  const there = map.toSourceRange(range);
  const start = graphemeAround(text, there.start).start;
  const end = there.end === start ? there.end : graphemeAround(text, there.end - 1).end;
  const before = map.toSource(range.start - range.prefix.length);
  const after = map.toSource(range.end + range.suffix.length);
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.min(before, start), start),
    suffix: text.slice(end, Math.max(after, end)),
  };
}
