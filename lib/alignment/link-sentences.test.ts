import { describe, expect, it } from 'vitest';
import { linkSentences } from './link-sentences';

const groups = [
  {
    kk: ['Жиналыс 10 минутта бітті.', 'Халық үйіне тарады.'],
    ru: ['Собрание кончилось за 10 минут.', 'Люди разошлись по домам.'],
    en: ['The meeting ended in 10 minutes and people went home.'],
  },
  { kk: ['Бұл туралы газет жазған жоқ.'], ru: ['Газеты об этом не писали.'] },
  { en: ['Editor’s note.'] },
  {
    ru: ['Аким молчал.', 'В январе он уехал.'],
    en: [
      'The akim was silent.',
      'In January he left.',
      'Five hundred tons of wheat were sold abroad that summer.',
    ],
  },
];

describe('linkSentences', () => {
  const links = linkSentences(groups);

  it('links the sentences of each group, with indices that begin anew in each', () => {
    expect(links[0]).toEqual([{ kk: [0, 1], ru: [0, 1], en: [0], by: 'machine', score: expect.any(Number) }]);
    expect(links[1]).toEqual([{ kk: [0], ru: [0], by: 'machine', score: expect.any(Number) }]);
  });

  it('shows a sentence without counterpart by an empty list', () => {
    expect(links[3]?.map(({ ru, en }) => ({ ru, en }))).toEqual([
      { ru: [0], en: [0] },
      { ru: [1], en: [1] },
      { ru: [], en: [2] },
    ]);
  });

  it('gives a group with one version no links', () => {
    expect(links[2]).toEqual([]);
    expect(linkSentences([{ kk: ['Бір.'] }])).toEqual([[]]);
    expect(linkSentences([])).toEqual([]);
  });
});
