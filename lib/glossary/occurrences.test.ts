import { describe, expect, it } from 'vitest';
import { kazakhMorphology } from '../language/kazakh-forms';
import type { EntryTerm } from './entry';
import { findOccurrences, placeOfMark, type Sought } from './occurrences';
import { entryTermSchema } from './term-schema';

const none = entryTermSchema.parse({ headword: '–', variants: [], lemmas: [] });

function entry(id: string, term: Partial<EntryTerm>): Sought {
  return { id, terms: { kk: { ...none, ...term }, ru: none, en: none } };
}

function find(entries: Sought[], text: string): string[] {
  const found = findOccurrences(entries, [{ id: 'q1', text }], {
    edition: 'interview',
    locale: 'kk',
    morphology: kazakhMorphology,
  });
  return found.map(({ entry, surface, by }) => `${entry} ${by}: ${surface}`);
}

describe('findOccurrences', () => {
  it('lets the longer win where two overlap', () => {
    const entries = [entry('akim', { lemmas: ['әкім'] }), entry('head', { lemmas: ['облыс әкімі'] })];
    expect(find(entries, 'Облыс әкімінің сөзі. Әкімдер.')).toEqual([
      'head form: Облыс әкімінің',
      'akim form: Әкімдер',
    ]);
  });

  it('keeps equal spans of different entries, and one of the same entry', () => {
    const entries = [entry('akim', { lemmas: ['әкім', 'Әкім'] }), entry('name', { lemmas: ['әкім'] })];
    expect(find(entries, 'әкімге')).toEqual(['akim form: әкімге', 'name form: әкімге']);
  });

  it('adds included forms as they stand and drops excluded ones', () => {
    const akim = entry('akim', { lemmas: ['әкім'], include: ['ЕО'], exclude: ['әкімше'] });
    expect(find([akim], 'Әкімше; ео, ЕОда, әкімі')).toEqual(['akim form: ео', 'akim form: әкімі']);
    expect(find([entry('akim', { lemmas: ['әкім'], exclude: ['әкімі'] })], 'Әкімі әкімге')).toEqual([
      'akim form: әкімге',
    ]);
  });

  it('asks for quotation marks on both sides where the rule does', () => {
    const vlast = entry('vlast', { lemmas: ['власть'], rule: { quoted: true, notBefore: [] } });
    expect(find([vlast], '«Власть» басылымы, власть, «власть пен»')).toEqual(['vlast rule: Власть']);
  });

  it('refuses what stands before one of the rule’s lemmas', () => {
    const center = entry('center', { lemmas: ['орталық'], rule: { quoted: false, notBefore: ['билік'] } });
    expect(find([center], 'Орталық биліктің, орталық. Билік орталықтан')).toEqual([
      'center rule: орталық',
      'center rule: орталықтан',
    ]);
  });

  it('gives marks made by hand the last word', () => {
    const mark = { edition: 'interview', segment: 'q1', appearance: 1 };
    const akim = entry('akim', {
      lemmas: ['әкім'],
      marked: [
        { ...mark, surface: 'әкім', appearance: 2, isTerm: false },
        { ...mark, surface: 'басшы', isTerm: true },
        { ...mark, edition: 'another', surface: 'сөз', isTerm: true },
      ],
    });
    expect(find([akim], 'әкім, әкімге, басшының сөзі')).toEqual(['akim form: әкім', 'akim mark: басшы']);
  });
});

describe('placeOfMark', () => {
  it('is null for words that the segment no longer has', () => {
    const mark = { edition: 'e', segment: 's', surface: 'әкім', appearance: 2, isTerm: true };
    expect(placeOfMark(mark, 'әкім')).toBeNull();
    expect(placeOfMark(mark, 'әкім мен әкім')).toEqual({ start: 9, end: 13 });
  });
});
