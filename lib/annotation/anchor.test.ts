import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '../edition/edition';
import { type Anchorable, Anchorer } from './anchor';
import { graphemeAround, type TextRange } from './text-range';

const first =
  'Every region has its own business elite. The regional akim runs the budget, and the akim answers to the center.';
const second =
  'Reforms have two goals. First, to create the appearance of change. Second, to shift blame onto the regions.';

function segment(id: string, text: string, changes: Partial<Segment> = {}): Segment {
  return {
    ids: [id],
    kind: 'paragraph',
    content: [{ type: 'text', value: text }],
    text,
    succeeds: [],
    ...changes,
  };
}

/** Words of a text as a range; `nth` counts from 0. */
function rangeOf(text: string, words: string, nth = 0): TextRange {
  let start = text.indexOf(words);
  for (let count = 0; count < nth; count++) start = text.indexOf(words, start + 1);
  const end = start + words.length;
  const [prefix, suffix] = [text.slice(Math.max(0, start - 32), start), text.slice(end, end + 32)];
  return { start, end, exact: words, prefix, suffix };
}

/** Where words of the first segment are now, as `id: words`. */
function find(now: Segment[], words: string | null, { nth = 0, text = first as string | null } = {}): string {
  const range = words === null ? null : rangeOf(first, words, nth);
  const found = new Anchorer(now).place({ segment: 'a', range, text });
  if (found.state === 'orphan') return 'orphan';
  const held = now.find(({ ids }) => ids.includes(found.segment));
  return `${found.segment}: ${held?.text.slice(found.start, found.end)}`;
}

