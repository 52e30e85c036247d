import { describe, expect, it } from 'vitest';
import type { NoteRecord } from './note';
import { readAnnotation } from './read-annotation';
import { type SeenNote, writeAnnotation } from './write-annotation';

const origin = 'http://localhost:3000';
const id = '0f2c5b0e-6d4f-4a8f-9d53-0b8f8a1f2c3d';
const created = new Date('2026-03-01T09:00:00Z');
const note: NoteRecord = {
  id,
  via: `urn:uuid:${id}`,
  motivation: 'commenting',
  visibility: 'private',
  body: { value: 'Неліктен?', format: 'text/plain', language: 'kk' },
  tags: [],
  about: {
    kind: 'text',
    edition: 'informal-local-politics',
    targets: [{ locale: 'kk', segment: 'q3-2', range: null }],
  },
  created,
  modified: created,
  revision: 1,
};

/** The note as its author sees it, with changes. */
function seen(changes: Partial<NoteRecord> = {}, more: Partial<SeenNote> = {}): SeenNote {
  return {
    note: { ...note, ...changes },
    mine: true,
    authorName: null,
    html: null,
    hidden: false,
    places: [],
    root: null,
    ...more,
  };
}

describe('writeAnnotation', () => {
  it('writes a note on a segment', () => {
    expect(writeAnnotation(seen(), origin)).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `/api/annotations/${id}`,
      type: 'Annotation',
      via: `urn:uuid:${id}`,
      motivation: 'commenting',
      body: { type: 'TextualBody', value: 'Неліктен?', format: 'text/plain', language: 'kk' },
      target: { type: 'SpecificResource', source: `${origin}/kk/informal-local-politics#q3-2` },
      created: '2026-03-01T09:00:00.000Z',
      'jolma:mine': true,
      'jolma:etag': '"1"',
    });
  });

  it('says when a note was changed, and that it is public', () => {
    const modified = new Date('2026-03-02T09:00:00Z');
    expect(
      writeAnnotation(seen({ modified, visibility: 'public', revision: 2 }, { mine: false }), origin),
    ).toMatchObject({
      modified: '2026-03-02T09:00:00.000Z',
      visibility: 'public',
      'jolma:mine': false,
      'jolma:etag': '"2"',
    });
  });

  it('names the author of a public note, and nobody else', () => {
    const named = { authorName: 'Айгүл' };
    expect(writeAnnotation(seen({ visibility: 'public' }, named), origin)).toMatchObject({
      creator: { type: 'Person', name: 'Айгүл' },
    });
    expect(writeAnnotation(seen({}, named), origin)).not.toHaveProperty('creator');
    expect(writeAnnotation(seen({ visibility: 'public' }), origin)).not.toHaveProperty('creator');
  });

  const range = { start: 0, end: 10, exact: 'Әкімдердің', prefix: '', suffix: ' көбі' };
  it.each<[string, Partial<NoteRecord>]>([
    ['a note on a segment', {}],
    ['a highlight', { motivation: 'highlighting', body: null }],
    ['a text without a language', { body: { value: '?', format: 'text/markdown', language: null } }],
    ['tags', { tags: ['әкім', 'реформа'] }],
    ['a tag alone', { motivation: 'highlighting', body: null, tags: ['әкім'] }],
    ['a reply', { motivation: 'replying', about: { kind: 'note', id } }],
    [
      'ranges of several segments',
      {
        about: {
          kind: 'text',
          edition: 'informal-local-politics',
          targets: [
            { locale: 'kk', segment: 'q3-2', range },
            { locale: 'kk', segment: 'q3-3', range: null },
          ],
        },
      },
    ],
  ])('writes %s so that it is read as it was', (_, changes) => {
    const { created, modified, revision, via, ...said } = { ...note, ...changes };
    const reading = readAnnotation(JSON.parse(JSON.stringify(writeAnnotation(seen(changes), origin))), [
      origin,
    ]);
    expect(reading).toMatchObject({ ok: true, draft: said });
  });
});
