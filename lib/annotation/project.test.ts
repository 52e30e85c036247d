import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition, Segment, Version } from '../edition/edition';
import type { LinkedGroup, LinkedSentence } from '../edition/linked-groups';
import { type Locale, locales } from '../language/locales';
import { type PlacedRange, Projector } from './project';

/** Sentences of one segment, without words: they stand one after the other, a space between. */
function sentencesOf(segment: string, lengths: number[]): LinkedSentence[] {
  let at = 0;
  return lengths.map((length) => {
    const sentence = { segment, start: at, end: at + length, text: 'x'.repeat(length) };
    at += length + 1;
    return sentence;
  });
}

function version(locale: Locale, ids: [string, ...string[]][]): Version {
  const segments = ids.map(
    (own): Segment => ({ ids: own, kind: 'paragraph', content: [], text: '', succeeds: [] }),
  );
  const none = { translatedFrom: null, deck: null, support: null, supportLang: null };
  return { locale, role: 'source', title: '', segments, ...none };
}

function projector(
  versions: Partial<Record<Locale, [string, ...string[]][]>>,
  groups: LinkedGroup[],
): Projector {
  const made: Edition['versions'] = {};
  for (const locale of locales) if (versions[locale]) made[locale] = version(locale, versions[locale]);
  const empty = { kk: '', ru: '', en: '' };
  const edition: Edition = {
    slug: 'made',
    kind: 'article',
    published: '2026-01-01',
    author: empty,
    interviewee: null,
    publisher: { ...empty, url: 'https://example.org' },
    publisherVersions: {},
    rights: empty,
    retired: [],
    handLinks: [],
    remarks: [],
    versions: made,
  };
  return new Projector(edition, groups);
}

const made = projector(
  { kk: [['title'], ['a'], ['b']], ru: [['title'], ['a']], en: [['title'], ['a', 'b']] },
  [
    {
      ids: ['a', 'b'],
      sentences: {
        kk: [...sentencesOf('a', [10, 10, 10]), ...sentencesOf('b', [10])],
        ru: sentencesOf('a', [20, 20]),
        en: sentencesOf('a', [15, 15, 15]),
      },
      links: [
        { kk: [0, 1], ru: [0], en: [0], by: 'machine', score: 1 },
        { kk: [2], ru: [1], en: [1], by: 'machine', score: 1 },
        { kk: [3], ru: [], en: [2], by: 'machine', score: 1 },
      ],
    },
  ],
);

describe('Projector', () => {
  it('shows a range at the sentences linked to those it touches, neighbours as one', () => {
    expect(made.show('kk', { segment: 'a', start: 12, end: 25 })).toEqual({
      kk: { by: 'own', ranges: [{ segment: 'a', start: 12, end: 25 }] },
      ru: { by: 'sentence', ranges: [{ segment: 'a', start: 0, end: 41 }] },
      en: { by: 'sentence', ranges: [{ segment: 'a', start: 0, end: 31 }] },
    });
  });

  it('shows it beside the group where no sentence corresponds', () => {
    expect(made.show('kk', { segment: 'b', start: 0, end: 5 }).ru).toEqual({
      by: 'group',
      ranges: [{ segment: 'a', start: null, end: null }],
    });
  });

  it('shows a whole segment at the segments that share its id', () => {
    const whole = (segment: string): PlacedRange => ({ segment, start: null, end: null });
    expect(made.show('en', whole('a'))).toMatchObject({
      kk: { by: 'group', ranges: [whole('a'), whole('b')] },
      ru: { by: 'group', ranges: [whole('a')] },
    });
  });

  it('shows it at the head of a version that has nothing of the group', () => {
    const lone = projector({ kk: [['title'], ['a']], ru: [['title'], ['b']] }, []);
    expect(lone.show('kk', { segment: 'a', start: 0, end: 5 }).ru).toEqual({
      by: 'edition',
      ranges: [{ segment: 'title', start: null, end: null }],
    });
  });

  it('shows an orphan nowhere in its own version, and in the others beside the nearest segment', () => {
    const gone = projector({ kk: [['title'], ['a'], ['c']], ru: [['title'], ['a'], ['b'], ['c']] }, []);
    expect(gone.nearest('kk', 'b')).toBe('a');
    expect(gone.showOrphan('kk', 'a')).toEqual({
      kk: { by: 'own', ranges: [] },
      ru: { by: 'group', ranges: [{ segment: 'a', start: null, end: null }] },
    });
  });

  it('covers, there and back, the sentence one started from', () => {
    const counts = fc.array(
      fc.record({ kk: fc.integer({ min: 1, max: 3 }), ru: fc.integer({ min: 0, max: 3 }) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(counts, fc.nat(), (moves, pick) => {
        const total = { kk: 0, ru: 0 };
        const links = moves.map((move) => {
          const take = (locale: 'kk' | 'ru') => Array.from({ length: move[locale] }, () => total[locale]++);
          return { kk: take('kk'), ru: take('ru'), by: 'machine' as const, score: 1 };
        });
        const sentences = {
          kk: sentencesOf('a', Array(total.kk).fill(10)),
          ru: sentencesOf('a', Array(total.ru).fill(10)),
        };
        const both = projector({ kk: [['title'], ['a']], ru: [['title'], ['a']] }, [
          { ids: ['a'], sentences, links },
        ]);
        const from = sentences.kk[pick % total.kk];
        if (from === undefined) throw new Error('There is no sentence.');
        const there = both.show('kk', from).ru?.ranges ?? [];
        const back = there.flatMap((place) => both.show('ru', place).kk?.ranges ?? []);
        expect(
          back.some(
            ({ start, end }) => start === null || end === null || (start <= from.start && end >= from.end),
          ),
        ).toBe(true);
      }),
    );
  });
});
