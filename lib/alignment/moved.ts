import type { Evidence } from './evidence';
import type { Step } from './lattice';
import { weights } from './weights';

/** The evidence between two texts, by their places among the texts. */
export type EvidenceBetween = (first: number, second: number) => Evidence;

/** How many loose units away a counterpart is looked for. */
const reach = 60;

/**
 * Finds what was moved, which a search that only goes forward cannot: units left out on one side, or paired
 * against the evidence, that match such units on another, and twos that match crosswise. Steps keep the order of
 * the first text that they are in.
 */
export function joinMoved(steps: readonly Step[], between: EvidenceBetween): Step[] {
  const parts = steps.flatMap((step) => uncross(step, between)).map((step) => loosen(step, between));
  const loose = parts.flatMap((part) => part.filter(({ move }) => move.includes(0)));
  const best = new Map<Step, { step: Step; gain: number }>();
  const offer = (step: Step, other: Step, gain: number): void => {
    if (gain > (best.get(step)?.gain ?? 0)) best.set(step, { step: other, gain });
  };
  loose.forEach((step, index) => {
    for (const other of loose.slice(index + 1, index + 1 + reach)) {
      if (!areComplements(step, other)) continue;
      const gain = bondOf(step, other, between);
      offer(step, other, gain);
      offer(other, step, gain);
    }
  });
  const partnerOf = (step: Step): { step: Step; gain: number } | null => {
    const match = best.get(step);
    return match && match.gain > weights.moved && best.get(match.step)?.step === step ? match : null;
  };
  return parts.flatMap((part) => {
    const [first, second] = part;
    if (first && second && !partnerOf(first) && !partnerOf(second)) return [joined(first, second)];
    return part.flatMap((step) => {
      const match = partnerOf(step);
      if (!match) {
        // What might have been moved is so much less surely left out.
        const left = part.length > 1 ? 0.5 : step.probability;
        const chance = best.get(step);
        return [{ ...step, probability: chance ? Math.min(left, 1 - certainty(chance.gain)) : left }];
      }
      return leads(step, match.step)
        ? [{ ...joined(step, match.step), probability: certainty(match.gain) }]
        : [];
    });
  });
}

/** Takes apart a group of two units in each text where they match crosswise and plainly not straight. */
function uncross(step: Step, between: EvidenceBetween): Step[] {
  const { at, move, probability } = step;
  if (move.some((units) => units !== 2)) return [step];
  const whole = evidenceOf(step, between);
  const one = move.map(() => 1);
  for (let turned = 2; turned < 2 ** move.length; turned += 2) {
    const singles = [0, 1].map((side) => {
      const place = at.map((start, d) => start + ((turned >> d) & 1 ? 1 - side : side));
      return { at: place, move: one, probability };
    });
    const gain = singles.reduce((sum, single) => sum + evidenceOf(single, between), 0);
    if (gain > weights.moved && gain > whole + weights.moved / 2) {
      return singles.map((single) => ({ ...single, probability: certainty(gain - whole) }));
    }
  }
  return [step];
}

/** Takes a unit out of a group of one unit in each text where the evidence for it is less than for a moved one. */
function loosen(step: Step, between: EvidenceBetween): Step[] {
  const { at, move } = step;
  if (move.some((units) => units !== 1)) return [step];
  const without = (text: number): Step => ({
    ...step,
    move: move.map((units, d) => (d === text ? 0 : units)),
  });
  const only = (text: number): Step => ({ ...step, move: move.map((_, d) => (d === text ? 1 : 0)) });
  const support = at.map((_, text) => total(step, between) - total(without(text), between));
  const least = Math.min(...support);
  const text = support.lastIndexOf(least);
  return least < weights.moved ? [without(text), only(text)] : [step];
}

function areComplements(step: Step, other: Step): boolean {
  return step.move.every((units, d) => units > 0 !== (other.move[d] ?? 0) > 0);
}

/** Tells which of two complements stands first in the order of the texts. */
function leads(step: Step, other: Step): boolean {
  return step.move.findIndex((units) => units > 0) < other.move.findIndex((units) => units > 0);
}

/** One step of two complements, with the probability of the first. */
function joined(step: Step, other: Step): Step {
  const from = step.move.map((units) => (units > 0 ? step : other));
  return {
    at: from.map(({ at }, d) => at[d] ?? 0),
    move: from.map(({ move }, d) => move[d] ?? 0),
    probability: step.probability,
  };
}

/** The evidence between two complements, the mean over the pairs of texts that it connects. */
function bondOf(step: Step, other: Step, between: EvidenceBetween): number {
  const sides = step.move.filter((units) => units > 0).length;
  const added = total(joined(step, other), between) - total(step, between) - total(other, between);
  return added / (sides * (step.move.length - sides));
}

/** The evidence of a step, the mean over the pairs of texts. */
function evidenceOf(step: Step, between: EvidenceBetween): number {
  const texts = step.move.length;
  return total(step, between) / ((texts * (texts - 1)) / 2);
}

function total({ at, move }: Step, between: EvidenceBetween): number {
  let sum = 0;
  for (let x = 0; x < move.length; x += 1) {
    for (let y = x + 1; y < move.length; y += 1) {
      sum += between(x, y)(at[x] ?? 0, move[x] ?? 0, at[y] ?? 0, move[y] ?? 0);
    }
  }
  return sum;
}

function certainty(gain: number): number {
  return 1 / (1 + Math.exp(weights.moved - gain));
}
