import { expect, test } from 'vitest';
import { compose } from './compose';
import type { Evidence } from './evidence';
import type { Pair } from './pair';
import { firstPrior } from './prior';

const evidence: Evidence = () => 0;

/** A pair that was aligned so, with no state but those of its path. */
function pair(...moves: [number, number][]): Pair {
  let at = [0, 0];
  const columns: number[][] = [[0]];
  const steps = moves.map((move) => {
    const step = { at, move, probability: 0.9 };
    at = [(at[0] ?? 0) + move[0], (at[1] ?? 0) + move[1]];
    for (let i = columns.length; i <= (at[0] ?? 0); i += 1) columns.push([]);
    columns[at[0] ?? 0]?.push(at[1] ?? 0);
    return step;
  });
  return { steps, evidence, prior: firstPrior([]), columns };
}

const groupsOf = (first: Pair, second: Pair, sizes: [number, number]) =>
  compose(first, second, sizes).steps.map(({ at, move }) => [...at, ...move]);

test('units that go with the same unit of the text go together', () => {
  expect(groupsOf(pair([1, 1], [1, 2]), pair([1, 1], [1, 1]), [3, 2])).toEqual([
    [0, 0, 1, 1],
    [1, 1, 2, 1],
  ]);
});

test('a unit that the text lacks stands alone, and one that both others lack is no group', () => {
  expect(groupsOf(pair([1, 1], [0, 1], [1, 0], [1, 1]), pair([1, 1], [1, 0], [1, 1]), [3, 2])).toEqual([
    [0, 0, 1, 1],
    [1, 1, 1, 0],
    [2, 1, 1, 1],
  ]);
});

test('where the groups overlap, they are one, as likely as all of them', () => {
  const { steps } = compose(pair([2, 1], [1, 1]), pair([1, 1], [2, 2]), [2, 3]);
  expect(steps).toEqual([{ at: [0, 0], move: [2, 3], probability: 0.9 ** 4 }]);
});

test('the states hold what stands beside the same place, and a way from the beginning to the end', () => {
  const { states } = compose(pair([2, 2], [1, 1]), pair([2, 3], [1, 1]), [3, 4]);
  const pairs = Array.from({ length: states.length / 2 }, (_, n) => [states[2 * n], states[2 * n + 1]]);
  expect(pairs).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
    [2, 1],
    [2, 2],
    [2, 3],
    [3, 3],
    [3, 4],
  ]);
});
