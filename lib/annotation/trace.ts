import { widenToGraphemes } from './text-range';
import type { Token } from './tokens';

/** An earlier and a later text, word by word. */
export interface Comparison {
  before: readonly Token[];
  after: readonly Token[];
  /** For each token of `before` its counterpart in `after`, or `null`. */
  kept: readonly (number | null)[];
  /** For each token of `before` whether it is there, but it cannot be told where. */
  unsure: readonly boolean[];
  /** The later text. */
  text: string;
}

/** Where the words of a range have gone. */
export interface Trace {
  /** UTF-16 offsets in the later text. */
  start: number;
  end: number;
  /** How much of the words is there, in words or in characters, whichever is less; 0 to 1. */
  share: number;
  /** How alike the range and the place are, 0 to 1: the words kept over all words of both (Dice). */
  score: number;
  /** The tokens of the range that are there. */
  run: number[];
}

/** The least part that two places which an edit leaves possible must have in common. */
const least = 0.5;
/** The least part of a place that must be the words of the range themselves, in characters. */
const leastOwn = 0.55;
/** The least share of the words where it cannot be told what has become of those at the edge. */
const leastOpen = 0.65;

/** How many words may stand by chance at the end of a run, and how many tokens away from the others. */
const mostStrays = 3;
const far = 4;

/**
 * Follows a range of the earlier text into the later one.
 *
 * The place reaches from the first word kept to the last. Where the outermost words of a sentence were replaced, and
 * what stands beyond them was not, it takes in what replaced them. Where other words of the earlier text have come between,
 * the greater run is the place.
 *
 * @returns `null` where nothing is kept, or where it cannot be told which words are meant
 */
export function trace(comparison: Comparison, range: { start: number; end: number }): Trace | null {
  const { before, after, kept, text } = comparison;
  const inside = before.flatMap(({ start, end }, i) => (start < range.end && end > range.start ? [i] : []));
  const hasWords = inside.some((i) => before[i]?.isWord);
  const counted = inside.filter((i) => before[i]?.isWord || !hasWords);
  const run = withoutStrays(comparison, greaterRun(comparison, counted) ?? []);
  if (run.length === 0 || isTorn(comparison, run)) return null;

  const [start, end] = edges(comparison, range, counted, run);
  // A part of a word that was mistyped may be the very letters that are gone.
  if (end <= start) return null;
  const all = lengthOf(before, counted);
  const held = lengthOf(before, run);
  const shown = after.flatMap((token, j) =>
    (token.isWord || !hasWords) && token.start < end && token.end > start ? [j] : [],
  );
  const own = lengthOf(
    after,
    run.flatMap((i) => kept[i] ?? []),
  );
  if (own < leastOwn * lengthOf(after, shown)) return null;
  const share = Math.min(run.length / counted.length, held / all);
  const [first = 0, last = 0] = [counted[0], counted.at(-1)];
  const isOpen =
    (run[0] !== first && beyond(before, kept, first, -1, -1) === null) ||
    (run.at(-1) !== last && beyond(before, kept, last, 1, after.length) === null);
  if (isOpen && share < leastOpen) return null;
  const score = (held + own) / (all + lengthOf(after, shown));
  return { ...widenToGraphemes(text, start, end), share, score, run };
}

function lengthOf(tokens: readonly Token[], indices: readonly number[]): number {
  return indices.reduce((sum, i) => sum + (tokens[i]?.key.length ?? 0), 0);
}

/**
 * Gives the kept tokens, in the order of the earlier text, of the greatest run between which no other words of it
 * stand.
 *
 * @returns `null` if two runs are about as great
 */
