import type { Token } from './tokens';
import { type Comparison, hasNeighbour, type Trace } from './trace';

/** How many words around a note speak for it, on either side. */
const surroundings = 6;
/** A note of which so many words are kept needs no surroundings. */
const enoughWords = 8;
/** The least share of a sentence that must be there, if it had so many words, for those that are to be more than chance. */
const leastOfSentence = 0.5;
const fewestOfSentence = 6;
/** The least share of the surroundings that must be kept, of the earlier or of the present ones. */
const leastNear = 0.5;
/** The least share, and number of words, of a note's sentences in a segment that is not known to come from theirs. */
const leastElsewhere = 0.9;
const fewestElsewhere = 5;

interface Span {
  start: number;
  end: number;
}

/**
 * Tells whether what stands around a place speaks for it, in a segment that comes from the note's own: around a few
 * words most must be as it was, or all new text may have been put in, or old taken out, but not both; a single word
 * needs one of its neighbours. Half of the note's words must be of sentences that are there.
 */
export function isSupported(comparison: Comparison, { start, end, run }: Trace, span: Span): boolean {
  const { before, after, kept } = comparison;
  const words = before.filter((token) => token.isWord && token.start < span.end && token.end > span.start);
  if (2 * run.filter((i) => isOfSentence(comparison, i)).length < words.length) return false;
  if (run.length >= enoughWords) return true;
  const taken = new Set(kept);
  const old = shareOf(around(before, span), (i) => kept[i] !== null);
  const now = shareOf(around(after, { start, end }), (j) => taken.has(j));
  return (
    Math.max(old, now) >= leastNear && (run.length > 1 || hasNeighbour({ before, after, kept }, run[0] ?? 0))
  );
}

/** Tells whether the sentence of a word of the earlier text is there, or is too short to tell. */
function isOfSentence({ before, kept, unsure }: Comparison, i: number): boolean {
  const words = before[i] ? sentencesOf(before, before[i]) : [];
  const there = words.filter((k) => kept[k] !== null || unsure[k]);
  return words.length < fewestOfSentence || there.length >= leastOfSentence * words.length;
}

/**
 * Weighs a place in a segment that is not known to come from the note's own: nearly all of the note's sentences must
 * have come, but for what has stayed, be it where it cannot be told, and they must begin or end one there too. Phrases
 * stand in many sentences.
 *
 * @param family the comparisons with the segments that do come from the note's own
 * @returns the share of those words, 0 to 1; `null` if it is too little
 */
export function supportElsewhere(
  { before, after, kept }: Comparison,
  family: readonly Comparison[],
  span: Span,
): number | null {
  const all = sentencesOf(before, span);
  if (family.some((other) => holdsWords(other.after, wordsOf(all.flatMap((i) => before[i] ?? [])))))
    return null;
  const hasLeft = (i: number) => family.every((other) => other.kept[i] === null && !other.unsure[i]);
  const moved = all.filter(hasLeft);
  const here = moved.flatMap((i) => kept[i] ?? []);
  const words = before.filter(({ isWord }) => isWord).length;
  const share = here.length / moved.length;
  if (here.length < Math.min(fewestElsewhere, Math.max(words, 2)) || share < leastElsewhere) return null;
  const behind = after.slice(Math.max(...here) + 1).find(({ isWord }) => isWord);
  const isWhole = after[Math.min(...here)]?.opens || behind === undefined || behind.opens;
  return isWhole ? share : null;
}

/** Tells whether words stand in a text one after the other. */
function holdsWords(tokens: readonly Token[], words: string): boolean {
  return words !== '' && ` ${wordsOf(tokens)} `.includes(` ${words} `);
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.flatMap(({ isWord, key }) => (isWord ? [key] : [])).join(' ');
}

function shareOf(indices: readonly number[], isKept: (index: number) => boolean): number {
  return indices.length === 0 ? 1 : indices.filter(isKept).length / indices.length;
}

/** Gives the indices of the words of the sentences that a span touches. */
function sentencesOf(tokens: readonly Token[], { start, end }: Span): number[] {
  const first = tokens.findLastIndex((token) => token.opens && token.start <= start);
  const next = tokens.findIndex((token) => token.opens && token.start >= end);
  return tokens.flatMap(({ isWord }, i) => (isWord && i >= first && (next < 0 || i < next) ? [i] : []));
}

/** Gives the indices of the words around a span. */
function around(tokens: readonly Token[], { start, end }: Span): number[] {
  const words = tokens.flatMap(({ isWord }, i) => (isWord ? [i] : []));
  const before = words.filter((i) => (tokens[i]?.end ?? 0) <= start).slice(-surroundings);
  const behind = words.filter((i) => (tokens[i]?.start ?? 0) >= end).slice(0, surroundings);
  return [...before, ...behind];
}
