import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OffsetMap, OffsetOutsideTextError } from './offset-map';

const pieces = fc.array(
  fc.record({
    source: fc.string({ minLength: 1, maxLength: 4 }),
    target: fc.string({ minLength: 1, maxLength: 4 }),
  }),
);

const lengthOf = (texts: string[]) => texts.join('').length;

describe('OffsetMap', () => {
  it('carries the ends to the ends and never goes back, in either direction', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const map = new OffsetMap(list);
        const source = lengthOf(list.map((piece) => piece.source));
        const target = lengthOf(list.map((piece) => piece.target));
        const there = Array.from({ length: source + 1 }, (_, offset) => map.toTarget(offset));
        const back = Array.from({ length: target + 1 }, (_, offset) => map.toSource(offset));
        expect([there[0], there.at(-1)]).toEqual([0, target]);
        expect([back[0], back.at(-1)]).toEqual([0, source]);
        expect(there).toEqual([...there].sort((a, b) => a - b));
        expect(back).toEqual([...back].sort((a, b) => a - b));
      }),
    );
  });

  it('brings the bounds of every piece back where they were', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const map = new OffsetMap(list);
        let source = 0;
        let target = 0;
        for (const piece of list) {
          source += piece.source.length;
          target += piece.target.length;
          expect([map.toTarget(source), map.toSource(target)]).toEqual([target, source]);
        }
      }),
    );
  });

  it('keeps all of a range that goes there and back', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (list, one, other) => {
        const map = new OffsetMap(list);
        const length = lengthOf(list.map((piece) => piece.source));
        const [start = 0, end = 0] = [one % (length + 1), other % (length + 1)].sort((a, b) => a - b);
        const back = map.toSourceRange(map.toTargetRange({ start, end }));
        expect(back.start).toBeLessThanOrEqual(start);
        expect(back.end).toBeGreaterThanOrEqual(end);
      }),
    );
  });

  it.each([-1, 4, 0.5, Number.NaN])('refuses the offset %s in a text of three', (offset) => {
    const map = new OffsetMap([{ source: 'abc', target: 'd' }]);
    expect(() => map.toTarget(offset)).toThrow(OffsetOutsideTextError);
  });
});
