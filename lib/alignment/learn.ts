import type { Step } from './lattice';
import type { LearntLinks } from './links';
import type { Vocabulary } from './vocabulary';

/**
 * Learns which stems of two texts go together from groups already found: those that share groups far more often
 * than chance has it, by the log-likelihood ratio of Dunning, "Accurate Methods for the Statistics of Surprise and
 * Coincidence", Computational Linguistics 19(1), 1993.
 */
export function learnLinks(a: Vocabulary, b: Vocabulary, steps: readonly Step[]): LearntLinks {
  const sure = steps.filter(({ move, probability }) => probability > 0.6 && !move.includes(0));
  const stemsA = sure.map(({ at, move }) => stemsOf(a, at[0] ?? 0, move[0] ?? 0));
  const stemsB = sure.map(({ at, move }) => stemsOf(b, at[1] ?? 0, move[1] ?? 0));
  const countB = countStems(stemsB, b.stems);
  const limit = Math.min(60, Math.max(8, sure.length * 0.25));
  const isUseful = (count: number): boolean => count >= 2 && count <= limit;
  const usefulB = stemsB.map((stems) => Array.from(stems).filter((y) => isUseful(countB[y] ?? 0)));
  const groupsOf = new Map<number, number[]>();
  stemsA.forEach((stems, index) => {
    for (const x of stems) {
      const groups = groupsOf.get(x);
      if (groups) groups.push(index);
      else groupsOf.set(x, [index]);
    }
  });
  const learnt = new Map<number, Map<number, number>>();
  const common = new Int32Array(b.stems);
  for (const [x, groups] of groupsOf) {
    if (!isUseful(groups.length)) continue;
    const together: number[] = [];
    for (const index of groups)
      for (const y of usefulB[index] ?? []) {
        const both = (common[y] ?? 0) + 1;
        common[y] = both;
        if (both === 2) together.push(y);
      }
    const links = together.flatMap((y): [number, number][] => {
      const [both, na, nb] = [common[y] ?? 0, groups.length, countB[y] ?? 0];
      const dice = (2 * both) / (na + nb);
      if (dice < 0.4 || surprise(both, na, nb, sure.length) < 12) return [];
      return [[y, Math.min(0.8, (dice * both) / (both + 1))]];
    });
    if (links.length > 0) learnt.set(x, new Map(links));
    for (const index of groups) for (const y of usefulB[index] ?? []) common[y] = 0;
  }
  return learnt;
}

function stemsOf(text: Vocabulary, start: number, count: number): Set<number> {
  const stems = new Set<number>();
  for (let unit = start; unit < start + count; unit += 1) {
    for (const id of text.units[unit] ?? []) {
      const type = text.types[id];
      if (type && type.kind === 'word') stems.add(type.stem);
    }
  }
  return stems;
}

function countStems(groups: Set<number>[], size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const stems of groups) for (const stem of stems) counts[stem] = (counts[stem] ?? 0) + 1;
  return counts;
}

function surprise(both: number, na: number, nb: number, total: number): number {
  const cells = [both, na - both, nb - both, total - na - nb + both];
  const sums = [na, total - na];
  const columns = [nb, total - nb];
  let sum = 0;
  cells.forEach((cell, index) => {
    const expected =
      ((sums[index === 0 || index === 1 ? 0 : 1] ?? 0) * (columns[index === 0 || index === 2 ? 0 : 1] ?? 0)) /
      total;
    if (cell > 0 && expected > 0) sum += cell * Math.log(cell / expected);
  });
  return 2 * sum;
}
