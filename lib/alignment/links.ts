import { likeness } from './sound';
import type { Vocabulary, WordType } from './vocabulary';
import { weights } from './weights';

/** What one text shows of another: its words, gathered by what they may correspond to over there. */
export interface Links {
  /** For each unit the classes of its linked types, each once. Types with the same targets are one class. */
  units: Int32Array[];
  /** For each class the classes of the other text it may correspond to. */
  targets: Int32Array[];
  /** For each class the chance that a true counterpart of the unit holds one of the targets, 0 to 1. */
  trust: Float64Array;
  /** For each unit the types that have no counterpart anywhere in the other text although they could have. */
  orphans: WordType[][];
}

/** Links learnt from the texts themselves: pairs of stems with their strength, 0 to 1. */
export type LearntLinks = ReadonlyMap<number, ReadonlyMap<number, number>>;

const trusted = weights.trust;

/** Pairs of types of two texts, each with its trust. */
export type TypePairs = Map<number, number>[];

/** Finds what in `b` may correspond to each type of `a`: equal numbers and signs, shared concepts, like sounds. */
export function pairTypes(a: Vocabulary, b: Vocabulary): TypePairs {
  const pairs: TypePairs = a.types.map(() => new Map());
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
  const forth: TypePairs = pairs.map((map) => new Map(map));
  if (learnt) linkLearnt(a, b, learnt, putInto(forth));
  const back: TypePairs = b.types.map(() => new Map());
  forth.forEach((map, x) => {
    for (const [y, trust] of map) back[y]?.set(x, trust);
  });
  const classesA = classesOf(forth);
  const classesB = classesOf(back);
  return [gather(a, forth, classesA, classesB), gather(b, back, classesB, classesA)];
}

function putInto(pairs: TypePairs): Put {
  return (x, y, trust) => {
    const map = pairs[x];
    if (map && (map.get(y) ?? 0) < trust) map.set(y, trust);
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
    const key = bucketOf(type.sound);
    thirds[y] = kindsOf(type.sound)[2];
    const list = buckets.get(key);
    if (list) list.push(y);
    else buckets.set(key, [y]);
  });
  a.types.forEach((type, x) => {
    if (!isComparable(type)) return;
    const found: [number, number][] = [];
    const third = kindsOf(type.sound)[2];
    for (const y of buckets.get(bucketOf(type.sound)) ?? []) {
      const other = b.types[y];
      if (!other) continue;
      const names = type.name && other.name;
      if (!names && third !== thirds[y]) continue;
      const least = names ? 0.76 : type.name || other.name ? 0.84 : 0.86;
      const alike = likeness(type.sound, other.sound, least);
      if (alike >= least) found.push([y, alike]);
    }
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

/** The kinds of the first two consonants; words that sound alike share them nearly always. */
function bucketOf(sound: string): string {
  return kindsOf(sound).slice(0, 2);
}

/** The kinds of the first three consonants. */
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

/** Numbers the types so that those with the same targets share a number; -1 without any. */
function classesOf(links: Map<number, number>[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(links, (targets) => {
    if (targets.size === 0) return -1;
    const key = Array.from(targets.keys())
      .sort((x, y) => x - y)
      .join();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

function gather(text: Vocabulary, links: Map<number, number>[], own: Int32Array, other: Int32Array): Links {
  const targets: Int32Array[] = [];
  const trust: number[] = [];
  links.forEach((map, x) => {
    const number = own[x] ?? -1;
    if (number < 0) return;
    if (!targets[number]) {
      const classes = new Set<number>();
      for (const y of map.keys()) classes.add(other[y] ?? -1);
      targets[number] = Int32Array.from(classes);
    }
    for (const each of map.values()) if (each > (trust[number] ?? 0)) trust[number] = each;
  });
  const units: Int32Array[] = [];
  const orphans: WordType[][] = [];
  const lastUnit = new Int32Array(targets.length).fill(-1);
  text.units.forEach((unit, index) => {
    const classes: number[] = [];
    const alone: WordType[] = [];
    for (const x of unit) {
      const number = own[x] ?? -1;
      const type = text.types[x];
      if (number < 0) {
        if (type) alone.push(type);
      } else if (lastUnit[number] !== index) {
        lastUnit[number] = index;
        classes.push(number);
      }
    }
    units.push(Int32Array.from(classes));
    orphans.push(alone);
  });
  return { units, targets, trust: Float64Array.from(trust), orphans };
}
