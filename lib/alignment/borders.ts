import type { Move } from './lattice';

/** How many units of each text lie before a border that no group may cross; the last holds the lengths. */
export type Border = readonly number[];

/** Lists the states of two texts between borders, flattened and in lexicographic order. */
export function statesBetween(borders: readonly Border[]): Int32Array {
  const states: number[] = [0, 0];
  let [top, left] = [0, 0];
  for (const [bottom = 0, right = 0] of borders) {
    for (let i = top; i <= bottom; i += 1) {
      for (let j = left; j <= right; j += 1) if (i > top || j > left) states.push(i, j);
    }
    [top, left] = [bottom, right];
  }
  return Int32Array.from(states);
}

/** What borders say of a move from a place. */
export interface Sections {
  /** Tells whether it takes units from both sides of a border. */
  crosses(at: ArrayLike<number>, move: Move): boolean;
  /** Counts the texts that have no unit at all between the borders around it. */
  missing(at: ArrayLike<number>, move: Move): number;
}

const undivided: Sections = { crosses: () => false, missing: () => 0 };

/** Divides the texts at the borders, if there are any. */
export function makeSections(borders: readonly Border[] | null): Sections {
  if (!borders) return undivided;
  const sections = (borders.at(-1) ?? []).map((units, d) => {
    const section = new Int32Array(units);
    borders.forEach((border, index) => {
      section.fill(index, borders[index - 1]?.[d] ?? 0, border[d]);
    });
    return section;
  });
  const missing = borders.map((border, index) => {
    return border.filter((units, d) => units === (borders[index - 1]?.[d] ?? 0)).length;
  });
  const sectionOf = (at: ArrayLike<number>, move: Move): number => {
    const d = move.findIndex((units) => units > 0);
    return sections[d]?.[at[d] ?? 0] ?? -1;
  };
  return {
    crosses(at, move) {
      const section = sectionOf(at, move);
      for (let d = 0; d < move.length; d += 1) {
        for (let unit = 0; unit < (move[d] ?? 0); unit += 1) {
          if (sections[d]?.[(at[d] ?? 0) + unit] !== section) return true;
        }
      }
      return false;
    },
    missing: (at, move) => missing[sectionOf(at, move)] ?? 0,
  };
}
