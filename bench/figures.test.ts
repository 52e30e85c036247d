import { describe, expect, it } from 'vitest';
import { type Figure, median, spread, table, verdict } from './figures';

const figure: Figure = { page: 'reading', what: 'paint', value: 900, unit: 'ms', limit: 1000, from: '' };

describe('median', () => {
  it.each([
    [[5, 1, 3], 3],
    [[4, 2], 2],
    [[], null],
  ])('of %j is %j', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

describe('spread', () => {
  it('is left out where all are the same', () => {
    expect(spread([7, 5, 6])).toEqual([5, 7]);
    expect(spread([5, 5])).toBeUndefined();
    expect(spread([])).toBeUndefined();
  });
});

describe('verdict', () => {
  it.each<[string, Partial<Figure>, string]>([
    ['less than the most', {}, 'reached'],
    ['more than the most', { value: 1012.4 }, 'short by 12 ms'],
    ['fewer points than the least', { value: 94, limit: 96, unit: 'points' }, 'short by 2 points'],
    ['more points than the least', { value: 99, limit: 96, unit: 'points' }, 'reached'],
    ['a ratio', { value: 1.5001, limit: 1.4, unit: '' }, 'short by 0.1'],
    ['what no limit is set for', { limit: null }, ''],
    ['what failed', { value: null }, 'not measured'],
  ])('tells %s', (_, more, said) => {
    expect(verdict({ ...figure, ...more })).toBe(said);
  });
});

describe('table', () => {
  it('shows how far the rounds lie apart, the limit and what it was made from', () => {
    expect(table([{ ...figure, from: '1.1 × 909', spread: spread([900, 870, 1200]) }])).toBe(
      [
        '| page    | figure | measured          | reach              |         |',
        '| ------- | ------ | ----------------- | ------------------ | ------- |',
        '| reading | paint  | 900 ms (870–1200) | ≤ 1000 (1.1 × 909) | reached |',
      ].join('\n'),
    );
  });
});
