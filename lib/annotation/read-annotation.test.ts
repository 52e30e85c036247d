import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnnotation } from './read-annotation';

const origins = ['http://localhost:3000', 'http://127.0.0.1:3000'];
const uuid = '0f2c5b0e-6d4f-4a8f-9d53-0b8f8a1f2c3d';

const whole = { type: 'SpecificResource', source: '/kk/informal-local-politics#q3-2' };
const part = {
  ...whole,
  selector: [
    { type: 'TextPositionSelector', start: 0, end: 10 },
    { type: 'TextQuoteSelector', exact: 'Әкімдердің', suffix: ' көбі' },
  ],
};
const words = { type: 'TextualBody', value: 'Неліктен?', format: 'text/plain', language: 'kk' };
const note = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `urn:uuid:${uuid}`,
  type: 'Annotation',
  motivation: 'commenting',
  body: words,
  target: whole,
};

function draft(changes: object) {
  const result = readAnnotation({ ...note, ...changes }, origins);
  if (!result.ok) throw new Error(result.detail);
  return result.draft;
}

describe('readAnnotation', () => {
  it('reads a note on a segment', () => {
    expect(draft({})).toEqual({
      id: uuid,
      via: `urn:uuid:${uuid}`,
      motivation: 'commenting',
      visibility: 'private',
      body: { value: 'Неліктен?', format: 'text/plain', language: 'kk' },
      tags: [],
      about: {
        kind: 'text',
        edition: 'informal-local-politics',
        targets: [{ locale: 'kk', segment: 'q3-2', range: null }],
      },
    });
  });

  it('reads ranges of several segments in their order', () => {
    const next = { ...whole, source: 'http://127.0.0.1:3000/kk/informal-local-politics#q3-3' };
    expect(draft({ target: [part, next] }).about).toEqual({
      kind: 'text',
      edition: 'informal-local-politics',
      targets: [
        {
          locale: 'kk',
          segment: 'q3-2',
          range: { start: 0, end: 10, exact: 'Әкімдердің', prefix: '', suffix: ' көбі' },
        },
        { locale: 'kk', segment: 'q3-3', range: null },
      ],
    });
  });

  it('reads tags beside the text', () => {
    const tags = ['әкім', 'реформа'].map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }));
    expect(draft({ body: [words, ...tags] })).toMatchObject({
      body: { value: 'Неліктен?' },
      tags: ['әкім', 'реформа'],
    });
  });

  it('reads a highlight, which needs no words', () => {
    expect(draft({ motivation: 'highlighting', body: undefined }).body).toBeNull();
  });

  it.each([`/api/annotations/${uuid}`, `http://localhost:3000/api/annotations/${uuid.toUpperCase()}`])(
    'reads a reply to %s',
    (target) => {
      expect(draft({ motivation: 'replying', target }).about).toEqual({ kind: 'note', id: uuid });
    },
  );

  it('takes the address of a segment for a target without more', () => {
    expect(draft({ target: whole.source }).about).toEqual(draft({}).about);
  });

  it('passes over members it does not know, and null for what is absent', () => {
    expect(draft({ creator: { email: 'a@example.org' }, visibility: null, '@graph': [] })).toEqual(draft({}));
  });

  it('writes the language tag as BCP 47 has it', () => {
    expect(draft({ body: { ...words, language: 'kk-latn' } }).body?.language).toBe('kk-Latn');
  });

  it.each([
    ['annotation', 5],
    ['annotation', null],
    ['annotation', []],
    ['type', { ...note, type: 'Note' }],
    ['type', { ...note, type: undefined }],
    ['@context', { ...note, '@context': 'http://example.org/context' }],
    ['id', { ...note, id: 'urn:uuid:5' }],
    ['id', { ...note, id: 'http://example.org/1' }],
    ['id', { ...note, id: 5 }],
    ['motivation', { ...note, motivation: 'linking' }],
    ['motivation', { ...note, motivation: 'replying' }],
    ['motivation', { ...note, target: `/api/annotations/${uuid}` }],
    ['visibility', { ...note, visibility: 'shared' }],
    ['body', { ...note, body: undefined }],
    ['body', { ...note, body: [] }],
    ['body', { ...note, body: [words, words] }],
    ['body', { ...note, body: Array(100).fill({ ...words, purpose: 'tagging' }) }],
    ['body.type', { ...note, body: { ...words, type: 'Image' } }],
    ['body.value', { ...note, body: { ...words, value: 5 } }],
    ['body.value', { ...note, body: { ...words, value: ' \n' } }],
    ['body.value', { ...note, body: { ...words, value: 'a\0b' } }],
    ['body.value', { ...note, body: { ...words, value: 'a\uD800b' } }],
    ['body.value', { ...note, body: [words, { ...words, purpose: 'tagging', value: 'a'.repeat(101) }] }],
    ['body[1].value', { ...note, body: [words, { ...words, value: undefined }] }],
    ['body.format', { ...note, body: { ...words, format: 'text/html' } }],
    ['body.language', { ...note, body: { ...words, language: 'kk_KZ!' } }],
    ['target', { ...note, target: undefined }],
    ['target', { ...note, target: [] }],
    ['target', { ...note, target: Array(101).fill(whole) }],
    ['target.source', { ...note, target: { type: 'SpecificResource' } }],
    ['target.source', { ...note, target: { ...whole, source: 'https://example.com/kk/a#b' } }],
    ['target.source', { ...note, target: { ...whole, source: '/kk/informal-local-politics' } }],
    ['target.source', { ...note, target: `/${'a'.repeat(3_000)}` }],
    ['target.source', { ...note, target: [whole, { ...whole, source: '/ru/informal-local-politics#q3-2' }] }],
    ['target.selector', { ...note, target: { ...part, selector: [part.selector[0]] } }],
    ['target.selector.type', { ...note, target: { ...whole, selector: { type: 'XPathSelector' } } }],
    [
      'target.selector.start',
      { ...note, target: { ...whole, selector: { ...part.selector[0], start: -1 } } },
    ],
    [
      'target[1].selector[0].end',
      { ...note, target: [whole, { ...part, selector: [{ ...part.selector[0], end: 1.5 }] }] },
    ],
  ])('names “%s” when that is at fault', (field, json) => {
    expect(readAnnotation(json, origins)).toMatchObject({ ok: false, field });
  });

  it.each([
    ['of no width', '\u200B\u200C'],
    ['that set the direction', '\u200E\u061C'],
    ['that fill a place', '\u3164'],
    ['without dots', '\u2800 \u2800'],
    ['that vary another', '\uFE0F'],
    ['that combine with another', '\u0301\u034F'],
    ['that only hyphenate or join', '\u00AD\u2060\u180E'],
    ['that annotate', '\uFFF9\uFFFB'],
    ['that tag', '\u{E0041}'],
  ])('refuses a name of nothing but characters %s', (_, name) => {
    const json = { ...note, creator: { type: 'Person', name } };
    expect(readAnnotation(json, origins)).toMatchObject({ ok: false, field: 'creator.name' });
  });

  it.each(['Ә', '李', 'می\u200Cخواهم', '🙂', '7', '…', ''])('takes the name “%s”', (name) => {
    expect(readAnnotation({ ...note, creator: { type: 'Person', name } }, origins)).toMatchObject({
      ok: true,
    });
  });

  it('tells how long the words may be', () => {
    const json = { ...note, body: { ...words, value: 'ә'.repeat(10_001) } };
    expect(readAnnotation(json, origins)).toMatchObject({ ok: false, field: 'body.value', limit: 10_000 });
  });

  it('refuses what is nested deeply without falling over', () => {
    const json: unknown = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
    expect(readAnnotation({ ...note, target: json }, origins)).toMatchObject({
      ok: false,
      field: 'target[0]',
    });
  });

  it('answers whatever JSON can hold, in whatever member, with a draft or the name of a member', () => {
    const paths = [
      ['id'],
      ['type'],
      ['body'],
      ['body', 'value'],
      ['target'],
      ['target', 'source'],
      ['target', 'selector'],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 4 }), ([outer = '', inner], value) => {
        const member = inner === undefined ? value : { ...Object(Reflect.get(note, outer)), [inner]: value };
        const reading = readAnnotation({ ...note, [outer]: member }, origins);
        expect(reading.ok || reading.field.startsWith(outer)).toBe(true);
      }),
    );
  });
});