describe('an anchor', () => {
  it('is exact where the text is the same, and where only what surrounds its words has changed', () => {
    const made: Anchorable = { segment: 'a', range: rangeOf(first, 'business elite'), text: first };
    for (const text of [first, first.replace('runs the budget', 'decides')])
      expect(new Anchorer([segment('a', text)]).place(made)).toMatchObject({ state: 'exact', segment: 'a' });
  });

  it.each<[string, string, string, string]>([
    ['words before it', 'business elite', first.replace('Every', 'Nearly every single'), 'a: business elite'],
    ['a typing mistake', 'business elite', first.replace('business', 'busines'), 'a: busines elite'],
    ['other signs', 'center.', first.replace('.', '…').replace('center.', 'center!'), 'a: center'],
    ['words put in', 'its own business', first.replace('own', 'own strong'), 'a: its own strong business'],
    [
      'a word replaced inside',
      'has its own business',
      first.replace('own', 'private'),
      'a: has its private business',
    ],
    [
      'a word replaced at its edge',
      'region has its own business',
      first.replace('business', 'cultural'),
      'a: region has its own cultural',
    ],
    [
      'sentences that changed places',
      'business elite',
      'The regional akim runs the budget, and the akim answers to the center. Every region has its own business elite.',
      'a: business elite',
    ],
  ])('follows %s', (_, words, now, place) => {
    expect(find([segment('a', now), segment('b', second)], words)).toBe(place);
  });

  it('tells equal words of a segment apart', () => {
    const shorter = segment('a', 'The regional akim runs the budget, and the akim answers to the center.');
    expect(find([shorter], 'akim', { nth: 1 })).toBe('a: akim');
    const found = new Anchorer([shorter]).place({
      segment: 'a',
      range: rangeOf(first, 'akim', 1),
      text: first,
    });
    expect(found).toMatchObject({ start: shorter.text.lastIndexOf('akim') });
  });

  const [head = '', tail = ''] = first.split(/(?<=elite\.) /);
  it.each<[string, Segment[], string]>([
    [
      'a segment that succeeds its own',
      [segment('a', head), segment('c', tail, { succeeds: ['a'] })],
      'c: runs the budget',
    ],
    [
      'a neighbour that nobody says is its heir',
      [segment('a', head), segment('c', tail)],
      'c: runs the budget',
    ],
    [
      'another segment far away',
      [segment('b', second), segment('d', 'Yes.'), segment('c', first)],
      'c: runs the budget',
    ],
    ['a merged segment', [segment('b', `${second} ${first}`, { ids: ['b', 'a'] })], 'a: runs the budget'],
  ])('is followed into %s', (_, now, place) => {
    expect(find(now, 'runs the budget')).toBe(place);
  });

  it('stays with its segment when the paragraph is copied', () => {
    expect(find([segment('c', first), segment('a', first.replace('Every', 'Each'))], 'business elite')).toBe(
      'a: business elite',
    );
  });

  it.each<[string, Segment[], string]>([
    ['its words are gone', [segment('a', tail)], 'business elite'],
    [
      'more than half of its words are gone',
      [segment('a', first.replace('has its own business', 'knows an'))],
      'its own business elite',
    ],
    ['its segment is gone', [segment('b', second)], 'business elite'],
    [
      'its words stand elsewhere by chance',
      [segment('b', second), segment('c', 'The business elite left long ago, they say.')],
      'business elite',
    ],
    ['its sentence stands twice', [segment('a', `${head} ${head} ${tail}`)], 'business elite'],
    [
      'its paragraph has become two others, alike',
      [segment('c', first), segment('b', second), segment('d', first)],
      'business elite',
    ],
  ])('is an orphan when %s', (_, now, words) => {
    expect(find(now, words)).toBe('orphan');
  });

  it('keeps to the greater part of words that an edit tore apart, and to none of two equal ones', () => {
    const [words, put] = [
      'elite. The regional akim runs the budget',
      'Yes, this is quite possible, and it will go on for long.',
    ];
    const apart = [segment('a', `${head} ${put}`), segment('c', tail)];
    expect(find(apart, words)).toBe('c: The regional akim runs the budget');
    expect(
      find(
        [segment('a', 'Every region has its own'), segment('c', `business elite. ${tail}`)],
        'its own business elite',
      ),
    ).not.toMatch(/^c/);
  });

  it('is an orphan when its two sentences have changed places around others', () => {
    const others = 'Yes, this is quite possible, and it will go on for long in all of these towns.';
    expect(find([segment('a', `${tail} ${others} ${head}`)], null)).toBe('orphan');
  });

  it('does not leave its paragraph, where one of its sentences stands twice, for a copy of that elsewhere', () => {
    const now = [segment('a', `${head} ${tail} ${tail}`), segment('c', first), segment('b', second)];
    expect(find(now, 'its own business elite. The regional')).not.toMatch(/^c/);
  });

  it.each<[string, string, string, string[]]>([
    [
      'the sentence of its word was replaced by one with a few of the same',
      `${head} There are democratic enclaves in China, but only at the level of villages.`,
      'enclaves',
      [`${head} There are no democratic enclaves in Kazakhstan yet, or so it seems to all of us.`],
    ],
    ['more than a third of its words stand twice', first, first, [`${head} ${head} ${tail}`]],
    [
      'a sentence was put between its two, and a word beside it was replaced',
      first,
      first,
      [`${head.replace('elite', 'lobby')} These towns are far away from all of us, and small. ${tail}`],
    ],
    [
      'its words have lost what stood around them, and stand elsewhere with it',
      'How then can the central authorities interfere in the affairs of the regions?',
      'interfere in the affairs',
      [
        'How complaints that come from you interfere in the affairs which were told?',
        'How then can the central authorities interfere in the affairs of the regions?',
      ],
    ],
  ])('is an orphan rather than wrong when %s', (_, text, words, [own = '', other = second]) => {
    const now = new Anchorer([segment('a', own), segment('b', other)]);
    const found = now.place({ segment: 'a', range: rangeOf(text, words), text });
    expect(found.state).toBe('orphan');
  });

  it('does not reach to two of its words that stand far away by chance', () => {
    const kept = 'Every region has its own business elite, be it a large farm or one of the plants.';
    const text = `${kept} Such people shape what is decided, from the local level up to the national level.`;
    const now = `${kept} There are writers and scholars too, and most of those know somebody at the national level.`;
    const found = new Anchorer([segment('a', now)]).place({ segment: 'a', range: null, text });
    expect(found.state === 'orphan' ? '' : now.slice(found.start, found.end)).not.toMatch(/national/);
  });

  it('of a whole segment is where the segment’s words are', () => {
    expect(find([segment('a', `${first} ${second}`)], null)).toBe(`a: ${first}`);
    expect(find([segment('c', first)], null)).toBe(`c: ${first}`);
  });

  it('goes by the quote and its context where the earlier text is not to be had', () => {
    const now = [segment('a', `Once more: ${first}`), segment('b', second)];
    expect(find(now, 'runs the budget', { text: null })).toBe('a: runs the budget');
    expect(find([segment('b', second)], 'runs the budget', { text: null })).toBe('orphan');
  });

  const prose = fc.string({
    unit: fc.constantFrom(...'аәкмр ', 'e\u0301', '👩‍👩‍👧', '🇰🇿', '. ', ', ', '— '),
    minLength: 1,
    maxLength: 60,
  });
  const plain = prose
    .map((text) => text.replace(/\s+/g, ' ').trim().normalize('NFC'))
    .filter((text) => text !== '');

  it('is exact in a text that was not edited', () => {
    fc.assert(
      fc.property(plain, fc.nat(), fc.nat(), (text, one, other) => {
        const range = someRange(text, one, other);
        const found = new Anchorer([segment('b', second), segment('a', text)]).place({
          segment: 'a',
          range,
          text,
        });
        expect(found).toEqual({ state: 'exact', score: 1, segment: 'a', start: range.start, end: range.end });
      }),
    );
  });

  it('lies inside its segment and splits no character, whatever the edit', () => {
    fc.assert(
      fc.property(plain, plain, fc.nat(), fc.nat(), fc.nat(), (text, put, at, one, other) => {
        const cut = graphemeAround(text, at % text.length).start;
        const now = segment('a', `${text.slice(0, cut)}${put}${text.slice(cut)}`.normalize('NFC'));
        const range = someRange(text, one, other);
        const found = new Anchorer([now]).place({ segment: 'a', range, text });
        if (found.state === 'orphan') return;
        expect(found.start).toBeLessThan(found.end);
        expect(found.end).toBeLessThanOrEqual(now.text.length);
        expect(graphemeAround(now.text, found.start).start).toBe(found.start);
        expect(graphemeAround(now.text, found.end - 1).end).toBe(found.end);
      }),
      { numRuns: 500 },
    );
  });
});

/** A range that begins and ends between characters. */
function someRange(text: string, one: number, other: number): TextRange {
  const [from = 0, to = 0] = [one % text.length, other % text.length].sort((a, b) => a - b);
  const { start } = graphemeAround(text, from);
  const { end } = graphemeAround(text, to);
  return { start, end, exact: text.slice(start, end), prefix: text.slice(0, start), suffix: text.slice(end) };
}
