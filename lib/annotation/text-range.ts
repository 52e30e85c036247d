/** A range of a segment's plain text with its words: a TextPositionSelector and a TextQuoteSelector in one. */
export interface TextRange {
  /** UTF-16 units from the beginning of the text. */
  start: number;
  /** Exclusive. */
  end: number;
  exact: string;
  /** Some of the text before and after, to know the place again. */
  prefix: string;
  suffix: string;
}

/** What keeps a range from being one of a text. */
export type RangeFault = 'outside' | 'empty' | 'other words' | 'splits a character';

/**
 * Checks that a range lies in the text, has its words and their surroundings, and splits no grapheme cluster.
 */
export function findRangeFault(
  text: string,
  { start, end, exact, prefix, suffix }: TextRange,
): RangeFault | null {
  if (end > text.length || start > end) return 'outside';
  if (start === end) return 'empty';
  const fits =
    text.slice(start, end) === exact &&
    text.slice(0, start).endsWith(prefix) &&
    text.slice(end).startsWith(suffix);
  if (!fits) return 'other words';
  return isBoundary(text, start) && isBoundary(text, end) ? null : 'splits a character';
}

/** Grapheme clusters are the same in every language. */
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function isBoundary(text: string, offset: number): boolean {
  return offset === text.length || graphemeAround(text, offset).start === offset;
}

/** Finds the grapheme cluster in which an offset lies; at the end of the text an empty one. */
export function graphemeAround(text: string, offset: number): { start: number; end: number } {
  const found = graphemes.segment(text).containing(offset);
  return found
    ? { start: found.index, end: found.index + found.segment.length }
    : { start: text.length, end: text.length };
}

/** Widens a range of a text, not empty, so that it splits no grapheme cluster. */
export function widenToGraphemes(text: string, start: number, end: number): { start: number; end: number } {
  return { start: graphemeAround(text, start).start, end: graphemeAround(text, end - 1).end };
}
