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
 * @param score natural logarithm of the weight of a step; minus infinity forbids it.
 */
export function search(
  states: Int32Array,
  dimensions: number,
  moves: readonly Move[],
  score: (at: Int32Array, move: Move) => number,
): Search {
  const edges = layEdges(states, dimensions, moves, score);
  const count = states.length / dimensions;
  const forward = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const backward = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  forward[0] = 0;
  backward[count - 1] = 0;
  const { from, to, weight, kind } = edges;
  const total = from.length;
  for (let edge = 0; edge < total; edge += 1) {
    accumulate(forward, at(to, edge), at(forward, at(from, edge)) + at(weight, edge));
  }
  for (let edge = total - 1; edge >= 0; edge -= 1) {
    accumulate(backward, at(from, edge), at(backward, at(to, edge)) + at(weight, edge));
  }
  const whole = at(forward, count - 1);
  const best = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const arrival = new Int32Array(count).fill(-1);
  const probability = new Float64Array(total);
  best[0] = 0;
  for (let edge = 0; edge < total; edge += 1) {
    const source = at(from, edge);
    const target = at(to, edge);
    const p = Math.exp(at(forward, source) + at(weight, edge) + at(backward, target) - whole);
    probability[edge] = p;
    const value = at(best, source) + p - weights.price;
    if (value > at(best, target)) {
      best[target] = value;
      arrival[target] = edge;
    }
  }
  const steps: Step[] = [];
  for (let state = count - 1; state > 0; ) {
    const edge = at(arrival, state);
    if (edge < 0) break;
    state = at(from, edge);
    const start = state * dimensions;
    const move = moves[at(kind, edge)];
    if (!move) break;
    steps.push({
      at: Array.from(states.subarray(start, start + dimensions)),
      move,
      probability: at(probability, edge),
    });
  }
  const alive = Uint8Array.from(forward, (value, state) =>
    value + at(backward, state) - whole > -11 ? 1 : 0,
  );
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
  const strides = new Array<number>(dimensions).fill(1);
  for (let d = dimensions - 2; d >= 0; d -= 1) strides[d] = (strides[d + 1] ?? 1) * ((last[d + 1] ?? 0) + 1);
  const keys = new Float64Array(count);
  for (let state = 0; state < count; state += 1) {
    for (let d = 0; d < dimensions; d += 1)
      keys[state] = at(keys, state) + at(states, state * dimensions + d) * (strides[d] ?? 1);
  }
  const steps = moves.map((move) => move.reduce((sum, units, d) => sum + units * (strides[d] ?? 1), 0));
  // The states that a move leads to come in the order of those it leaves: for each move where the last search ended.
  const reached = new Int32Array(moves.length);
  const from = new Int32Array(count * moves.length);
  const to = new Int32Array(from.length);
  const weight = new Float64Array(from.length);
  const kind = new Uint8Array(from.length);
  let edges = 0;
  for (let state = 0; state < count; state += 1) {
    const here = states.subarray(state * dimensions, (state + 1) * dimensions);
    for (let index = 0; index < moves.length; index += 1) {
      const move = moves[index] ?? [];
      if (!fits(here, move, last)) continue;
      const key = at(keys, state) + (steps[index] ?? 0);
      let target = at(reached, index);
      while (target < count && at(keys, target) < key) target += 1;
      reached[index] = target;
      if (keys[target] !== key) continue;
      const value = score(here, move);
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

function fits(here: Int32Array, move: Move, last: Int32Array): boolean {
  for (let d = 0; d < move.length; d += 1) if ((here[d] ?? 0) + (move[d] ?? 0) > (last[d] ?? 0)) return false;
  return true;
}

function accumulate(values: Float64Array, index: number, value: number): void {
  const old = at(values, index);
  if (old === Number.NEGATIVE_INFINITY) values[index] = value;
  else if (value > old) values[index] = value + Math.log1p(Math.exp(old - value));
  else values[index] = old + Math.log1p(Math.exp(value - old));
}

const at = (array: Float64Array | Int32Array | Uint8Array, index: number): number => array[index] ?? 0;
