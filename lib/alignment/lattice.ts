import { weights } from './weights';

/** How many units of each text a step of the search takes: `[1, 2]`, `[1, 0, 1]`. */
export type Move = readonly number[];

/** A step on the best path, with its probability given the whole texts. */
export interface Step {
  /** Where it begins: an index in each text. */
  at: number[];
  move: Move;
  probability: number;
}

export interface Search {
  /** The path of the greatest expected number of right groups, in order. */
  steps: Step[];
  /** For every state whether the texts pass through it with a probability worth looking at. */
  alive: Uint8Array;
}

/**
 * Searches a lattice of states. A state is how many units of each text lie behind it; states come flattened and in
 * lexicographic order, the first is all zeros and the last holds the lengths of the texts.
 *
 * Probabilities come from the forward–backward algorithm (Rabiner, "A Tutorial on Hidden Markov Models", 1989);
 * the path maximises the sum of `probability - price` over its steps, the choice that maximises expected F1 when
 * `price` is half of it (as in Käll et al., "An HMM posterior decoder", Bioinformatics 21, 2005).
 *
 * @param score natural logarithm of the weight of a step; minus infinity forbids it. It must not keep `at`.
 */
export function search(
  states: Int32Array,
  dimensions: number,
  moves: readonly Move[],
  score: (at: Int32Array, move: Move) => number,
): Search {
  const { from, to, weight, kind } = layEdges(states, dimensions, moves, score);
  const count = states.length / dimensions;
  const forward = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const backward = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  forward[0] = 0;
  backward[count - 1] = 0;
  for (let edge = 0; edge < from.length; edge += 1) {
    const target = to[edge] ?? 0;
    forward[target] = logSum(forward[target] ?? 0, (forward[from[edge] ?? 0] ?? 0) + (weight[edge] ?? 0));
  }
  for (let edge = from.length - 1; edge >= 0; edge -= 1) {
    const source = from[edge] ?? 0;
    backward[source] = logSum(backward[source] ?? 0, (backward[to[edge] ?? 0] ?? 0) + (weight[edge] ?? 0));
  }
  const whole = forward[count - 1] ?? 0;
  const best = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const arrival = new Int32Array(count).fill(-1);
  const probability = new Float64Array(from.length);
  best[0] = 0;
  for (let edge = 0; edge < from.length; edge += 1) {
    const source = from[edge] ?? 0;
    const target = to[edge] ?? 0;
    const p = Math.exp((forward[source] ?? 0) + (weight[edge] ?? 0) + (backward[target] ?? 0) - whole);
    probability[edge] = p;
    const value = (best[source] ?? 0) + p - weights.price;
    if (value > (best[target] ?? 0)) {
      best[target] = value;
      arrival[target] = edge;
    }
  }
  const steps: Step[] = [];
  for (let state = count - 1; state > 0; ) {
    const edge = arrival[state] ?? -1;
    const move = moves[kind[edge] ?? -1];
    if (!move) break;
    state = from[edge] ?? 0;
    const start = state * dimensions;
    steps.push({
      at: Array.from(states.subarray(start, start + dimensions)),
      move,
      probability: probability[edge] ?? 0,
    });
  }
  const alive = new Uint8Array(count);
  for (let state = 0; state < count; state += 1)
    alive[state] = (forward[state] ?? 0) + (backward[state] ?? 0) - whole > -11 ? 1 : 0;
  return { steps: steps.reverse(), alive };
}

interface Edges {
  from: Int32Array;
  to: Int32Array;
  weight: Float64Array;
  kind: Uint8Array;
}

/** Lays the edges in the order of the states they leave. */
function layEdges(
  states: Int32Array,
  dimensions: number,
  moves: readonly Move[],
  score: (at: Int32Array, move: Move) => number,
): Edges {
  const count = states.length / dimensions;
  const last = states.subarray(states.length - dimensions);
  const longest = Math.max(...moves.flat());
  const strides = new Array<number>(dimensions).fill(1);
  // With room for moves beyond the ends, which lead to no state then.
  for (let d = dimensions - 2; d >= 0; d -= 1)
    strides[d] = (strides[d + 1] ?? 1) * ((last[d + 1] ?? 0) + 1 + longest);
  const keys = new Float64Array(count);
  for (let state = 0; state < count; state += 1) {
    for (let d = 0; d < dimensions; d += 1)
      keys[state] = (keys[state] ?? 0) + (states[state * dimensions + d] ?? 0) * (strides[d] ?? 1);
  }
  const steps = moves.map((move) => move.reduce((sum, units, d) => sum + units * (strides[d] ?? 1), 0));
  // The states that a move leads to come in the order of those it leaves: for each move where the last search ended.
  const reached = new Int32Array(moves.length);
  const from = new Int32Array(count * moves.length);
  const to = new Int32Array(from.length);
  const weight = new Float64Array(from.length);
  const kind = new Uint8Array(from.length);
  const here = new Int32Array(dimensions);
  let edges = 0;
  for (let state = 0; state < count; state += 1) {
    for (let d = 0; d < dimensions; d += 1) here[d] = states[state * dimensions + d] ?? 0;
    for (let index = 0; index < moves.length; index += 1) {
      const key = (keys[state] ?? 0) + (steps[index] ?? 0);
      let target = reached[index] ?? 0;
      while (target < count && (keys[target] ?? 0) < key) target += 1;
      reached[index] = target;
      if (keys[target] !== key) continue;
      const value = score(here, moves[index] ?? []);
      if (value === Number.NEGATIVE_INFINITY) continue;
      from[edges] = state;
      to[edges] = target;
      weight[edges] = value;
      kind[edges] = index;
      edges += 1;
    }
  }
  return {
    from: from.subarray(0, edges),
    to: to.subarray(0, edges),
    weight: weight.subarray(0, edges),
    kind: kind.subarray(0, edges),
  };
}

/** The logarithm of the sum of what has these logarithms. */
function logSum(a: number, b: number): number {
  const distance = Math.abs(a - b);
  // What is less than e⁻⁴⁰ of the other changes no digit of it.
  return distance < 40 ? Math.max(a, b) + Math.log1p(Math.exp(-distance)) : Math.max(a, b);
}
