import { describe, expect, it } from 'vitest';
import { builtInLexicon, makeLexicon } from './lexicon';

describe('makeLexicon', () => {
  const lexicon = makeLexicon(['city, town | город | қала', 'not | не. | емес', 'study | уч, учеб | оқу']);

  it.each([
    ['cities', 'en', [0]],
    ['городского', 'ru', [0]],
    ['қаладағы', 'kk', [0]],
    ['не', 'ru', [1]],
    ['небо', 'ru', []],
    ['studied', 'en', [2]],
  ] as const)('finds what “%s” stands for', (word, locale, concepts) => {
    expect(lexicon.conceptsOf(word, locale)).toEqual(concepts);
  });
});

describe('builtInLexicon', () => {
  it.each([
    ['names of countries', 'германии', 'germany'],
    ['names of months', 'январе', 'january'],
    ['common words', 'правительство', 'government'],
  ])('joins %s', (_, russian, english) => {
    const lexicon = builtInLexicon();
    const shared = lexicon.conceptsOf(english, 'en');
    expect(lexicon.conceptsOf(russian, 'ru').filter((concept) => shared.includes(concept))).not.toEqual([]);
  });
});
