import { describe, expect, it } from 'vitest';
import { type Figure, median, table, verdict } from './figures';

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
  it('shows the limit and what it was made from', () => {
    expect(table([{ ...figure, from: '1.1 × 909' }])).toBe(
      [
        '| page    | figure | measured | reach              |         |',
        '| ------- | ------ | -------- | ------------------ | ------- |',
        '| reading | paint  | 900 ms   | ≤ 1000 (1.1 × 909) | reached |',
      ].join('\n'),
    );
  });
});
