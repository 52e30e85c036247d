import { describe, expect, it } from 'vitest';
import { kazakhMorphology } from './kazakh-forms';
import type { Morphology } from './morphology';
import { findTerms } from './terms';

const agreeing: Morphology = {
  fold: (text) => text.toLowerCase(),
  lemmasOf: (word) => new Set([word, word.replace(/(ых|ые|ая)$/, 'ый'), word.replace(/(ов|ы)$/, '')]),
  modifiersInflect: true,
};

function surfaces(text: string, lemmas: string[], morphology: Morphology): string[] {
  const terms = lemmas.map((lemma) => ({ id: lemma, lemma }));
  return findTerms(text, terms, morphology).map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`);
}

describe('findTerms', () => {
  it('lets the words of a term agree one by one', () => {
    const text = 'Нет авторитарных анклавов; авторитарные\nанклавы, авторитарный порядок.';
    expect(surfaces(text, ['авторитарный анклав'], agreeing)).toEqual([
      'авторитарный анклав: авторитарных анклавов',
      'авторитарный анклав: авторитарные\nанклавы',
    ]);
  });

  it('takes a headword whose modifier stands in another gender', () => {
    expect(surfaces('местные элиты', ['местная элиты'], agreeing)).toEqual(['местная элиты: местные элиты']);
  });

  it('inflects only the last word where modifiers do not agree', () => {
    const text = 'Сыйлы кісіге барды. Сыйлының кісіге.';
    expect(surfaces(text, ['сыйлы кісі'], kazakhMorphology)).toEqual(['сыйлы кісі: Сыйлы кісіге']);
  });

  it('wants nothing but white space between the words', () => {
    expect(surfaces('анклав. Порядок, анклав порядок', ['анклав порядок'], agreeing)).toEqual([
      'анклав порядок: анклав порядок',
    ]);
  });

  it('gives overlapping terms, each with its own offsets', () => {
    expect(
      findTerms(
        'облыс әкімі',
        [
          { id: 1, lemma: 'әкім' },
          { id: 2, lemma: 'облыс әкімі' },
        ],
        kazakhMorphology,
      ),
    ).toEqual([
      { id: 2, start: 0, end: 11 },
      { id: 1, start: 6, end: 11 },
    ]);
  });

  it('finds nothing for a lemma without a word', () => {
    expect(surfaces('— …', ['—', ''], kazakhMorphology)).toEqual([]);
  });
});