function greaterRun({ before, after, kept }: Comparison, counted: readonly number[]): number[] | null {
  const own = new Set(counted);
  const foreign = new Set(
    kept.flatMap((j, i) => (j === null || own.has(i) || !before[i]?.isWord ? [] : [j])),
  );
  const gone = new Set(
    before.flatMap(({ key, isWord }, i) => (isWord && kept[i] === null && !own.has(i) ? [key] : [])),
  );
  const separates = (from: number, to: number) => {
    const between = after
      .slice(from + 1, to)
      .flatMap(({ isWord, key }, k) => (isWord ? [{ key, j: from + 1 + k }] : []));
    const known = between.filter(({ key, j }) => foreign.has(j) || gone.has(key)).length;
    return between.some(({ j }) => foreign.has(j)) || (known >= 3 && known >= 0.7 * between.length);
  };
  const runs: number[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  const pairs = counted.flatMap((i) => (kept[i] == null ? [] : [{ i, j: kept[i] }]));
  for (const { i, j } of pairs.sort((a, b) => a.j - b.j)) {
    const run = runs.at(-1);
    if (run === undefined || separates(end, j)) runs.push([i]);
    else run.push(i);
    end = j;
  }
  const [great, ...less] = runs.sort((a, b) => b.length - a.length);
  if (great === undefined) return [];
  const isGreatest = less.every(
    (run) => run.length < great.length && lengthOf(before, run) < lengthOf(before, great),
  );
  return isGreatest ? great.sort((a, b) => a - b) : null;
}

/**
 * Takes off the ends of a run the words that have neither neighbour any more, and up to three that are far from all others
 * in both texts: a rewritten text has some by chance.
 */
function withoutStrays(comparison: Comparison, run: readonly number[]): number[] {
  const isFirm = run.map((i) => hasNeighbour(comparison, i));
  const firm = run.slice(Math.max(0, isFirm.indexOf(true)), isFirm.lastIndexOf(true) + 1);
  const isFar = (from: number, to: number) => {
    const [here, there] = [comparison.kept[from] ?? 0, comparison.kept[to] ?? 0];
    return to - from > far && Math.abs(there - here) > far;
  };
  const gaps = firm.flatMap((i, k) => (k > 0 && isFar(firm[k - 1] ?? i, i) ? [k] : []));
  const [first, last] = [gaps[0] ?? 0, gaps.at(-1) ?? firm.length];
  const start = first <= mostStrays && first * 3 <= firm.length ? first : 0;
  const end =
    firm.length - last <= mostStrays && (firm.length - last) * 3 <= firm.length ? last : firm.length;
  return firm.slice(start, Math.max(start, end));
}

/** Tells whether so many sentences were put in between that, should they be from elsewhere, another place is right. */
function isTorn({ before, after, kept }: Comparison, run: readonly number[]): boolean {
  const there = run.flatMap((i) => (kept[i] == null ? [] : [{ i, j: kept[i] }])).sort((a, b) => a.j - b.j);
  const [low, high] = [there[0]?.j ?? 0, there.at(-1)?.j ?? 0];
  const whole = (after[high]?.end ?? 0) - (after[low]?.start ?? 0);
  const part = (some: typeof there) =>
    lengthOf(
      after,
      some.map(({ j }) => j),
    );
  return there.slice(1).some((next, k) => {
    const here = there[k] ?? next;
    const [gone, put] = [before.slice(here.i + 1, next.i), after.slice(here.j + 1, next.j)];
    const isInsertion = holdsWord(put) && (!holdsWord(gone) || countOpenings(put) > countOpenings(gone));
    const parts = [there.slice(0, k + 1), there.slice(k + 1)];
    return isInsertion && before[next.i]?.opens && parts.every((some) => part(some) < least * whole);
  });
}

function holdsWord(tokens: readonly Token[]): boolean {
  return tokens.some(({ isWord }) => isWord);
}

/** Counts the sentences that begin in a row of tokens. */
function countOpenings(tokens: readonly Token[]): number {
  return tokens.filter(({ opens }) => opens).length;
}

/** Finds the ends of the place that the tokens `run` of a range, which counts `counted`, have now. */
function edges(
  comparison: Comparison,
  range: { start: number; end: number },
  counted: readonly number[],
  run: readonly number[],
): [number, number] {
  const { before, after, kept, text } = comparison;
  const places = run.flatMap((i) => kept[i] ?? []);
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const [first = 0, last = 0] = [counted[0], counted.at(-1)];
  const [opening, closing] = [before[first], before[last]];
  const signs = (edge: number, at: number, step: 1 | -1) => {
    let count = 0;
    for (;;) {
      const [old, now] = [before[edge + step * (count + 1)], after[at + step * (count + 1)]];
      const isInside = old !== undefined && old.start >= range.start && old.end <= range.end;
      if (!isInside || old.isWord || old.key !== now?.key) return count;
      count += 1;
    }
  };
  let start = after[low]?.start ?? 0;
  let end = after[high]?.end ?? 0;
  if (kept[first] === low && opening && after[low]) {
    const count = signs(first, low, -1);
    const lead = range.start - (before[first - count]?.start ?? 0);
    start = lead > 0 ? carry(opening, after[low], lead) : (after[low - count]?.start ?? start);
    if (lead < 0 && text[start - 1] === ' ') start -= 1;
  } else {
    const border = beyond(before, kept, first, -1, -1);
    const put = border === null || before[run[0] ?? 0]?.opens ? [] : after.slice(border + 1, low);
    start =
      put
        .slice(
          Math.max(
            0,
            put.findLastIndex(({ opens }) => opens),
          ),
        )
        .find(({ isWord }) => isWord)?.start ?? start;
  }
  if (kept[last] === high && closing && after[high]) {
    const count = signs(last, high, 1);
    const tail = (before[last + count]?.end ?? 0) - range.end;
    const length = closing.end - closing.start;
    end = tail > 0 ? carry(closing, after[high], length - tail) : (after[high + count]?.end ?? end);
    if (tail < 0 && text[end] === ' ') end += 1;
  } else {
    const border = beyond(before, kept, last, 1, after.length);
    const goesOn = before.slice((run.at(-1) ?? 0) + 1).find(({ isWord }) => isWord)?.opens === false;
    const put = border === null || !goesOn ? [] : after.slice(high + 1, border);
    const stop = put.findIndex(({ opens }) => opens);
    end = put.slice(0, stop < 0 ? put.length : stop).findLast(({ isWord }) => isWord)?.end ?? end;
  }
  return [start, end];
}

/**
 * Gives the counterpart of the nearest word beyond the edge of a range; `outermost` if there is none.
 *
 * @returns `null` if that word is gone itself
 */
function beyond(
  before: readonly Token[],
  kept: readonly (number | null)[],
  edge: number,
  step: 1 | -1,
  outermost: number,
): number | null {
  for (let i = edge + step; i >= 0 && i < before.length; i += step) {
    const place = kept[i] ?? null;
    if (place !== null || before[i]?.isWord) return place;
  }
  return outermost;
}

/** Carries an offset inside a word to the word it has become: with what is the same at its ends, else in proportion. */
function carry(from: Token, to: Token, offset: number): number {
  let same = 0;
  while (same < offset && from.key[same] === to.key[same]) same += 1;
  if (same === offset) return to.start + offset;
  const rest = from.end - from.start - offset;
  if (rest >= 0 && from.key.slice(offset) === to.key.slice(to.key.length - rest)) return to.end - rest;
  return to.start + Math.round((offset / (from.end - from.start)) * (to.end - to.start));
}

/** Tells whether a word still has the word before it or the one behind, or the border of the text. */
export function hasNeighbour(
  { before, after, kept }: Pick<Comparison, 'before' | 'after' | 'kept'>,
  i: number,
): boolean {
  const j = kept[i] ?? 0;
  return ([-1, 1] as const).some((step) => {
    const [old, now] = [nextWord(before, i, step), nextWord(after, j, step)];
    return old === null ? now === null : now !== null && kept[old] === now;
  });
}

function nextWord(tokens: readonly Token[], from: number, step: 1 | -1): number | null {
  for (let i = from + step; i >= 0 && i < tokens.length; i += step) if (tokens[i]?.isWord) return i;
  return null;
}
