import { describe, expect, it } from 'vitest';
import { markedSpans, type Note, type Place, standing } from './note';
import { countNotes, everything, fits, threadsOf } from './threads';

const range = { start: 4, end: 9, exact: 'words', prefix: '', suffix: '' };

function place(changes: Partial<Place> = {}): Place {
  const own = { by: 'own' as const, ranges: [{ segment: 'q1', start: 4, end: 9 }] };
  const paired = { by: 'sentence' as const, ranges: [{ segment: 'q1', start: 0, end: 20 }] };
  return {
    state: 'exact',
    changed: false,
    old: { segment: 'q1' },
    in: { kk: own, ru: paired, en: paired },
    ...changes,
  };
}

function note(id: string, changes: Partial<Note> = {}): Note {
  return {
    iri: `/api/annotations/${id}`,
    kind: 'commenting',
    version: 'kk',
    passages: [{ version: 'kk', segment: 'q1', range }],
    answers: null,
    body: { value: id, format: 'text/markdown' },
    html: null,
    language: 'kk',
    tags: [],
    public: false,
    author: null,
    mine: true,
    hidden: false,
    created: `2026-01-01T00:00:0${id.length}Z`,
    modified: null,
    etag: '"1"',
    places: [place()],
    ...changes,
  };
}

function reply(id: string, to: Note, changes: Partial<Note> = {}): Note {
  return note(id, { kind: 'replying', answers: to.iri, passages: [], places: [], ...changes });
}

describe('threadsOf', () => {
  const root = note('a');
  const first = reply('bb', root);
  const second = reply('ccc', first, { language: 'ru', mine: false, public: true, tags: ['реформа'] });

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
    expect(standing(note('a', { places: [lost] }), ['kk'])).toMatchObject({ segment: 'q7', state: 'orphan' });
  });

  it('says nothing of a whole segment that corresponds to a whole segment', () => {
    const whole = { by: 'group' as const, ranges: [{ segment: 'q1', start: null, end: null }] };
    const places = [place({ in: { ru: whole } })];
    const passages = [{ version: 'kk' as const, segment: 'q1', range: null }];
    expect(standing(note('a', { places, passages }), ['ru']).by).toBe('own');
    expect(standing(note('a', { places }), ['ru']).by).toBe('group');
  });
});

describe('markedSpans', () => {
  it('marks the words in every version shown, and tells the own from the others', () => {
    expect(markedSpans(note('a'), ['kk', 'ru'])).toEqual([
      { locale: 'kk', segment: 'q1', start: 4, end: 9, own: true },
      { locale: 'ru', segment: 'q1', start: 0, end: 20, own: false },
    ]);
  });

  it('marks nothing for an orphan', () => {
    expect(markedSpans(note('a', { places: [place({ state: 'orphan' })] }), ['kk'])).toEqual([]);
  });
});
