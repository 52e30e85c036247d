import { describe, expect, it } from 'vitest';
import { kk, read, ru } from '../../test/made-edition';

/** A has two sentences in Kazakh and three in Russian; b and c are one block in Kazakh. */
const files = {
  'kk.md': kk
    .replace('Бірінші.', 'Бір. Екі.')
    .replace('## Екінші? {#b}\n\n', '')
    .replace('Үшінші. {#c}', 'Үш. Төрт. {#b #c}'),
  'ru.md': ru.replace('Первый.', 'Раз. Два. Три.'),
};

function parse(links: unknown) {
  return read({ ...files, 'links.json': typeof links === 'string' ? links : JSON.stringify(links, null, 1) });
}

const whole = { kk: [0, 1], ru: [0, 1, 2] };

describe('links.json', () => {
  it('gives every version of the group in each link, and each sentence once', () => {
    const { edition, faults } = parse([
      { segment: 'a', links: [{ ru: [1, 0], kk: [0] }, { kk: [1] }, { ru: [2] }] },
      { segment: 'c', links: [{ kk: [0, 1], ru: [0, 1] }] },
    ]);
    expect(faults).toEqual([]);
    expect(edition?.handLinks).toEqual([
      {
        segment: 'a',
        links: [
          { kk: [0], ru: [0, 1], by: 'hand', score: 1 },
          { kk: [1], ru: [], by: 'hand', score: 1 },
          { kk: [], ru: [2], by: 'hand', score: 1 },
        ],
      },
      { segment: 'c', links: [{ kk: [0, 1], ru: [0, 1], by: 'hand', score: 1 }] },
    ]);
  });

  it('warns of sentences that are forgotten, and leaves them without counterpart', () => {
    const { edition, faults } = parse([{ segment: 'a', links: [{ kk: [0, 1], ru: [0, 1] }] }]);
    expect(faults).toEqual([
      expect.stringContaining('links.json:4: warning: sentence 2 of a in ru.md is in no link'),
    ]);
    expect(edition?.handLinks[0]?.links[1]).toEqual({ kk: [], ru: [2], by: 'hand', score: 1 });
  });

  it.each<[string, unknown, string]>([
    ['a file that is not JSON', '[', 'links.json:1: error: the file is not JSON'],
    ['an object', {}, 'links.json:1: error: the file must be a list in [ ]'],
    [
      'an unknown locale',
      [{ segment: 'a', links: [{ fr: [0] }] }],
      'links.json:6: error: 0.links.0.fr is not a known locale',
    ],
    [
      'a negative index',
      [{ segment: 'a', links: [{ ru: [-1] }] }],
      'links.json:7: error: 0.links.0.ru.0 is negative',
    ],
    [
      'a segment that is not there',
      [{ segment: 'z', links: [] }],
      'links.json:3: error: no version has a segment z',
    ],
    [
      'a version that is not there',
      [{ segment: 'a', links: [whole, { en: [0] }] }],
      'links.json:17: error: en.md has no segment a',
    ],
    [
      'an index beyond the sentences',
      [{ segment: 'a', links: [{ kk: [0, 1], ru: [0, 1, 3] }] }],
      'links.json:13: error: a has no sentence 3 in ru.md; its sentences are 0 to 2',
    ],
    [
      'a sentence that stands twice',
      [{ segment: 'a', links: [whole, { kk: [1] }] }],
      'links.json:18: error: sentence 1 of a in kk.md stands twice (first on line 8)',
    ],
    [
      'a link without sentences',
      [{ segment: 'a', links: [whole, { kk: [] }] }],
      'links.json:16: error: a link of a has no sentence',
    ],
    [
      'a group that stands twice',
      [
        { segment: 'b', links: [{ kk: [0, 1], ru: [0, 1] }] },
        { segment: 'c', links: [{ kk: [0, 1], ru: [0, 1] }] },
      ],
      'links.json:18: error: c has links already (line 3)',
    ],
  ])('refuses %s', (_, links, fault) => {
    const { edition, faults } = parse(links);
    expect(edition).toBe(null);
    expect(faults).toEqual([expect.stringContaining(fault)]);
    expect(faults[0]).toMatch(/error: (.*; .|the file is not JSON|.* must be )/);
  });
});
