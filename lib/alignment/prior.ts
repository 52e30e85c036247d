import { largestSide } from './evidence';
import type { Move, Step } from './lattice';
import type { Vocabulary } from './vocabulary';
import { weights } from './weights';

/** How often translators and editors leave out, split and merge, as natural logarithms. */
export interface Prior {
  gap: number;
  merge: number;
  /** What a boundary inside a group adds, by whether its unit goes on in the next: `[no, yes]`, for each text. */
  inner: [number, number][];
}

/** What is assumed before anything is known of the texts. */
export function firstPrior(texts: readonly Vocabulary[]): Prior {
  return makePrior(
    weights.gap,
    weights.merge,
    texts.map((text) => continuationRate(text) * 0.6),
  );
}

/** @param goingOn for each text the share of boundaries between groups at which a unit goes on in the next. */
function makePrior(gap: number, merge: number, goingOn: number[]): Prior {
  return {
    gap: Math.log(gap),
    merge: Math.log(merge),
    inner: goingOn.map((rate) => {
      const inside = weights.goesOnInside;
      const between = Math.min(0.6, Math.max(0.015, rate));
      return [Math.log((1 - inside) / (1 - between)), Math.log(Math.max(inside, between) / between)];
    }),
  };
}

function continuationRate(text: Vocabulary): number {
  return text.continues.reduce((sum, goesOn) => sum + goesOn, 0) / Math.max(1, text.continues.length);
}

/** All moves of two or three texts that the search proposes. */
export function movesOf(dimensions: number): Move[] {
  let moves: number[][] = [[]];
  for (let d = 0; d < dimensions; d += 1) {
    moves = moves.flatMap((move) => Array.from({ length: largestSide + 1 }, (_, units) => [...move, units]));
  }
  return moves.filter((move) => {
    const present = move.filter((units) => units > 0);
    if (present.length === 0) return false;
    if (present.length === 1) return (present[0] ?? 0) <= 2;
    return eventsOf(move) <= 3;
  });
}

/**
 * Natural logarithm of the weight of a move at a place, by what would have had to happen to bring it about.
 *
 * @param excused how many texts have nothing there at all, which is no gap
 */
export function priorOf(
  prior: Prior,
  texts: readonly Vocabulary[],
  at: Int32Array,
  move: Move,
  excused: number,
): number {
  const { absent: zeros, events } = shapeOf(move);
  const absent = zeros - excused;
  let sum = absent * prior.gap * (absent > 1 ? 0.8 : 1);
  // Two units that only one text has are two gaps, joined where the first goes on in the second.
  if (zeros === move.length - 1) sum *= Math.max(...move);
  else sum += events * prior.merge - (events > 1 ? 0.3 : 0);
  for (let d = 0; d < move.length; d += 1) {
    const start = at[d] ?? 0;
    for (let index = start; index < start + (move[d] ?? 0) - 1; index += 1) {
      sum += prior.inner[d]?.[texts[d]?.continues[index] === 1 ? 1 : 0] ?? 0;
    }
  }
  return sum;
}

const shapes = new WeakMap<Move, { absent: number; events: number }>();

function shapeOf(move: Move): { absent: number; events: number } {
  const known = shapes.get(move);
  if (known) return known;
  const shape = { absent: move.filter((units) => units === 0).length, events: eventsOf(move) };
  shapes.set(move, shape);
  return shape;
}

/**
 * The least number of splits and merges that bring a group about. From `whole` units in every text, each text
 * merges or splits until it has its number; to hold together, the group needs a merge over each of the inner
 * boundaries, in whichever text: `[2, 2, 1]` is one merge, `[2, 3, 2]` two.
 */
export function eventsOf(move: Move): number {
  const present = move.filter((units) => units > 0);
  let least = Number.POSITIVE_INFINITY;
  for (let whole = 1; whole <= largestSide + 1; whole += 1) {
    const changes = present.reduce((sum, units) => sum + Math.abs(units - whole), 0);
    const merges = present.reduce((sum, units) => sum + Math.max(0, whole - units), 0);
    least = Math.min(least, changes + 2 * Math.max(0, whole - 1 - merges));
  }
  return least;
}

/** Counts gaps, merges and continued boundaries on a path, the first prior counting as some groups more. */
export function learnPrior(texts: readonly Vocabulary[], steps: readonly Step[]): Prior {
  const groups = steps.length + weights.belief;
  const gaps = steps.filter(({ move }) => move.includes(0)).length / 2 + weights.belief * weights.gap;
  const merges =
    steps.reduce((sum, { move }) => sum + (move.includes(0) ? 0 : eventsOf(move)), 0) / 2 +
    weights.belief * weights.merge;
  const goingOn = texts.map((text, d) => {
    const last = steps.map(({ at, move }) => (at[d] ?? 0) + (move[d] ?? 0) - 1).filter((unit) => unit >= 0);
    return (last.reduce((sum, unit) => sum + (text.continues[unit] ?? 0), 0) + 0.5) / (last.length + 10);
  });
  return makePrior(gaps / groups, merges / groups, goingOn);
}
