import { describe, expect, it } from 'vitest';
import type { NotePlace } from '../../../lib/annotation/annotation';
import { type Note, readNote } from './note';
import { notedWords } from './noted';
import { standing } from './standing';
import { countNotes, everything, fits, threadsOf } from './threads';

const selector = [
  { type: 'TextPositionSelector', start: 4, end: 9 },
  { type: 'TextQuoteSelector', exact: 'words' },
];
const source = '/kk/interview#q1';

function place(changes: Partial<NotePlace> = {}): NotePlace {
  const own = { by: 'own' as const, ranges: [{ segment: 'q1', start: 4, end: 9 }] };
  const paired = { by: 'sentence' as const, ranges: [{ segment: 'q1', start: 0, end: 20 }] };
  return {
    state: 'exact',
    score: 1,
    changed: false,
    old: { segment: 'q1' },
    in: { kk: own, ru: paired, en: paired },
    ...changes,
  };
}

/** A note as the store answers it. */
function note(id: string, changes: object = {}): Note {
  const read = readNote({
    id: `/api/annotations/${id}`,
    motivation: 'commenting',
    body: { value: id, format: 'text/markdown', language: 'kk' },
    target: { source, selector },
    created: `2026-01-01T00:00:0${id.length}Z`,
    'jolma:mine': true,
    'jolma:etag': '"1"',
    'jolma:places': [place()],
    ...changes,
  });
  if (!read) throw new Error('This is no note of ours.');
  return read;
}

function reply(id: string, to: Note, changes: object = {}): Note {
  return note(id, { motivation: 'replying', target: to.iri, 'jolma:places': undefined, ...changes });
}

describe('threadsOf, of a note that is not seen any more', () => {
  const stub = note('a', { body: undefined, 'jolma:mine': undefined, 'jolma:stub': 'deleted' });
  const answer = reply('bb', stub);
  const toAnswer = reply('ccc', note('gone'), { 'jolma:root': stub.iri });

  it('keeps its answers at its place, those to answers that are gone too', () => {
    const [thread, ...more] = threadsOf([stub, answer, toAnswer], ['kk']);
    expect(more).toEqual([]);
    expect(thread).toMatchObject({ root: stub, replies: [answer, toAnswer], standing: { segment: 'q1' } });
    expect(countNotes(thread ? [thread] : [])).toBe(2);
    expect(notedWords(thread ? [thread] : [], ['kk']).others).toEqual([]);
  });

  it('shows nothing where no answer is left', () => {
    expect(threadsOf([stub], ['kk'])).toEqual([]);
  });
});

describe('threadsOf', () => {
  const root = note('a');
  const first = reply('bb', root);
  const second = reply('ccc', first, {
    body: [
      { value: 'ccc', language: 'ru' },
      { value: 'реформа', purpose: 'tagging' },
    ],
    visibility: 'public',
    'jolma:mine': false,
  });

  it('puts an answer to an answer into the thread of the note, the oldest first', () => {
    const [thread, ...more] = threadsOf([second, root, first], ['kk']);
    expect(more).toEqual([]);
    expect(thread?.root).toBe(root);
    expect(thread?.replies).toEqual([first, second]);
    expect(countNotes(thread ? [thread] : [])).toBe(3);
  });

  it('keeps an answer whose note is gone, at the head of the text', () => {
    const [thread] = threadsOf([second], ['kk']);
    expect(thread?.root).toBe(second);
    expect(thread?.standing.segment).toBeNull();
  });

  it('shows a thread if any of its notes fits the filter', () => {
    const threads = threadsOf([root, first, second], ['kk']);
    const shown = (change: object) =>
      threads.filter((each) => fits(each, { ...everything, ...change })).length;
    expect(shown({})).toBe(1);
    expect(shown({ owner: 'mine' })).toBe(1);
    expect(shown({ owner: 'public', language: 'ru' })).toBe(1);
    expect(shown({ language: 'ru', tag: 'реформа' })).toBe(1);
    expect(shown({ language: 'kk', tag: 'реформа' })).toBe(0);
    expect(shown({ kind: 'questioning' })).toBe(0);
  });
});

