import { describe, expect, it } from 'vitest';
import type { Segment } from '../edition/edition';
import { occurrencesBySegment, withoutOverlaps } from './occurrences';

const segments = [['a'], ['b', 'c']].map(
  ([first = '', ...rest]): Segment => ({
    ids: [first, ...rest],
    kind: 'paragraph',
    content: [],
    text: 'облыс әкімдігінің кабинеті',
    succeeds: [],
  }),
);

/** Reads `entry 3-8`, an occurrence at 3 to 8. */
function occurrence(written: string, segment = 'a') {
  const [entry = '', span = ''] = written.split(' ');
  const [start = 0, end = 0] = span.split('-').map(Number);
  return { entry, segment, start, end, surface: '' };
}

function write(occurrences: { entry: string; start: number; end: number }[] = []): string[] {
  return occurrences.map(({ entry, start, end }) => `${entry} ${start}-${end}`);
}

describe('withoutOverlaps', () => {
  it.each([
    ['puts them in reading order', ['x 9-12', 'y 0-3'], ['y 0-3', 'x 9-12']],
    ['keeps those that touch', ['x 0-3', 'y 3-6'], ['x 0-3', 'y 3-6']],
    ['keeps the longer of two that overlap', ['short 6-11', 'long 0-11'], ['long 0-11']],
    ['keeps the longer though it begins later', ['short 0-5', 'long 3-17'], ['long 3-17']],
    ['keeps the earlier of two that are equally long', ['later 3-8', 'earlier 0-5'], ['earlier 0-5']],
    ['keeps both of different entries at the same place', ['x 0-5', 'y 0-5'], ['x 0-5', 'y 0-5']],
    ['keeps one of the same entry at the same place', ['x 0-5', 'x 0-5'], ['x 0-5']],
    ['keeps what overlaps only with one that lost', ['a 0-10', 'b 8-15', 'c 14-18'], ['a 0-10', 'c 14-18']],
  ])('%s', (_, given, expected) => {
    expect(write(withoutOverlaps(given.map((written) => occurrence(written))))).toEqual(expected);
  });
});

describe('occurrencesBySegment', () => {
  it('finds the occurrences of a merged block under its first id, whichever they name', () => {
    const found = occurrencesBySegment([occurrence('y 0-5', 'b'), occurrence('x 6-11', 'c')], segments);
    expect([...found.keys()]).toEqual(['b']);
    expect(write(found.get('b'))).toEqual(['y 0-5', 'x 6-11']);
  });
});
