import { describe, expect, it } from 'vitest';
import type { LinkedGroup } from '../edition/linked-groups';
import { concordance } from './concordance';

/** A sentence of segment `a` at an offset. */
function sentence(text: string, start = 0) {
  return { segment: 'a', start, end: start + text.length, text };
}

function occurrence(start: number, surface: string) {
  return { entry: 'akim', segment: 'a', start, end: start + surface.length, surface };
}

const made = { by: 'machine', score: 1 } as const;
const group: LinkedGroup = {
  ids: ['a', 'b'],
  sentences: {
    kk: [sentence('Әкім келді.'), sentence('Кетті.', 12)],
    ru: [sentence('Глава приехал.'), sentence('Аким уехал.', 15), sentence('Всё.', 27)],
    en: [sentence('The akim came and left.')],
  },
  links: [
    { kk: [0], ru: [0, 1], en: [0], ...made },
    { kk: [1], ru: [], en: [], ...made },
    { ru: [2], kk: [], en: [], ...made },
  ],
};

describe('concordance', () => {
  it('sets an occurrence beside the sentences of every version, whether they use the term or not', () => {
    const [row, ...others] = concordance([group], {
      kk: [occurrence(0, 'Әкім')],
      ru: [occurrence(15, 'Аким')],
    });
    expect(others).toEqual([]);
    expect(row?.segment).toBe('a');
    expect(row?.cells.kk).toEqual([{ ...sentence('Әкім келді.'), found: [occurrence(0, 'Әкім')] }]);
    expect(row?.cells.ru?.map(({ found }) => found.length)).toEqual([0, 1]);
    expect(row?.cells.en?.map(({ found }) => found)).toEqual([[]]);
  });

  it('leaves out the version that has no counterpart', () => {
    const [row] = concordance([group], { ru: [occurrence(27, 'Всё')] });
    expect(Object.keys(row?.cells ?? {})).toEqual(['ru']);
  });

  it('shows each occurrence once, in reading order, and a sentence with two once', () => {
    const rows = concordance([group], {
      kk: [occurrence(0, 'Әкім'), occurrence(5, 'келді'), occurrence(12, 'Кетті')],
    });
    expect(rows.map(({ cells }) => cells.kk?.[0]?.found.map(({ surface }) => surface))).toEqual([
      ['Әкім', 'келді'],
      ['Кетті'],
    ]);
  });

  it('is empty for a term that no version uses', () => {
    expect(concordance([group], { kk: [], ru: [] })).toEqual([]);
  });
});
