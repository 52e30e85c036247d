import { type Border, makeSections } from './borders';
import { compose } from './compose';
import { rememberNear } from './evidence';
import { type Step, search } from './lattice';
import { pairTypes } from './links';
import type { EvidenceBetween } from './moved';
import { alignPair, type Pair, refinePair } from './pair';
import { movesOf, type Prior, priorOf } from './prior';
import { collectStates } from './states';
import type { Vocabulary } from './vocabulary';
import { weights } from './weights';

const moves = movesOf(3);

/**
 * Aligns three texts in one search over triples, among the states that all three pairs allow, so that each pair
 * has a say in the other two; what the third pair needs to learn from, the first two tell. Three pairs hold no more than two pairs' worth of independent evidence.
 */
export function alignThree(
  a: Vocabulary,
  b: Vocabulary,
  c: Vocabulary,
  borders: readonly Border[] | null,
): { steps: Step[]; between: EvidenceBetween } {
  const project = (x: number, y: number): Border[] | null =>
    borders?.map((border) => [border[x] ?? 0, border[y] ?? 0]) ?? null;
  const ab = alignPair(a, b, project(0, 1));
  const ac = alignPair(a, c, project(0, 2));
  const { states: possible, steps: known } = compose(ab, ac, [b.units.length, c.units.length]);
  const bc = refinePair(b, c, project(1, 2), pairTypes(b, c), possible, known);
  const texts = [a, b, c];
  const prior: Prior = {
    gap: Math.max(ab.prior.gap, ac.prior.gap, bc.prior.gap),
    merge: Math.max(ab.prior.merge, ac.prior.merge, bc.prior.merge),
    inner: [ab.prior.inner[0], ab.prior.inner[1], ac.prior.inner[1]].filter((rate) => rate !== undefined),
  };
  const priorOfAll: Prior = {
    gap: prior.gap + weights.three.gap,
    merge: prior.merge + weights.three.merge,
    inner: prior.inner,
  };
  const ofAB = rememberNear(ab.evidence);
  const ofAC = rememberNear(ac.evidence);
  const ofBC = rememberNear(bc.evidence);
  const sizes = texts.map(({ units }) => units.length);
  const states = triples(sizes, ab, ac, bc);
  const sections = makeSections(borders);
  const { steps } = search(states, 3, moves, (at, move) => {
    if (sections.crosses(at, move)) return Number.NEGATIVE_INFINITY;
    const evidence =
      ofAB(at[0] ?? 0, move[0] ?? 0, at[1] ?? 0, move[1] ?? 0) +
      ofAC(at[0] ?? 0, move[0] ?? 0, at[2] ?? 0, move[2] ?? 0) +
      ofBC(at[1] ?? 0, move[1] ?? 0, at[2] ?? 0, move[2] ?? 0);
    const missing = sections.missing(at, move);
    if (missing > 0) return priorOf(prior, texts, at, move, missing) + evidence;
    return priorOf(priorOfAll, texts, at, move, 0) + weights.three.evidence * evidence;
  });
  const evidences = [ofAB, ofAC, ofBC];
  return { steps, between: (x, y) => evidences[x + y - 1] ?? ofAB };
}

/** The states that all pairs allow, with a way through wherever the pairs contradict each other. */
function triples(sizes: readonly number[], ab: Pair, ac: Pair, bc: Pair): Int32Array {
  const { put, list } = collectStates(sizes);
  const allowed = bc.columns.map((columns) => new Set(columns));
  ab.columns.forEach((columns, i) => {
    for (const j of columns) for (const k of ac.columns[i] ?? []) if (allowed[j]?.has(k)) put(i, j, k);
  });
  const ends = endsByRow(ac);
  let [i, j, k] = [0, 0, 0];
  put(i, j, k);
  for (const [row, column] of endsByRow(ab)) {
    const other = ends.get(row);
    if (other === undefined) continue;
    for (; i < row; i += 1) put(i, j, k);
    for (; j < column; j += 1) put(i, j, k);
    for (; k < other; k += 1) put(i, j, k);
    put(i, j, k);
  }
  return list();
}

/** For each row at which a step of the path ends, the last column there. */
function endsByRow(pair: Pair): Map<number, number> {
  return new Map(
    pair.steps.map(({ at, move }) => [(at[0] ?? 0) + (move[0] ?? 0), (at[1] ?? 0) + (move[1] ?? 0)]),
  );
}
