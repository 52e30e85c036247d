import { expect, test } from 'vitest';
import { united, Words } from './marks';

const span = (segment: string, start: number, end: number) => ({
  locale: 'kk' as const,
  segment,
  start,
  end,
});

test('spans that overlap or touch are marked once, in each segment for itself', () => {
  const spans = [span('q1', 5, 9), span('q2', 0, 3), span('q1', 0, 6), span('q1', 9, 12), span('q1', 20, 22)];
  expect(united(spans)).toEqual([span('q1', 0, 12), span('q1', 20, 22), span('q2', 0, 3)]);
});

test.each([
  ['beside', [[10, 12]], [[2, 8]]],
  [
    'over the middle',
    [[4, 6]],
    [
      [2, 4],
      [6, 8],
    ],
  ],
  ['over an end', [[6, 9]], [[2, 6]]],
  ['over all of it', [[1, 9]], []],
  [
    'over several parts',
    [
      [0, 3],
      [5, 6],
    ],
    [
      [3, 5],
      [6, 8],
    ],
  ],
])('what others cover is left out: %s', (_, others, left) => {
  const words = (segment: string, ranges: number[][]) => {
    const made = new Words('kk');
    for (const [start = 0, end = 0] of ranges) made.add(span(segment, start, end));
    return made;
  };
  const marked = words('q1', [
    [2, 5],
    [4, 8],
  ]);
  expect(marked.spans(words('q1', others))).toEqual(
    left.map(([start = 0, end = 0]) => span('q1', start, end)),
  );
  expect(marked.spans(words('q2', others))).toEqual([span('q1', 2, 8)]);
});
