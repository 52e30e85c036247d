import type { Links } from './links';
import type { Vocabulary, WordType } from './vocabulary';
import { weights } from './weights';

/** The largest number of units of one text in a group that the search proposes. */
export const largestSide = 3;

/**
 * Tells how much more likely it is that units `i … i+m-1` of the first text and `j … j+n-1` of the second are
 * translations of each other than that they stand there by chance: a natural logarithm, 0 where nothing speaks
 * either way.
 */
export type Evidence = (i: number, m: number, j: number, n: number) => number;

/**
 * Makes the evidence of two texts from lengths (after Gale and Church, "A Program for Aligning Sentences in
 * Bilingual Corpora", Computational Linguistics 19(1), 1993) and from the presence or absence of linked words, a
 * naive Bayes test for each word: found with `trust` in a counterpart, with the share of units that hold one of
 * its targets elsewhere.
 */
export function makeEvidence(a: Vocabulary, b: Vocabulary, links: [Links, Links]): Evidence {
  const lengthA = spanLength(a.lengths);
  const lengthB = spanLength(b.lengths);
  const sideA = makeSide(links[0], links[1], lengthB);
  const sideB = makeSide(links[1], links[0], lengthA);
  const lengths = makeLengthTest(a, b, lengthA, lengthB);
  const counts = makeSentenceTest(a, b);
  return (i, m, j, n) => {
    if (m === 0 || n === 0) return 0;
    const outer = lengths(i, m, j, n) + weights.counts * counts(i, m, j, n);
    if (outer < -8) return outer;
    const words = (sideA(i, m, j, n) + sideB(j, n, i, m)) / 2;
    return outer + weights.words * words;
  };
}

function makeSide(own: Links, other: Links, lengths: SpanLength): Evidence {
  const total = other.units.length;
  const table = makeTable(own, unitsHolding(own, other), total);
  const mean = lengths(0, total) / Math.max(1, total);
  const orphans = Float64Array.from(own.orphans, (types) =>
    types.reduce((sum, type) => sum + orphanLoss(type), 0),
  );
  // The search asks of the same units of the other text many times in a row.
  const looks: Look[] = [];
  const lookAt = (start: number, count: number): Look => {
    looks[count] ??= { start: -1, size: 0, stamps: new Int32Array(other.targets.length), stamp: 0 };
    const look = looks[count];
    if (look.start === start) return look;
    look.start = start;
    look.size = sizeClass(lengths(start, count) / mean);
    look.stamp += 1;
    for (let unit = start; unit < start + count; unit += 1) {
      const classes = other.units[unit];
      if (classes) for (let at = 0; at < classes.length; at += 1) look.stamps[classes[at] ?? 0] = look.stamp;
    }
    return look;
  };
  return (i, m, j, n) => {
    const { size, stamps, stamp } = lookAt(j, n);
    let sum = 0;
    for (let unit = i; unit < i + m; unit += 1) {
      sum += orphans[unit] ?? 0;
      const classes = own.units[unit];
      if (!classes) continue;
      for (let at = 0; at < classes.length; at += 1) {
        const x = classes[at] ?? 0;
        const place = (x * sizeClasses + size) * 2;
        sum += table[isStamped(own.targets[x], stamps, stamp) ? place : place + 1] ?? 0;
      }
    }
    return sum;
  };
}

/** Some units of a text from `start`, and the classes in them: those with the last stamp. */
interface Look {
  start: number;
  /** How long they are (`sizeClass`). */
  size: number;
  stamps: Int32Array;
  stamp: number;
}

/** The letters of `count` units from `start`. */
type SpanLength = (start: number, count: number) => number;

const sizeClasses = 16;

/** Sorts a size, in average units, into steps of the square root of two. */
function sizeClass(size: number): number {
  return Math.max(0, Math.min(sizeClasses - 1, Math.round(2 * Math.log2(size)) + 8));
}

/** For each class and size what finding, and what missing, one of its targets says; longer units hold more by chance. */
function makeTable(own: Links, holding: Int32Array, total: number): Float32Array {
  const table = new Float32Array(own.targets.length * sizeClasses * 2);
  const sizes = Array.from({ length: sizeClasses }, (_, size) => 2 ** ((size - 8) / 2));
  own.targets.forEach((_, x) => {
    const share = ((holding[x] ?? 0) + 0.3) / (total + 6);
    sizes.forEach((units, size) => {
      const chance = Math.min(0.95, 1 - (1 - Math.min(0.9, share)) ** units);
      const trust = Math.min(0.97, Math.max(own.trust[x] ?? 0, 1.1 * chance));
      const place = (x * sizeClasses + size) * 2;
      table[place] = Math.log(trust / chance);
      table[place + 1] = Math.log((1 - trust) / (1 - chance));
    });
  });
  return table;
}

