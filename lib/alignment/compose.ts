import type { Step } from './lattice';
import type { Pair } from './pair';
import { collectStates } from './states';

/** What the alignments of a text with two others say of these two. */
export interface Composed {
  /** States of the two that stand beside the same place of the text, and a way through; in lexicographic order. */
  states: Int32Array;
  /** Groups of the two that go with the same units of the text. */
  steps: Step[];
}

/** Composes the alignments of a text with two others, which have these numbers of units. */
export function compose(first: Pair, second: Pair, sizes: readonly [number, number]): Composed {
  const steps = composeSteps(first.steps, second.steps);
  const states = collectStates(sizes);
  states.put(0, 0);
  first.columns.forEach((columns, i) => {
    for (const j of columns) for (const k of second.columns[i] ?? []) states.put(j, k);
  });
  for (const { at, move } of steps) {
    const [j, k] = [at[0] ?? 0, at[1] ?? 0];
    const [m, n] = [move[0] ?? 0, move[1] ?? 0];
    for (let unit = 1; unit <= m; unit += 1) states.put(j + unit, k);
    for (let unit = 1; unit <= n; unit += 1) states.put(j + m, k + unit);
  }
  return { states: states.list(), steps };
}

function composeSteps(first: readonly Step[], second: readonly Step[]): Step[] {
  const steps: Step[] = [];
  let [p, q] = [0, 0];
  let at = [0, 0];
  while (p < first.length || q < second.length) {
    const move = [0, 0];
    let probability = 1;
    /** How many units more of the text that they share lie behind the first than behind the second. */
    let ahead = 0;
    do {
      const left = first[p];
      const right = second[q];
      // What only one of the two has beside the text stands for itself.
      const isFirst =
        left !== undefined && (right === undefined || ahead < 0 || (ahead === 0 && right.move[0] !== 0));
      const step = isFirst ? left : right;
      if (step === undefined) break;
      if (isFirst) p += 1;
      else q += 1;
      const [shared = 0, own = 0] = step.move;
      ahead += isFirst ? shared : -shared;
      const side = isFirst ? 0 : 1;
      move[side] = (move[side] ?? 0) + own;
      probability *= step.probability;
    } while (ahead !== 0);
    if (move[0] || move[1]) steps.push({ at, move, probability });
    at = [(at[0] ?? 0) + (move[0] ?? 0), (at[1] ?? 0) + (move[1] ?? 0)];
  }
  return steps;
}
