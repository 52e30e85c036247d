import { soundOf } from '../lib/alignment/sound';

/** Units that correspond, by index in the first and in the second text. */
export type PairGroup = [first: number[], second: number[]];

/** What a step costs beyond the lengths: a negative logarithm. */
type Cost = (i: number, m: number, j: number, n: number) => number;

/** The priors of Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora", 1993, table 5. */
const steps: [m: number, n: number, prior: number][] = [
  [1, 1, 0.89],
  [1, 0, 0.00495],
  [0, 1, 0.00495],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [2, 2, 0.011],
];

/** Aligns by length alone, as Gale and Church do: characters, variance 6.8, the ratio taken from the texts. */
export function galeChurch(a: readonly string[], b: readonly string[]): PairGroup[] {
  return walk(a, b, () => 0);
}

/**
 * Aligns by length and anchors: equal numbers, and words whose first five letters sound alike (names, cognates,
 * borrowings); the rarer the anchor, the more it counts.
 */
export function lengthAndAnchors(a: readonly string[], b: readonly string[]): PairGroup[] {
  const keysA = a.map(anchors);
  const keysB = b.map(anchors);
  const places = new Map<string, number>();
  for (const key of [...keysA, ...keysB].flatMap((keys) => [...keys]))
    places.set(key, (places.get(key) ?? 0) + 1);
  const weight = (key: string): number => Math.log((a.length + b.length) / (places.get(key) ?? 1));
  return walk(a, b, (i, m, j, n) => {
    if (m === 0 || n === 0) return 0;
    const first = new Set(keysA.slice(i, i + m).flatMap((keys) => [...keys]));
    const second = new Set(keysB.slice(j, j + n).flatMap((keys) => [...keys]));
    let shared = 0;
    for (const key of first) if (second.has(key)) shared += weight(key);
    return -shared;
  });
}

function anchors(text: string): Set<string> {
  const keys = new Set<string>(text.match(/\d+/gu) ?? []);
  for (const word of text.match(/\p{L}{4,}/gu) ?? []) {
    const sound = soundOf(word).slice(0, 5);
    if (sound.length >= 4) keys.add(sound);
  }
  return keys;
}

function walk(a: readonly string[], b: readonly string[], extra: Cost): PairGroup[] {
  const lengthsA = a.map((text) => text.length);
  const lengthsB = b.map((text) => text.length);
  const sum = (lengths: number[]): number => lengths.reduce((total, length) => total + length, 0);
  const ratio = sum(lengthsB) / sum(lengthsA);
  const width = b.length + 1;
  const costs = new Float64Array((a.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const taken = new Int8Array(costs.length).fill(-1);
  costs[0] = 0;
  for (let i = 0; i <= a.length; i += 1) {
    for (let j = 0; j <= b.length; j += 1) {
      const here = costs[i * width + j] ?? 0;
      steps.forEach(([m, n, prior], step) => {
        if (i + m > a.length || j + n > b.length) return;
        const length = lengthCost(sum(lengthsA.slice(i, i + m)) * ratio, sum(lengthsB.slice(j, j + n)));
        const cost = here + length - Math.log(prior) + extra(i, m, j, n);
        const next = (i + m) * width + j + n;
        if (cost >= (costs[next] ?? 0)) return;
        costs[next] = cost;
        taken[next] = step;
      });
    }
  }
  const groups: PairGroup[] = [];
  for (let i = a.length, j = b.length; i > 0 || j > 0; ) {
    const [m, n] = steps[taken[i * width + j] ?? 0] ?? [1, 1];
    i -= m;
    j -= n;
    groups.push([Array.from({ length: m }, (_, at) => i + at), Array.from({ length: n }, (_, at) => j + at)]);
  }
  return groups.reverse();
}

/** The negative logarithm of the chance that a true pair differs at least so much. */
function lengthCost(expected: number, found: number): number {
  const mean = (expected + found) / 2;
  const z = Math.abs(found - expected) / Math.sqrt(6.8 * Math.max(1, mean));
  return -Math.log(Math.max(1e-12, 2 * upperTail(z)));
}

/** The upper tail of the normal distribution: Abramowitz and Stegun, 26.2.17. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.exp((-z * z) / 2) * 0.3989422804 * series;
}
