import type { Paragraph, Unit } from './anchoring-text';

/** A range of a paragraph, by the place of the paragraph in the edited version. */
export interface Shown {
  paragraph: number;
  start: number;
  end: number;
}

/** What has truly become of a note. */
export interface Truth {
  /** Where it is right to show it; more than one where a person could not tell. None: its words are gone. */
  places: Shown[];
  /** Whether it is right to show no place. */
  orphan: boolean;
}

export type Verdict = 'right' | 'wrong' | 'inexact' | 'lost';

/** A copy with this share of the words of its original is as good. */
const alike = 0.8;

/**
 * Tells what has become of the units `start` to `end` of the earlier version, in its segment `segment`, from where the editor put each.
 *
 * A word survives if at least half of its characters do. The note is gone when more than half of its words are. Words
 * are torn apart where another old word stands between them, or in different paragraphs; the greater run, in words, is
 * the place, and an orphan is right too if it holds less than half. What replaced words at its edge may be taken in or
 * not. A copied sentence is told from its original by nobody; a copied paragraph by its id, if the original kept it or says
 * what it succeeds.
 */
export function truthOf(
  before: string,
  start: number,
  end: number,
  segment: string,
  paragraphs: readonly Paragraph[],
): Truth {
  const isNoted = ({ from }: Unit) => from >= start && from < end;
  const words = [...before.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
  const runs = paragraphs.flatMap(({ units }, paragraph) =>
    [false, true].flatMap((isCopy) => runsOf(units, isNoted, paragraph, isCopy)),
  );
  const originals = runs.filter(({ isCopy }) => !isCopy);
  const kept = (some: Run[]) => {
    const there = new Set(some.flatMap(({ from }) => from));
    return words.filter((word) => {
      const held = range(word.start, word.end).filter((at) => there.has(at)).length;
      return held >= (word.end - word.start) / 2;
    }).length;
  };
  if (kept(originals) < words.length / 2) {
    const copies = runs.filter((run) => run.isCopy && kept([run]) >= words.length / 2);
    return { places: copies.map(({ narrow }) => narrow), orphan: true };
  }
  const sorted = originals.map((run) => ({ run, words: kept([run]) })).sort((a, b) => b.words - a.words);
  const most = sorted[0]?.words ?? 0;
  const greatest = sorted.filter((other) => other.words === most).map(({ run }) => run);
  const places = greatest.flatMap((run) => [run.narrow, run.wide]);
  const latest = paragraphs.flatMap(({ units }, paragraph) => closest(units, isNoted, paragraph));
  const isNamed = greatest.some(({ narrow }) => {
    const { ids = [], succeeds = [] } = paragraphs[narrow.paragraph] ?? {};
    return [...ids, ...succeeds].includes(segment);
  });
  const twins = runs.filter((run) => {
    if (!run.isCopy) return false;
    const isBeside = greatest.some((other) => other.narrow.paragraph === run.narrow.paragraph);
    return kept([run]) >= most * (isBeside || !isNamed ? alike : 1 / alike);
  });
  const twin = twins.flatMap(({ narrow, wide }) => [narrow, wide]);
  return {
    places: [...places, ...latest, ...twin],
    orphan: most < words.length / 2 || greatest.length > 1 || twin.length > 0,
  };
}

interface Run {
  from: number[];
  isCopy: boolean;
  /** From the first unit that was kept to the last. */
  narrow: Shown;
  /** The same with what replaced units of the note beside it. */
  wide: Shown;
}

/**
 * Gives the runs of the note's units in a paragraph, between which no letter from elsewhere in the old text stands:
 * those of its own units, or those of their copies.
 */
function runsOf(
  units: readonly Unit[],
  isNoted: (unit: Unit) => boolean,
  paragraph: number,
  isCopy: boolean,
): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  units.forEach((unit, at) => {
    if (unit.isCopy !== isCopy) return;
    if (isNoted(unit)) {
      // Another copy begins where a unit comes again; typing mistakes change only the order.
      if (open === null || (isCopy && open.from.includes(unit.from))) {
        const here = { paragraph, start: at, end: at + 1 };
        open = { from: [], isCopy, narrow: here, wide: { ...here } };
        runs.push(open);
      }
      open.from.push(unit.from);
      open.narrow.end = at + 1;
      open.wide.end = at + 1;
    } else if (unit.from >= 0 && /[\p{L}\p{N}]/u.test(unit.sign)) open = null;
  });
  const stands = (at: number) => {
    const { insteadOf, sign } = units[at] ?? { insteadOf: null, sign: '' };
    return (
      sign === ' ' || insteadOf?.some((from) => isNoted({ from, sign: '', isCopy: false, insteadOf: null }))
    );
  };
  for (const { wide } of runs) {
    while (wide.start > 0 && stands(wide.start - 1)) wide.start -= 1;
    while (wide.end < units.length && stands(wide.end)) wide.end += 1;
    while (units[wide.start]?.sign === ' ') wide.start += 1;
    while (units[wide.end - 1]?.sign === ' ') wide.end -= 1;
  }
  return runs;
}

/**
 * Gives the run that ends with the last copy of each unit rather than with the original: where a copied sentence
 * stands in the middle of a note, the copy beside the rest of it is as good.
 */
function closest(units: readonly Unit[], isNoted: (unit: Unit) => boolean, paragraph: number): Shown[] {
  const last = new Map(units.flatMap((unit, at) => (isNoted(unit) ? [[unit.from, at]] : [])));
  const at = [...last.values()];
  const isMixed = at.some((index) => units[index]?.isCopy) && at.some((index) => !units[index]?.isCopy);
  return isMixed ? [{ paragraph, start: Math.min(...at), end: Math.max(...at) + 1 }] : [];
}

/** Judges a place, `null` for an orphan: overlap is intersection over union, in UTF-16 units. */
export function judge({ places, orphan }: Truth, shown: Shown | null): Verdict {
  if (shown === null) return orphan ? 'right' : 'lost';
  const overlap = Math.max(0, ...places.map((place) => overlapOf(place, shown)));
  return overlap >= 0.9 ? 'right' : overlap < 0.5 ? 'wrong' : 'inexact';
}

function overlapOf(a: Shown, b: Shown): number {
  if (a.paragraph !== b.paragraph) return 0;
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + b.end - b.start - shared);
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