function isStamped(targets: Int32Array | undefined, stamps: Int32Array, stamp: number): boolean {
  if (!targets) return false;
  for (let at = 0; at < targets.length; at += 1) if (stamps[targets[at] ?? 0] === stamp) return true;
  return false;
}

/** What it says against a pair that a word has no possible counterpart in the whole other text. */
function orphanLoss(type: WordType): number {
  if (type.kind === 'number') return weights.orphan.number;
  if (type.name) return weights.orphan.name;
  return type.concepts.length > 0 ? weights.orphan.concept : 0;
}

/** For each class in how many units of the other text at least one of its targets stands. */
export function unitsHolding(own: Links, other: Links): Int32Array {
  const places: number[][] = other.targets.map(() => []);
  other.units.forEach((unit, index) => {
    for (const y of unit) places[y]?.push(index);
  });
  const stamps = new Int32Array(other.units.length).fill(-1);
  return Int32Array.from(own.targets, (list, x) => {
    let count = 0;
    for (const y of list) {
      for (const unit of places[y] ?? []) {
        if (stamps[unit] !== x) count += 1;
        stamps[unit] = x;
      }
    }
    return count;
  });
}

function makeLengthTest(a: Vocabulary, b: Vocabulary, lengthA: SpanLength, lengthB: SpanLength): Evidence {
  const all = Math.log(lengthB(0, b.units.length) / lengthA(0, a.units.length));
  const middle = Math.log(median(b.lengths) / median(a.lengths));
  const ratio = (all + middle) / 2;
  const free = logVariance(a.lengths) + logVariance(b.lengths) + 0.1;
  return (i, m, j, n) => {
    const la = lengthA(i, m);
    const lb = lengthB(j, n);
    const x = Math.log(lb / la) - ratio;
    const bound = weights.spread + weights.spreadByLetter / Math.min(la, lb);
    const chance = x - Math.log(n / m);
    return 0.5 * (Math.log((free + bound) / bound) - (x * x) / bound + (chance * chance) / (free + bound));
  };
}

/**
 * Tests how many sentences end in the units: true counterparts mostly have the same number, `weights.sentences`
 * being the chance that a sentence is split or joined.
 */
function makeSentenceTest(a: Vocabulary, b: Vocabulary): Evidence {
  const chanceA = countChances(a.sentences);
  const chanceB = countChances(b.sentences);
  return (i, m, j, n) => {
    const ca = total(a.sentences, i, m);
    const cb = total(b.sentences, j, n);
    const differs = 1 - (1 - weights.sentences) ** Math.max(1, ca, cb);
    const distance = Math.abs(ca - cb);
    const bound = distance === 0 ? 1 - differs : (differs / 2) * 0.6 * 0.4 ** (distance - 1);
    const chance = ((chanceA[m]?.[ca] ?? 0) + (chanceB[n]?.[cb] ?? 0)) / 2 + 0.003;
    return Math.log(bound / chance);
  };
}

function total(counts: Uint8Array, start: number, count: number): number {
  let sum = 0;
  for (let unit = start; unit < start + count; unit += 1) sum += counts[unit] ?? 0;
  return sum;
}

/** For one, two … units the chances of each number of sentences in them. */
function countChances(counts: Uint8Array): number[][] {
  const one: number[] = [];
  for (const count of counts) one[count] = (one[count] ?? 0) + 1 / counts.length;
  const chances: number[][] = [[], Array.from(one, (chance) => chance ?? 0)];
  for (let units = 2; units <= largestSide; units += 1) {
    const sum: number[] = [];
    chances[units - 1]?.forEach((x, left) => {
      chances[1]?.forEach((y, right) => {
        sum[left + right] = (sum[left + right] ?? 0) + x * y;
      });
    });
    chances.push(sum);
  }
  return chances;
}

function spanLength(values: Float64Array): SpanLength {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, index) => {
    sums[index + 1] = (sums[index] ?? 0) + value;
  });
  return (start, count) => (sums[start + count] ?? 0) - (sums[start] ?? 0);
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
