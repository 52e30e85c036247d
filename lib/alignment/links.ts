import { likeness } from './sound';
import type { Vocabulary, WordType } from './vocabulary';
import { weights } from './weights';

/** What one text shows of another: its words, gathered by what they may correspond to over there. */
export interface Links {
  /** For each unit the classes of its linked types, each once. Types with the same targets are one class. */
  units: number[][];
  /** For each class the classes of the other text it may correspond to, each of which has it among its own. */
  targets: number[][];
  /** For each class the chance that a true counterpart of the unit holds one of the targets, 0 to 1. */
  trust: Float64Array;
  /** For each unit what its orphans say against a pair: types without any possible counterpart in the whole other text. */
  losses: Float64Array;
}

/** Links learnt from the texts themselves: for a stem those of the other text with their strength, 0 to 1. */
export type LearntLinks = ReadonlyMap<number, readonly (readonly [stem: number, strength: number])[]>;

const trusted = weights.trust;

/** For each type of a text the types of the other that it may correspond to, each once, with the trust in each. */
export type TypePairs = { others: number[]; trusts: number[] }[];

/** Finds what in `b` may correspond to each type of `a`: equal numbers and signs, shared concepts, like sounds. */
export function pairTypes(a: Vocabulary, b: Vocabulary): TypePairs {
  const pairs: TypePairs = a.types.map(() => ({ others: [], trusts: [] }));
  const put = putInto(pairs);
  linkEqual(a, b, put);
  linkConcepts(a, b, put);
  linkSounds(a, b, put);
  return pairs;
}

/** Gathers the pairs, with those learnt, into classes for both texts. */
export function linkTexts(
  a: Vocabulary,
  b: Vocabulary,
  pairs: TypePairs,
  learnt: LearntLinks | null,
): [Links, Links] {
  const known = learnt ? pairs.map(copy) : pairs;
  if (learnt) linkLearnt(a, b, learnt, putInto(known));
  const back = turn(known, b.types.length);
  const forth = turn(back, a.types.length);
  const classesA = classesOf(forth);
  const classesB = classesOf(back);
  return [gather(a, forth, classesA, classesB), gather(b, back, classesB, classesA)];
}

const copy = ({ others, trusts }: TypePairs[number]): TypePairs[number] => ({
  others: others.slice(),
  trusts: trusts.slice(),
});

/** The same pairs for each of the other text's `count` types, in rising order. */
function turn(pairs: TypePairs, count: number): TypePairs {
  const turned: TypePairs = Array.from({ length: count }, () => ({ others: [], trusts: [] }));
  pairs.forEach(({ others, trusts }, x) => {
    for (let at = 0; at < others.length; at += 1) {
      const pair = turned[others[at] ?? 0];
      pair?.others.push(x);
      pair?.trusts.push(trusts[at] ?? 0);
    }
  });
  return turned;
}

function putInto(pairs: TypePairs): Put {
  return (x, y, trust) => {
    const pair = pairs[x];
    if (!pair) return;
    const place = pair.others.indexOf(y);
    if (place < 0) {
      pair.others.push(y);
      pair.trusts.push(trust);
    } else if ((pair.trusts[place] ?? 0) < trust) pair.trusts[place] = trust;
  };
}

type Put = (x: number, y: number, trust: number) => void;

function linkEqual(a: Vocabulary, b: Vocabulary, put: Put): void {
  const forms = new Map<string, number>();
  b.types.forEach((type, y) => {
    if (type.kind !== 'word' || /^[a-z]/u.test(type.form)) forms.set(`${type.kind} ${type.form}`, y);
  });
  a.types.forEach((type, x) => {
    const y = forms.get(`${type.kind} ${type.form}`);
    if (y !== undefined) put(x, y, type.kind === 'word' ? trusted.name : trusted[type.kind]);
  });
}

function linkConcepts(a: Vocabulary, b: Vocabulary, put: Put): void {
  const byConcept = new Map<number, number[]>();
  b.types.forEach((type, y) => {
    for (const concept of type.concepts) {
      const list = byConcept.get(concept);
      if (list) list.push(y);
      else byConcept.set(concept, [y]);
    }
  });
  a.types.forEach((type, x) => {
    for (const concept of type.concepts)
      for (const y of byConcept.get(concept) ?? []) put(x, y, trusted.lexicon);
  });
}

