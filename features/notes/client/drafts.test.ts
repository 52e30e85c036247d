import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type KeptDraft, keepDraft, keptDrafts } from './drafts';

/** As a browser has it: what is stored are its members. */
function storage(): object {
  const methods = {
    getItem: (key: string) => Reflect.get(kept, key) ?? null,
    setItem: (key: string, text: string) => Reflect.set(kept, key, text),
  };
  const kept: object = Object.create(methods);
  return kept;
}

const key = 'jolma-jol:draft:interview:1';
const draft: KeptDraft = {
  id: '1',
  etag: null,
  text: 'Неліктен?',
  tags: 'әкім',
  name: '',
  kind: 'questioning',
  language: 'kk',
  public: false,
  place: ',kk q1 4-9',
  over: null,
  answers: null,
  passages: [
    {
      version: 'kk',
      segment: 'q1',
      range: { start: 4, end: 9, exact: 'words', prefix: '', suffix: '' },
    },
    { version: 'ru', segment: 'q2', range: null },
  ],
  at: 5,
};

beforeEach(() => vi.stubGlobal('localStorage', storage()));
afterEach(() => vi.unstubAllGlobals());

test('a draft comes back as it was kept', () => {
  keepDraft('interview', draft);
  expect(keptDrafts('interview')).toEqual([draft]);
  expect(keptDrafts('view')).toEqual([]);
});

test('what was kept with less, or with something else in it, is read as far as it goes', () => {
  const { id, text } = draft;
  const passages = [...draft.passages, { version: 'de', segment: 'q1', range: null }, null];
  localStorage.setItem(key, JSON.stringify({ id, text, passages, kind: 'linking', at: 'now' }));
  expect(keptDrafts('interview')).toEqual([
    { ...draft, tags: '', kind: 'commenting', language: null, place: '', at: 0 },
  ]);
});

test.each(['no JSON', 'null', '[]', '{"id":"1","text":"a"}', '{"id":1,"text":"a","passages":[]}'])(
  'what is no draft is passed over: %s',
  (text) => {
    localStorage.setItem(key, text);
    expect(keptDrafts('interview')).toEqual([]);
  },
);
