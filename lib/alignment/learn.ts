import type { Step } from './lattice';
import type { LearntLinks } from './links';
import type { Vocabulary } from './vocabulary';

/** A stem in more groups than this tells nothing. */
const most = 60;

/**
 * Learns which stems of two texts go together from groups already found: those that share groups far more often
 * than chance has it, by the log-likelihood ratio of Dunning, "Accurate Methods for the Statistics of Surprise and
 * Coincidence", Computational Linguistics 19(1), 1993.
 */
export function learnLinks(a: Vocabulary, b: Vocabulary, steps: readonly Step[]): LearntLinks {
  const sure = steps.filter(({ move, probability }) => probability > 0.6 && !move.includes(0));
  const stemsA = sure.map(stemsOf(a, 0));
  const stemsB = sure.map(stemsOf(b, 1));
  const countB = new Int32Array(b.stems);
  for (const stems of stemsB) for (const y of stems) countB[y] = (countB[y] ?? 0) + 1;
  const limit = Math.min(most, Math.max(8, sure.length * 0.25));
  const isUseful = (count: number): boolean => count >= 2 && count <= limit;
  const usefulB = stemsB.map((stems) => stems.filter((y) => isUseful(countB[y] ?? 0)));
  const groupsOf = new Map<number, number[]>();
  stemsA.forEach((stems, index) => {
    for (const x of stems) {
      const groups = groupsOf.get(x);
      if (groups) groups.push(index);
      else groupsOf.set(x, [index]);
    }
  });
  const learnt = new Map<number, [number, number][]>();
  // How many groups each stem shares with that at hand, counted from `none`, which rises so that nothing need be cleared.
  const common = new Int32Array(b.stems);
  let none = 0;
  for (const [x, groups] of groupsOf) {
    if (!isUseful(groups.length)) continue;
    none += most + 1;
    const together: number[] = [];
    for (const index of groups) {
      const stems = usefulB[index] ?? [];
      for (let at = 0; at < stems.length; at += 1) {
        const y = stems[at] ?? 0;
        const both = Math.max(common[y] ?? 0, none) + 1;
        common[y] = both;
        if (both === none + 2) together.push(y);
      }
    }
    const links: [number, number][] = [];
    for (const y of together) {
      const both = (common[y] ?? 0) - none;
      const na = groups.length;
      const nb = countB[y] ?? 0;
      const dice = (2 * both) / (na + nb);
      if (dice < 0.4 || surprise(both, na, nb, sure.length) < 12) continue;
      links.push([y, Math.min(0.8, (dice * both) / (both + 1))]);
    }
    if (links.length > 0) learnt.set(x, links);
  }
  return learnt;
}

/** Lists the stems of the words in a step's units of a text, each once. */
function stemsOf(text: Vocabulary, side: 0 | 1): (step: Step, index: number) => number[] {
  const last = new Int32Array(text.stems).fill(-1);
  return ({ at, move }, index) => {
    const stems: number[] = [];
    const start = at[side] ?? 0;
    for (let unit = start; unit < start + (move[side] ?? 0); unit += 1) {
      for (const id of text.units[unit] ?? []) {
        const type = text.types[id];
        if (type?.kind !== 'word' || last[type.stem] === index) continue;
        last[type.stem] = index;
        stems.push(type.stem);
      }
    }
    return stems;
  };
}

function surprise(both: number, na: number, nb: number, total: number): number {
  return (
    2 *
    (excess(both, (na * nb) / total) +
      excess(na - both, (na * (total - nb)) / total) +
      excess(nb - both, ((total - na) * nb) / total) +
      excess(total - na - nb + both, ((total - na) * (total - nb)) / total))
  );
}

function excess(found: number, expected: number): number {
  return found > 0 ? found * Math.log(found / expected) : 0;
}