/** Names need less likeness than other words; native Kazakh words are not compared. */
function linkSounds(a: Vocabulary, b: Vocabulary, put: Put): void {
  const buckets = new Map<string, number[]>();
  const thirds: (string | undefined)[] = [];
  b.types.forEach((type, y) => {
    if (!isComparable(type)) return;
    const kinds = kindsOf(type.sound);
    const key = kinds.slice(0, 2);
    thirds[y] = kinds[2];
    const list = buckets.get(key);
    if (list) list.push(y);
    else buckets.set(key, [y]);
  });
  a.types.forEach((type, x) => {
    if (!isComparable(type)) return;
    const found: [number, number][] = [];
    const kinds = kindsOf(type.sound);
    const third = kinds[2];
    for (const y of buckets.get(kinds.slice(0, 2)) ?? []) {
      const other = b.types[y];
      if (!other) continue;
      const names = type.name && other.name;
      if (!names && third !== thirds[y]) continue;
      const least = names ? 0.76 : type.name || other.name ? 0.84 : 0.86;
      const alike = likeness(type.sound, other.sound, least);
      if (alike >= least) found.push([y, alike]);
    }
    if (found.length === 0) return;
    const best = Math.max(...found.map(([, alike]) => alike));
    for (const [y, alike] of found) {
      if (alike < best - 0.12) continue;
      put(x, y, type.name && b.types[y]?.name ? trusted.name : trusted.cognate);
    }
  });
}

function isComparable(type: WordType): boolean {
  if (type.kind !== 'word') return false;
  if (type.name) return type.sound.length >= 3;
  return type.sound.length >= 5 && !/^.{0,3}[әғқңөұүһі]/u.test(type.form);
}

/** The kinds of the first three consonants; words that sound alike share the first two nearly always. */
function kindsOf(sound: string): string {
  let kinds = '';
  for (const letter of sound) {
    kinds += consonantKinds[letter] ?? '';
    if (kinds.length === 3) break;
  }
  return kinds;
}

const consonantKinds: Record<string, string> = Object.fromEntries(
  ['scjz', 'kgh', 'td', 'pbvf', 'l', 'm', 'n', 'r'].flatMap((kind) =>
    Array.from(kind, (letter) => [letter, kind.charAt(0)]),
  ),
);

function linkLearnt(a: Vocabulary, b: Vocabulary, learnt: LearntLinks, put: Put): void {
  const byStem = new Map<number, number[]>();
  b.types.forEach((type, y) => {
    const list = byStem.get(type.stem);
    if (list) list.push(y);
    else byStem.set(type.stem, [y]);
  });
  a.types.forEach((type, x) => {
    for (const [stem, strength] of learnt.get(type.stem) ?? []) {
      for (const y of byStem.get(stem) ?? []) put(x, y, strength);
    }
  });
}

/** Numbers the types, whose lists are in rising order, so that those with the same share a number; -1 without any. */
function classesOf(pairs: TypePairs): Int32Array {
  const numbers = new Map<number | string, number>();
  return Int32Array.from(pairs, ({ others }) => {
    const [first] = others;
    if (first === undefined) return -1;
    const key = others.length === 1 ? first : others.join();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

function gather(text: Vocabulary, pairs: TypePairs, own: Int32Array, other: Int32Array): Links {
  const targets: number[][] = [];
  const trust: number[] = [];
  const lastOwn = new Int32Array(other.length).fill(-1);
  pairs.forEach(({ others, trusts }, x) => {
    const number = own[x] ?? -1;
    if (number < 0) return;
    for (const each of trusts) if (each > (trust[number] ?? 0)) trust[number] = each;
    if (targets[number]) return;
    const classes: number[] = [];
    for (const y of others) {
      const target = other[y] ?? -1;
      if (lastOwn[target] === number) continue;
      lastOwn[target] = number;
      classes.push(target);
    }
    targets[number] = classes;
  });
  const losses = new Float64Array(text.units.length);
  const lastUnit = new Int32Array(targets.length).fill(-1);
  const units = text.units.map((unit, index) => {
    const classes: number[] = [];
    for (let at = 0; at < unit.length; at += 1) {
      const x = unit[at] ?? 0;
      const number = own[x] ?? -1;
      if (number < 0) {
        const type = text.types[x];
        if (type) losses[index] = (losses[index] ?? 0) + orphanLoss(type);
      } else if (lastUnit[number] !== index) {
        lastUnit[number] = index;
        classes.push(number);
      }
    }
    return classes;
  });
  return { units, targets, trust: Float64Array.from(trust), losses };
}

function orphanLoss(type: WordType): number {
  if (type.kind === 'number') return weights.orphan.number;
  if (type.name) return weights.orphan.name;
  return type.concepts.length > 0 ? weights.orphan.concept : 0;
}
