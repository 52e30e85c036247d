import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Locale, locales } from '../lib/language/locales';

/** A unit of a text, and the numbers of the places it holds; the same number is the same place in every text. */
export interface Unit {
  text: string;
  places: number[];
}

export type Document = Record<Locale, Unit[]>;

/** Reads the interview from the content, block by block. */
export function readInterview(): Document {
  const places = new Map<string, number>();
  const read = (locale: Locale): Unit[] => {
    const path = resolve(import.meta.dirname, `../content/editions/informal-local-politics/${locale}.md`);
    const [, body = ''] = readFileSync(path, 'utf8').split('\n---\n');
    return body
      .trim()
      .split('\n\n')
      .map((block) => {
        const id = /\{#(.*)\}$/.exec(block)?.[1] ?? '';
        if (!places.has(id)) places.set(id, places.size);
        return { text: block.replace(/^## | \{#.*\}$/g, ''), places: [places.get(id) ?? 0] };
      });
  };
  return { kk: read('kk'), ru: read('ru'), en: read('en') };
}

/** Reads the Declaration, as it is naturally grouped. */
export function readDeclaration(): Document {
  const path = join(import.meta.dirname, 'data/alignment/udhr_par_natural.json');
  const gold: { texts: Record<Locale, string[]>; groups: Record<Locale, number[]>[] } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  const read = (locale: Locale): Unit[] =>
    gold.groups.flatMap((group, place) =>
      group[locale].map((unit) => ({ text: gold.texts[locale][unit] ?? '', places: [place] })),
    );
  return { kk: read('kk'), ru: read('ru'), en: read('en') };
}

/** Gives whole numbers below a bound, the same ones for the same seed (a linear congruential generator). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let round = 0; round < 8; round += 1) next();
  return (below) => Math.floor(next() * below);
}

/** Leaves out, merges and swaps units here and there in every text: about one in 25 each. */
export function scatterEdits(document: Document, random: (below: number) => number): Document {
  const edit = (units: readonly Unit[]): Unit[] => {
    const edited: Unit[] = [];
    for (let index = 0; index < units.length; index += 1) {
      const [unit, next] = [units[index], units[index + 1]];
      const kind = random(25);
      if (!unit || kind === 0) continue;
      if (next && kind === 1)
        edited.push({ text: `${unit.text} ${next.text}`, places: [...unit.places, ...next.places] });
      else if (next && kind === 2) edited.push(next, unit);
      else edited.push(unit);
      if (next && (kind === 1 || kind === 2)) index += 1;
    }
    return edited;
  };
  return { kk: edit(document.kk), ru: edit(document.ru), en: edit(document.en) };
}

/** One unit left out, two merged and two swapped, next to each other or far apart, each in some text. */
export function threeEdits(document: Document, random: (below: number) => number, isFar: boolean): Document {
  const edited = structuredClone(document);
  const touched = new Set<number>();
  const some = (): Unit[] => edited[locales[random(3)] ?? 'kk'];
  const pick = (units: Unit[]): number => {
    for (;;) {
      const at = random(units.length - 1);
      const places = units.slice(at, at + 2).flatMap((unit) => unit.places);
      if (places.some((place) => touched.has(place))) continue;
      for (const place of places) touched.add(place);
      return at;
    }
  };
  const shorter = some();
  shorter.splice(pick(shorter), 1);
  const merged = some();
  const at = pick(merged);
  const pair = merged.slice(at, at + 2);
  merged.splice(at, 2, {
    text: pair.map(({ text }) => text).join(' '),
    places: pair.flatMap(({ places }) => places),
  });
  const swapped = some();
  const first = pick(swapped);
  const second = isFar ? pick(swapped) : first + 1;
  const [a, b] = [swapped[first], swapped[second]];
  if (a && b) [swapped[first], swapped[second]] = [b, a];
  return edited;
}

/** The true groups of some of the texts: units connected through their places. */
export function groupsOf(
  document: Document,
  columns: readonly Locale[],
): Partial<Record<Locale, number[]>>[] {
  const groups: { places: Set<number>; units: Partial<Record<Locale, number[]>> }[] = [];
  for (const locale of columns)
    document[locale].forEach(({ places }, index) => {
      const joined = groups.filter((group) => places.some((place) => group.places.has(place)));
      const [group = { places: new Set(), units: {} }, ...others] = joined;
      if (joined.length === 0) groups.push(group);
      for (const place of places) group.places.add(place);
      group.units[locale] = [...(group.units[locale] ?? []), index];
      for (const other of others) {
        for (const place of other.places) group.places.add(place);
        for (const own of columns)
          group.units[own] = [...(group.units[own] ?? []), ...(other.units[own] ?? [])].sort((x, y) => x - y);
        groups.splice(groups.indexOf(other), 1);
      }
    });
  return groups.map(({ units }) =>
    Object.fromEntries(columns.map((locale) => [locale, units[locale] ?? []])),
  );
}
