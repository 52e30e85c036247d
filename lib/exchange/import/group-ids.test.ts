import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupIds } from './group-ids';

function ids(lengths: Parameters<typeof groupIds>[0]) {
  let count = 0;
  return groupIds(lengths, () => {
    count += 1;
    return `p${count}`;
  });
}

describe('the ids of a group', () => {
  it.each([
    ['one block each', { kk: [9], ru: [8] }, { kk: [['p1']], ru: [['p1']] }],
    ['only in one version', { ru: [8] }, { ru: [['p1']] }],
    ['a merged one', { kk: [20], ru: [8, 9] }, { kk: [['p1', 'p2']], ru: [['p1'], ['p2']] }],
    [
      'two in two versions, merged in the third',
      { kk: [9, 9], ru: [8, 11], en: [20] },
      { kk: [['p1'], ['p2']], ru: [['p1'], ['p2']], en: [['p1', 'p2']] },
    ],
    [
      'two against two that cannot be told apart',
      { kk: [5, 15], ru: [15, 5] },
      { kk: [['p1'], ['p2', 'p3']], ru: [['p1', 'p2'], ['p3']] },
    ],
  ])('of %s', (_, lengths, expected) => {
    expect(ids(lengths)).toEqual(expected);
  });

  it('stand once in a version, and connect all blocks', () => {
    const blocks = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.record({ kk: blocks, ru: blocks, en: fc.option(blocks, { nil: [] }) }), (lengths) => {
        const found = Object.values(ids(lengths)).map((own) => own ?? []);
        for (const own of found) expect(new Set(own.flat()).size).toBe(own.flat().length);
        const open = found.flat().map((block) => new Set(block));
        const reached = open.shift() ?? new Set();
        for (let grown = true; grown; ) {
          const at = open.findIndex((block) => [...block].some((id) => reached.has(id)));
          grown = at >= 0;
          for (const id of open.splice(at, grown ? 1 : 0).flatMap((block) => [...block])) reached.add(id);
        }
        expect(open).toEqual([]);
      }),
    );
  });
});
