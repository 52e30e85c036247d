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

/** Makes the test whether a move from a place takes units from both sides of a border. */
export function makeBorderTest(borders: readonly Border[] | null): (at: Int32Array, move: Move) => boolean {
  if (!borders) return () => false;
  const sections = (borders.at(-1) ?? []).map((units, d) => {
    const section = new Int32Array(units);
    borders.forEach((border, index) => {
      section.fill(index, borders[index - 1]?.[d] ?? 0, border[d]);
    });
    return section;
  });
  return (at, move) => {
    let found = -1;
    for (let d = 0; d < move.length; d += 1) {
      for (let unit = 0; unit < (move[d] ?? 0); unit += 1) {
        const section = sections[d]?.[(at[d] ?? 0) + unit] ?? -1;
        if (found >= 0 && section !== found) return true;
        found = section;
      }
    }
    return false;
  };
}
