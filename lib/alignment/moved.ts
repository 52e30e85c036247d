import type { Evidence } from './evidence';
import type { Step } from './lattice';
import { weights } from './weights';

/** The evidence between two texts, by their places among the texts. */
export type EvidenceBetween = (first: number, second: number) => Evidence;

/**
 * Finds what was moved, which a search that only goes forward cannot: units left out on one side that match units
 * left out on another, and twos that match crosswise. Steps keep the order of the first text that they are in.
 */
export function joinMoved(steps: readonly Step[], between: EvidenceBetween): Step[] {
  const uncrossed = steps.flatMap((step) => uncross(step, between));
  const gaps = uncrossed.filter(({ move }) => move.includes(0));
  const best = new Map<Step, { step: Step; gain: number }>();
  for (const step of gaps) {
    for (const other of gaps) {
      if (!areComplements(step, other)) continue;
      const gain = evidenceOf(joined(step, other), between);
      if (gain > weights.moved && gain > (best.get(step)?.gain ?? 0)) best.set(step, { step: other, gain });
    }
  }
  const result: Step[] = [];
  for (const step of uncrossed) {
    const match = best.get(step);
    if (!match || best.get(match.step)?.step !== step) result.push(step);
    else if ((step.move[0] ?? 0) > 0 || ((match.step.move[0] ?? 0) === 0 && (step.move[1] ?? 0) > 0)) {
      result.push({ ...joined(step, match.step), probability: certainty(match.gain) });
    }
  }
  return result;
}

/** Takes apart a group of two units in each text where they match crosswise and plainly not straight. */
function uncross(step: Step, between: EvidenceBetween): Step[] {
  const { at, move } = step;
  if (move.some((units) => units !== 2)) return [step];
  const whole = evidenceOf(step, between);
  for (let turned = 1; turned < 2 ** move.length / 2; turned += 1) {
    const place = (side: number): number[] =>
      at.map((start, d) => start + ((turned >> d) & 1 ? 1 - side : side));
    const one = move.map(() => 1);
    const pair = [0, 1].map((side) => ({ at: place(side), move: one, probability: 0 }));
    const gain = pair.reduce((sum, single) => sum + evidenceOf(single, between), 0);
    if (gain > weights.moved && gain > whole + weights.moved / 2) {
      return pair
        .map((single) => ({ ...single, probability: certainty(gain - whole) }))
        .sort((x, y) => (x.at[0] ?? 0) - (y.at[0] ?? 0));
    }
  }
  return [step];
}

function areComplements(step: Step, other: Step): boolean {
  return step.move.every((units, d) => units > 0 !== (other.move[d] ?? 0) > 0);
}

function joined(step: Step, other: Step): Step {
  const from = step.move.map((units) => (units > 0 ? step : other));
  return {
    at: from.map(({ at }, d) => at[d] ?? 0),
    move: from.map(({ move }, d) => move[d] ?? 0),
    probability: 0,
  };
}

/** The evidence of a step, the mean over the pairs of texts that a moved part lies between. */
function evidenceOf({ at, move }: Step, between: EvidenceBetween): number {
  let sum = 0;
  let pairs = 0;
  for (let x = 0; x < move.length; x += 1) {
    for (let y = x + 1; y < move.length; y += 1) {
      sum += between(x, y)(at[x] ?? 0, move[x] ?? 0, at[y] ?? 0, move[y] ?? 0);
      pairs += 1;
    }
  }
  return sum / pairs;
}

function certainty(gain: number): number {
  return 1 / (1 + Math.exp(weights.moved - gain));
}
