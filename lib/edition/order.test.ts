import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outOfOrder } from './order';

describe('outOfOrder', () => {
  it.each([
    ['nothing in the same order', 'abcde', ''],
    ['one that went to the end', 'acdeb', 'b'],
    ['one that came to the front', 'eabcd', 'e'],
    ['two that went together', 'adebc', 'de', 'bc'],
    ['all but one when the order is reversed', 'cba', 'cb', 'ba', 'ca'],
  ])('finds %s', (_, sequence, ...answers) => {
    expect(answers).toContain(outOfOrder([...sequence], [...[...sequence].sort()]).join(''));
  });

  it('passes over what only one of the two has', () => {
    expect(outOfOrder([...'axbc'], [...'abyc'])).toEqual([]);
  });

  it('leaves the rest in order, and never finds more than needed', () => {
    const order = [0, 1, 2, 3, 4, 5, 6];
    fc.assert(
      fc.property(fc.shuffledSubarray(order, { minLength: 1 }), (sequence) => {
        const moved = new Set(outOfOrder(sequence, order));
        const rest = sequence.filter((item) => !moved.has(item));
        expect(rest).toEqual(rest.toSorted());
        expect(rest.length).toBe(longestRise(sequence));
      }),
    );
  });
});

/** Tries every subset: slow, and plainly right. */
function longestRise(sequence: number[]): number {
  let best = 0;
  for (let chosen = 0; chosen < 1 << sequence.length; chosen++) {
    const run = sequence.filter((_, index) => chosen & (1 << index));
    if (run.every((item, index) => index === 0 || item > (run[index - 1] ?? 0)))
      best = Math.max(best, run.length);
  }
  return best;
}
