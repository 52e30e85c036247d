import { layBand } from './band';
import { type Border, makeSections, type Sections, statesBetween } from './borders';
import { type Evidence, makeEvidence } from './evidence';
import { type Move, type Search, type Step, search } from './lattice';
import { learnLinks } from './learn';
import { linkTexts, pairTypes, type TypePairs } from './links';
import { eventsOf, firstPrior, learnPrior, movesOf, type Prior, priorOf } from './prior';
import type { Vocabulary } from './vocabulary';

/** What is found of two texts. */
export interface Pair {
  steps: Step[];
  evidence: Evidence;
  prior: Prior;
  /** For each number of units of the first text behind, the numbers of the second that come into question. */
  columns: number[][];
}

const moves = movesOf(2);
const likelyMoves = moves.filter((move) => eventsOf(move) <= 1 && !(move.includes(0) && move.includes(2)));

/**
 * Aligns two texts: a first search in a band with what is known beforehand, then another among the states that
 * survived (`refinePair`).
 */
export function alignPair(a: Vocabulary, b: Vocabulary, borders: readonly Border[] | null): Pair {
  const pairs = pairTypes(a, b);
  const links = linkTexts(a, b, pairs, null);
  const states = borders ? statesBetween(borders) : statesOfBand(layBand(...links));
  const score = scoreOf([a, b], makeEvidence(a, b, links), firstPrior([a, b]), makeSections(borders));
  const found = search(states, 2, likelyMoves, score);
  return refinePair(a, b, borders, pairs, survivors(states, found), found.steps);
}

/**
 * Aligns two texts of which something is known: words, gaps and merges are learnt from it.
 *
 * @param states that come into question, flattened and in lexicographic order
 * @param known groups found before; they need not be all
 */
export function refinePair(
  a: Vocabulary,
  b: Vocabulary,
  borders: readonly Border[] | null,
  pairs: TypePairs,
  states: Int32Array,
  known: readonly Step[],
): Pair {
  const sections = makeSections(borders);
  const evidence = makeEvidence(a, b, linkTexts(a, b, pairs, learnLinks(a, b, known)));
  const prior = learnPrior(
    [a, b],
    known.filter(({ at, move }) => sections.missing(at, move) === 0),
  );
  const found = search(states, 2, moves, scoreOf([a, b], evidence, prior, sections));
  const columns: number[][] = Array.from({ length: a.units.length + 1 }, () => []);
  const last = survivors(states, found);
  for (let at = 0; at < last.length; at += 2) columns[last[at] ?? 0]?.push(last[at + 1] ?? 0);
  return { steps: found.steps, evidence, prior, columns };
}

function scoreOf(texts: readonly Vocabulary[], evidence: Evidence, prior: Prior, sections: Sections) {
  return (at: Int32Array, move: Move): number => {
    if (sections.crosses(at, move)) return Number.NEGATIVE_INFINITY;
    return (
      priorOf(prior, texts, at, move, sections.missing(at, move)) +
      evidence(at[0] ?? 0, move[0] ?? 0, at[1] ?? 0, move[1] ?? 0)
    );
  };
}

function statesOfBand({ low, high }: { low: Int32Array; high: Int32Array }): Int32Array {
  const states: number[] = [];
  low.forEach((first, i) => {
    for (let j = first; j <= (high[i] ?? -1); j += 1) states.push(i, j);
  });
  return new Int32Array(states);
}

function survivors(states: Int32Array, found: Search): Int32Array {
  return states.filter((_, index) => found.alive[index >> 1] === 1);
}