describe('standing', () => {
  it('takes the first version that is shown, and says how the note got there', () => {
    expect(standing(note('a'), ['ru', 'en'])).toEqual({
      segment: 'q1',
      state: 'found',
      by: 'sentence',
      changed: false,
    });
    expect(standing(note('a'), ['ru', 'kk']).by).toBe('own');
  });

  it('shows an orphan beside its old place', () => {
    const lost = place({ state: 'orphan', changed: true, old: { segment: 'q7' }, in: {} });
    expect(standing(note('a', { 'jolma:places': [lost] }), ['kk'])).toMatchObject({
      segment: 'q7',
      state: 'orphan',
    });
  });

  it('says nothing of a whole segment that corresponds to a whole segment', () => {
    const whole = { by: 'group' as const, ranges: [{ segment: 'q1', start: null, end: null }] };
    const places = { 'jolma:places': [place({ in: { ru: whole } })] };
    expect(standing(note('a', { ...places, target: { source } }), ['ru']).by).toBe('own');
    expect(standing(note('a', places), ['ru']).by).toBe('group');
  });
});

describe('notedWords', () => {
  const words = (notes: Note[], ...shown: ('kk' | 'ru' | 'kk-Latn')[]) =>
    notedWords(threadsOf(notes, shown), shown);
  const own = { segment: 'q1', start: 4, end: 9 };

  it('marks the words in every version shown, and tells the own from the others', () => {
    expect(words([note('a')], 'kk', 'ru')).toEqual({
      mine: [{ ...own, locale: 'kk' }],
      others: [],
      projected: [{ locale: 'ru', segment: 'q1', start: 0, end: 20 }],
    });
    expect(words([note('a', { 'jolma:mine': false })], 'kk-Latn')).toEqual({
      mine: [],
      others: [{ ...own, locale: 'kk-Latn' }],
      projected: [],
    });
  });

  it('marks words once, though two readers noted them', () => {
    const wider = place({ in: { kk: { by: 'own', ranges: [{ segment: 'q1', start: 2, end: 12 }] } } });
    const other = note('b', { 'jolma:mine': false, 'jolma:places': [wider] });
    expect(words([note('a'), other], 'kk').others).toEqual([
      { locale: 'kk', segment: 'q1', start: 2, end: 4 },
      { locale: 'kk', segment: 'q1', start: 9, end: 12 },
    ]);
  });

  it('marks nothing for an orphan, nor for a whole segment', () => {
    const whole = { by: 'own' as const, ranges: [{ segment: 'q1', start: null, end: null }] };
    const nothing = { mine: [], others: [], projected: [] };
    expect(words([note('a', { 'jolma:places': [place({ state: 'orphan' })] })], 'kk')).toEqual(nothing);
    expect(words([note('a', { 'jolma:places': [place({ in: { kk: whole } })] })], 'kk')).toEqual(nothing);
  });
});

describe('readNote', () => {
  it('reads the passage, its quote and the state the store names', () => {
    const read = note('a', { target: { source: '/kk/interview#q%201', selector } });
    expect(read.passages).toEqual([
      {
        version: 'kk',
        segment: 'q 1',
        range: { start: 4, end: 9, exact: 'words', prefix: '', suffix: '' },
      },
    ]);
    expect(read.etag).toBe('"1"');
    expect(read.withEtag('"2"')).toMatchObject({ etag: '"2"', iri: read.iri, version: 'kk' });
  });

  it('tells a suggestion for the glossary by its tag, which is none of the reader’s', () => {
    const tag = (value: string) => ({ value, purpose: 'tagging' });
    const read = note('a', { body: [{ value: 'a' }, tag('glossary:term'), tag('билік')] });
    expect([read.kind, read.tags]).toEqual(['term', ['билік']]);
  });

  it('leaves out what is about nothing of ours', () => {
    for (const target of ['/de/interview#q1', '/kk/interview', '/kk/interview#', 'https://example.org/'])
      expect(readNote({ id: '/api/annotations/a', target: { source: target } })).toBeNull();
  });
});
