import { distance } from 'fastest-levenshtein';
import type { Token } from './tokens';

/** What an alignment loses where a run of words begins to lack a counterpart. */
const gap = 4;
/** How much less it loses at either end of the run if a sentence begins there: editors take and add sentences. */
const atSentence = 1;
/** How much better than every other an alignment must be to be believed. */
const margin = 1.5;
/** Cells of the largest table that is made, about 2,000 words by 2,000. */
const mostCells = 4_000_000;

/** What became of each token of an earlier text. */
export interface Difference {
  /** The index of its counterpart; `null` where it is gone or unsure. */
  kept: (number | null)[];
  /** It is there, but it cannot be told where. */
  unsure: boolean[];
}

/** Tells whether two texts are short enough for `difference`. */
export function isComparable(before: readonly Token[], after: readonly Token[]): boolean {
  return (before.length + 1) * (after.length + 1) <= mostCells;
}

/**
 * Finds what became of each word of a text in a later one: global alignment with affine gaps (Gotoh 1982), run
 * from both ends, so that for every pair of words the best alignment that joins them is known. A pair is believed
 * only if it belongs to a best alignment, and no other pair with either of the two words to one that is about as
 * good. A word kept with a typing mistake mended or made is the same word; a rewritten one is gone.
 *
 * Diff libraries give one of several shortest edit scripts; which of two equal words was deleted they do not
 * tell apart from a guess.
 */
export function difference(before: readonly Token[], after: readonly Token[]): Difference {
  const likeness = likenesses(before, after);
  const [one, two] = [sideOf(before), sideOf(after)];
  const [lastI, lastJ] = [before.length - 1, after.length - 1];
  const forth = fill(one, two, (i, j) => likeness[i * after.length + j] ?? 0);
  const back = fill(
    turned(one),
    turned(two),
    (i, j) => likeness[(lastI - i) * after.length + lastJ - j] ?? 0,
  );
  const width = after.length + 1;
  const best = Math.max(...(['join', 'cut', 'add'] as const).map((state) => forth[state].at(-1) ?? 0));
  const bestOfI = before.map(() => new Runners());
  const bestOfJ = after.map(() => new Runners());
  before.forEach((_, i) => {
    after.forEach((_, j) => {
      const alike = likeness[i * after.length + j] ?? 0;
      if (alike <= 0) return;
      const here = (i + 1) * width + j + 1;
      const there = (lastI - i + 1) * width + lastJ - j + 1;
      const score = (forth.join[here] ?? 0) + (back.join[there] ?? 0) - alike;
      bestOfI[i]?.add(j, score);
      bestOfJ[j]?.add(i, score);
    });
  });
  const isThere = bestOfI.map(({ score }) => score > best - margin);
  const kept = bestOfI.map((of, i) => {
    const j = of.winner;
    if (!isThere[i] || j === null || !of.isClear() || !bestOfJ[j]?.isClear()) return null;
    return bestOfJ[j].winner === i ? j : null;
  });
  return { kept, unsure: isThere.map((there, i) => there && kept[i] === null) };
}

/** The best two of several scores. */
class Runners {
  winner: number | null = null;
  score = Number.NEGATIVE_INFINITY;
  private second = Number.NEGATIVE_INFINITY;

  add(of: number, score: number): void {
    if (score > this.score) [this.winner, this.score, this.second] = [of, score, this.score];
    else if (score > this.second) this.second = score;
  }

  isClear(): boolean {
    return this.score - this.second >= margin;
  }
}

/** The best scores of alignments of the first `i` and `j` tokens, by how they end; rows of `j`. */
interface Table {
  join: Float64Array;
  cut: Float64Array;
  add: Float64Array;
}

interface Side {
  length: number;
  /** Whether a sentence begins or ends in front of a token, from 0 to the length. */
  borders: boolean[];
}

function sideOf(tokens: readonly Token[]): Side {
  return {
    length: tokens.length,
    borders: [...tokens.map(({ opens }) => opens), true],
  };
}

function turned({ length, borders }: Side): Side {
  return { length, borders: borders.toReversed() };
}

function fill(before: Side, after: Side, likeness: (i: number, j: number) => number): Table {
  const width = after.length + 1;
  const scores = () => new Float64Array((before.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const [join, cut, add] = [scores(), scores(), scores()];
  join[0] = 0;
  const ease = ({ borders }: Side, at: number) => (borders[at] ? atSentence : 0);
  /** Goes on with a run or begins one; its end is paid for at once, and taken back when it goes on. */
  const run = (on: number, begun: number, side: Side, at: number) =>
    Math.max(on - ease(side, at - 1), begun - gap + ease(side, at - 1)) + ease(side, at);
  for (let i = 0; i <= before.length; i++)
    for (let j = 0; j <= after.length; j++) {
      const here = i * width + j;
      const [up, left, corner] = [here - width, here - 1, here - width - 1];
      if (i > 0) cut[here] = run(cut[up] ?? 0, Math.max(join[up] ?? 0, add[up] ?? 0), before, i);
      if (j > 0) add[here] = run(add[left] ?? 0, Math.max(join[left] ?? 0, cut[left] ?? 0), after, j);
      const alike = i > 0 && j > 0 ? likeness(i - 1, j - 1) : 0;
      if (alike > 0) join[here] = alike + Math.max(join[corner] ?? 0, cut[corner] ?? 0, add[corner] ?? 0);
    }
  return { join, cut, add };
}

/** What joining each pair of tokens is worth; 0 for what cannot be the same. Rows of `after`. */
function likenesses(before: readonly Token[], after: readonly Token[]): Float64Array {
  const known = new Map<string, number>();
  const values = new Float64Array(before.length * after.length);
  before.forEach((a, i) => {
    after.forEach((b, j) => {
      if (a.key === b.key) values[i * after.length + j] = worth(a);
      else if (a.isWord && b.isWord && Math.abs(a.key.length - b.key.length) <= 2) {
        const pair = `${a.key} ${b.key}`;
        const value = known.get(pair) ?? (isMistyped(a.key, b.key) ? worth(a) / 2 : 0);
        known.set(pair, value);
        values[i * after.length + j] = value;
      }
    });
  });
  return values;
}

/** Long words are rarer, so that they show more. */
function worth({ key, isWord }: Token): number {
  return isWord ? 1 + Math.min(key.length, 8) : 0.5;
}

/** One letter more, less or other, or two exchanged; in words of eight letters and more, twice. */
function isMistyped(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  if (longer < 4 || /\d/.test(a + b)) return false;
  const edits = distance(a, b);
  return edits <= (longer < 8 ? 1 : 2) || (edits === 2 && sorted(a) === sorted(b));
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
