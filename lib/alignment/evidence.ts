import type { Links } from './links';
import type { UnitRole, Vocabulary } from './vocabulary';
import { weights } from './weights';

/** The largest number of units of one text in a group that the search proposes; the evidence is laid out for three. */
export const largestSide = 3;

/**
 * Tells how much more likely it is that units `i … i+m-1` of the first text and `j … j+n-1` of the second are
 * translations of each other than that they stand there by chance: a natural logarithm, 0 where nothing speaks
 * either way.
 */
export type Evidence = (i: number, m: number, j: number, n: number) => number;

/**
 * Remembers evidence for places that lie near each other, as the search asks of the same again before it goes on:
 * `i` within 32 and `j` within 128 units; one that is farther off is computed anew, and takes a place.
 *
 * @param most the most units of the first text that are asked of at once, at most three
 */
export function rememberNear(evidence: Evidence, most = largestSide): Evidence {
  const slots = (most + 1) << 14;
  const values = new Float64Array(slots);
  const places = new Int32Array(slots).fill(-1);
  const others = new Int32Array(slots);
  return (i, m, j, n) => {
    const slot = (m << 14) | (n << 12) | ((i & 31) << 7) | (j & 127);
    if (places[slot] !== i || others[slot] !== j) {
      places[slot] = i;
      others[slot] = j;
      values[slot] = evidence(i, m, j, n);
    }
    return values[slot] ?? 0;
  };
}

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
  const roles = makeRoleTest(a.roles, b.roles);
  return (i, m, j, n) => {
    if (m === 0 || n === 0) return 0;
    const outer = lengths(i, m, j, n) + weights.counts * counts(i, m, j, n) + roles(i, m, j, n);
    if (outer < -8) return outer;
    const words = (sideA(i, m, j, n) + sideB(j, n, i, m)) / 2;
    return outer + weights.words * words;
  };
}

/** Headings that both texts mark belong together, and to no paragraph. */
function makeRoleTest(a: Vocabulary['roles'], b: Vocabulary['roles']): Evidence {
  if (!a || !b) return () => 0;
  const hasHeading = (roles: readonly UnitRole[], start: number, count: number) =>
    roles.slice(start, start + count).includes('heading');
  const hasText = (roles: readonly UnitRole[], start: number, count: number) =>
    roles.slice(start, start + count).includes('text');
  return (i, m, j, n) => {
    const headings = hasHeading(a, i, m) || hasHeading(b, j, n);
    if (!headings) return 0;
    if (hasText(a, i, m) || hasText(b, j, n)) return weights.roles.differ;
    return m === 1 && n === 1 ? weights.roles.agree : 0;
  };
}

function makeSide(own: Links, other: Links, lengths: SpanLength): Evidence {
  const sizes = sizesOf(other.units.length, lengths);
  const tableOf = makeTables(own, unitsHolding(own, other), other.units.length);
  const lookAt = makeLooks(own, other);
  const sumOf = (unit: number, _: number, j: number, n: number): number => {
    const { missing, gain } = tableOf(sizes[n]?.[j] ?? 0);
    const first = lookAt(j);
    const second = n > 1 ? lookAt(j + 1) : first;
    const third = n > 2 ? lookAt(j + 2) : first;
    let sum = missing(unit);
    const classes = own.units[unit];
    if (!classes) return sum;
    for (let at = 0; at < classes.length; at += 1) {
      const x = classes[at] ?? 0;
      if (first[x] === 1 || second[x] === 1 || third[x] === 1) sum += gain[x] ?? 0;
    }
    return sum;
  };
  const ofUnit = rememberNear(sumOf, 0);
  return (i, m, j, n) => {
    let sum = 0;
    for (let unit = i; unit < i + m; unit += 1) sum += ofUnit(unit, 0, j, n);
    return sum;
  };
}

/** Gives of a unit of `other` for each class of `own` 1 or 0: whether one of its targets is in the unit. */
function makeLooks(own: Links, other: Links): (unit: number) => Uint8Array {
  // The search asks of the same units many times before it goes on.
  const window = 64;
  const places = new Int32Array(window).fill(-1);
  const looks: Uint8Array[] = [];
  return (unit) => {
    const place = unit % window;
    looks[place] ??= new Uint8Array(own.targets.length);
    const look = looks[place];
    if (places[place] === unit) return look;
    places[place] = unit;
    look.fill(0);
    const classes = other.units[unit];
    if (!classes) return look;
    for (let at = 0; at < classes.length; at += 1) {
      const targets = other.targets[classes[at] ?? 0];
      if (targets) for (let to = 0; to < targets.length; to += 1) look[targets[to] ?? 0] = 1;
    }
    return look;
  };
}

/** The letters of `count` units from `start`. */
type SpanLength = (start: number, count: number) => number;

const sizeClasses = 16;

/** By a number of units, none to three, and a place: how long they are, in average units, in steps of √2. */
function sizesOf(units: number, lengths: SpanLength): Uint8Array[] {
  const mean = lengths(0, units) / Math.max(1, units);
  return Array.from({ length: largestSide + 1 }, (_, count) =>
    Uint8Array.from({ length: Math.max(0, units - count + 1) }, (_, start) => {
      const size = Math.round(2 * Math.log2(lengths(start, count) / mean)) + 8;
      return Math.max(0, Math.min(sizeClasses - 1, size));
    }),
  );
}

/** What words say at one size of what is looked at; longer units hold more by chance. */
interface Table {
  /** Of a unit, that none of its classes is found. */
  missing(unit: number): number;
  /** What finding a class adds to that. */
  gain: Float64Array;
}

/** Gives the table for a size. */
function makeTables(own: Links, holding: Int32Array, total: number): (size: number) => Table {
  const tables: Table[] = [];
  return (size) => {
    tables[size] ??= makeTable(own, holding, total, 2 ** ((size - 8) / 2));
    return tables[size];
  };
}

/** @param units how many average units are looked at */
function makeTable(own: Links, holding: Int32Array, total: number, units: number): Table {
  const gain = new Float64Array(own.targets.length);
  const absent = new Float64Array(gain.length);
  for (let x = 0; x < gain.length; x += 1) {
    const share = ((holding[x] ?? 0) + 0.3) / (total + 6);
    const chance = Math.min(0.95, 1 - (1 - Math.min(0.9, share)) ** units);
    const trust = Math.min(0.97, Math.max(own.trust[x] ?? 0, 1.1 * chance));
    const loss = Math.log((1 - trust) / (1 - chance));
    absent[x] = loss;
    gain[x] = Math.log(trust / chance) - loss;
  }
  const sums = new Float64Array(own.units.length).fill(Number.NaN);
  const missing = (unit: number): number => {
    const known = sums[unit] ?? 0;
    if (!Number.isNaN(known)) return known;
    let sum = own.losses[unit] ?? 0;
    const classes = own.units[unit];
    if (classes) for (let at = 0; at < classes.length; at += 1) sum += absent[classes[at] ?? 0] ?? 0;
    sums[unit] = sum;
    return sum;
  };
  return { missing, gain };
}

/** For each class in how many units of the other text at least one of its targets stands. */
function unitsHolding(own: Links, other: Links): Int32Array {
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
