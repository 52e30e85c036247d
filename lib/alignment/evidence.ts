import type { Links } from './links';
import type { Vocabulary, WordType } from './vocabulary';

/** The largest number of units of one text in a group that the search proposes. */
export const largestSide = 3;

/**
 * Tells how much more likely it is that units `i … i+m-1` of the first text and `j … j+n-1` of the second are
 * translations of each other than that they stand there by chance: a natural logarithm, 0 where nothing speaks
 * either way.
 */
export type Evidence = (i: number, m: number, j: number, n: number) => number;

export interface Weights {
  /** Words of a unit are not independent witnesses; their sum is taken at this share. */
  words: number;
  /** Variance of the logarithm of the ratio of lengths, for long units and by letter for short ones. */
  spread: number;
  spreadByLetter: number;
}

export const weights: Weights = { words: 0.6, spread: 0.045, spreadByLetter: 2.2 };

/**
 * Makes the evidence of two texts from lengths (after Gale and Church, "A Program for Aligning Sentences in
 * Bilingual Corpora", Computational Linguistics 19(1), 1993) and from the presence or absence of linked words, a
 * naive Bayes test for each word: found with `trust` in a counterpart, with the share of units that hold one of
 * its targets elsewhere.
 */
export function makeEvidence(
  a: Vocabulary,
  b: Vocabulary,
  links: [Links, Links],
  given: Weights = weights,
): Evidence {
  const sideA = makeSide(links[0], links[1]);
  const sideB = makeSide(links[1], links[0]);
  const lengths = makeLengthTest(a, b, given);
  return (i, m, j, n) => {
    if (m === 0 || n === 0) return 0;
    const length = lengths(i, m, j, n);
    if (length < -14) return length;
    return length + (given.words * (sideA(i, m, j, n) + sideB(j, n, i, m))) / 2;
  };
}

function makeSide(own: Links, other: Links): Evidence {
  const total = other.units.length;
  const gains = new Float32Array(own.targets.length * largestSide);
  const losses = new Float32Array(own.targets.length * largestSide);
  const holding = unitsHolding(own, other);
  own.targets.forEach((_, x) => {
    for (let n = 1; n <= largestSide; n += 1) {
      const chance = Math.min(0.95, 1 - (1 - ((holding[x] ?? 0) + 0.3) / (total + 1)) ** n);
      const trust = Math.min(0.97, Math.max(own.trust[x] ?? 0, 1.1 * chance));
      gains[x * largestSide + n - 1] = Math.log(trust / chance);
      losses[x * largestSide + n - 1] = Math.log((1 - trust) / (1 - chance));
    }
  });
  const orphans = Float64Array.from(own.orphans, (types) =>
    types.reduce((sum, type) => sum + orphanLoss(type), 0),
  );
  const stamps = new Int32Array(other.targets.length);
  let stamp = 0;
  return (i, m, j, n) => {
    stamp += 1;
    for (let unit = j; unit < j + n; unit += 1) {
      const classes = other.units[unit];
      if (classes) for (let at = 0; at < classes.length; at += 1) stamps[classes[at] ?? 0] = stamp;
    }
    let sum = 0;
    for (let unit = i; unit < i + m; unit += 1) {
      sum += orphans[unit] ?? 0;
      const classes = own.units[unit];
      if (!classes) continue;
      for (let at = 0; at < classes.length; at += 1) {
        const x = classes[at] ?? 0;
        const place = x * largestSide + n - 1;
        sum += (isStamped(own.targets[x], stamps, stamp) ? gains[place] : losses[place]) ?? 0;
      }
    }
    return sum;
  };
}

function isStamped(targets: Int32Array | undefined, stamps: Int32Array, stamp: number): boolean {
  if (!targets) return false;
  for (let at = 0; at < targets.length; at += 1) if (stamps[targets[at] ?? 0] === stamp) return true;
  return false;
}

/** What it says against a pair that a word has no possible counterpart in the whole other text. */
function orphanLoss(type: WordType): number {
  if (type.kind === 'number') return -0.6;
  if (type.name) return -0.3;
  return type.concepts.length > 0 ? -0.15 : 0;
}

/** For each class in how many units of the other text at least one of its targets stands. */
export function unitsHolding(own: Links, other: Links): Int32Array {
  const places: number[][] = other.targets.map(() => []);
  other.units.forEach((unit, index) => {
    for (const y of unit) places[y]?.push(index);
  });
  return Int32Array.from(own.targets, (list) => {
    if (list.length === 1) return places[list[0] ?? 0]?.length ?? 0;
    const units = new Set<number>();
    for (const y of list) for (const unit of places[y] ?? []) units.add(unit);
    return units.size;
  });
}

function makeLengthTest(a: Vocabulary, b: Vocabulary, given: Weights): Evidence {
  const sumA = runningSum(a.lengths);
  const sumB = runningSum(b.lengths);
  const ratio =
    Math.log((sumB.at(-1) ?? 1) / (sumA.at(-1) ?? 1)) * 0.5 +
    0.5 * Math.log(median(b.lengths) / median(a.lengths));
  const free = logVariance(a.lengths) + logVariance(b.lengths) + 0.1;
  return (i, m, j, n) => {
    const la = (sumA[i + m] ?? 0) - (sumA[i] ?? 0);
    const lb = (sumB[j + n] ?? 0) - (sumB[j] ?? 0);
    const x = Math.log(lb / la) - ratio;
    const bound = given.spread + given.spreadByLetter / Math.min(la, lb);
    const chance = x - Math.log(n / m);
    return 0.5 * (Math.log((free + bound) / bound) - (x * x) / bound + (chance * chance) / (free + bound));
  };
}

function runningSum(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, index) => {
    sums[index + 1] = (sums[index] ?? 0) + value;
  });
  return sums;
}

function median(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? 1;
}

function logVariance(values: Float64Array): number {
  const logs = Array.from(values, Math.log);
  const mean = logs.reduce((sum, value) => sum + value, 0) / Math.max(1, logs.length);
  return logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, logs.length);
}
