import { expect, test } from 'vitest';
import { united } from './marks';

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
