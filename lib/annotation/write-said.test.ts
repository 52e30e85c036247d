import { describe, expect, it } from 'vitest';
import { readAnnotation } from './read-annotation';
import { isAnnotation } from './read-answer';
import { type UnsentDraft, writeDraft } from './write-said';

const id = '0f2c5b0e-6d4f-4a8f-9d53-0b8f8a1f2c3d';
const range = { start: 0, end: 10, exact: 'Әкімдердің', prefix: '', suffix: ' көбі' };
const draft: UnsentDraft = {
  id,
  via: `urn:uuid:${id}`,
  motivation: 'commenting',
  visibility: 'private',
  body: { value: 'Неліктен?', format: 'text/markdown', language: 'kk' },
  tags: [],
  about: {
    kind: 'text',
    edition: 'informal-local-politics',
    targets: [{ locale: 'kk', segment: 'q3-2', range: null }],
  },
  authorName: undefined,
};

describe('writeDraft', () => {
  it.each<[string, Partial<UnsentDraft>]>([
    ['a new note on a segment', {}],
    ['a change of a note', { via: null }],
    ['a highlight', { motivation: 'highlighting', body: null }],
    ['a public note with a name', { visibility: 'public', authorName: 'Айгүл' }],
    ['a name that is taken away', { authorName: null }],
    ['tags', { tags: ['әкім', 'реформа'] }],
    ['a reply', { motivation: 'replying', about: { kind: 'note', id } }],
    [
      'ranges of several segments in a script of Kazakh',
      {
        about: {
          kind: 'text',
          edition: 'informal-local-politics',
          targets: [
            { locale: 'kk-Arab', segment: 'q3-2', range },
            { locale: 'kk-Arab', segment: 'q3-3', range: null },
          ],
        },
      },
    ],
  ])('writes %s so that the store reads it as it was', (_, changes) => {
    const sent = JSON.parse(JSON.stringify(writeDraft({ ...draft, ...changes })));
    expect(readAnnotation(sent, ['http://localhost:3000'])).toEqual({
      ok: true,
      draft: { ...draft, ...changes },
    });
  });

  it('leaves it to the store to refuse a note about nothing', () => {
    const sent = writeDraft({ ...draft, about: { kind: 'text', edition: 'a', targets: [] } });
    expect(readAnnotation(sent, ['http://localhost:3000'])).toMatchObject({ ok: false, field: 'target' });
  });
});

describe('isAnnotation', () => {
  const item = { ...writeDraft(draft), id: `/api/annotations/${id}`, created: '2026-03-01T09:00:00.000Z' };

  it('takes what the store answers', () => {
    expect(isAnnotation(item)).toBe(true);
  });

  it.each([
    ['no object', 5],
    ['nothing', null],
    ['a list', [item]],
    ['a note without an address', { ...item, id: undefined }],
    ['a note without a time', { ...item, created: 5 }],
    ['a note that nothing moved', { ...item, motivation: 'linking' }],
    ['a body without a text', { ...item, body: [{ type: 'TextualBody' }] }],
    ['a target without an address', { ...item, target: { selector: [] } }],
  ])('refuses %s', (_, value) => {
    expect(isAnnotation(value)).toBe(false);
  });
});
