import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { temporaryService } from '../../test/temporary-service';
import { annotation, saying, store, Visitor } from '../../test/visitor';
import { WriteLimits } from './write-limits';

const endless = () =>
  new ReadableStream({
    pull: (controller) => controller.enqueue(new TextEncoder().encode(' '.repeat(1_000))),
  });

const absentWords = [
  { type: 'TextPositionSelector', start: 0, end: 5 },
  { type: 'TextQuoteSelector', exact: 'Акимы' },
];

describe('a POST', () => {
  it.each<[string, number, string, () => unknown]>([
    ['no JSON', 400, 'body', () => '{"type":'],
    ['nothing', 400, 'body', () => ''],
    ['no UTF-8', 400, 'body', () => new Uint8Array([0x22, 0xff, 0x22])],
    ['brackets without end', 400, 'body', () => '['.repeat(60_000)],
    ['64 kB and a byte', 413, 'body', () => ' '.repeat(64 * 1024 + 1)],
    ['a stream without end', 413, 'body', endless],
    ['a list', 422, 'annotation', () => [annotation()]],
    ['many brackets', 422, 'annotation', () => `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['prototypes', 422, 'type', () => '{"__proto__":{"type":"Annotation"},"constructor":1}'],
    ['too many words', 422, 'body.value', () => saying('ә'.repeat(10_001))],
    ['no words', 422, 'body.value', () => saying('')],
    ['half a character', 422, 'body.value', () => JSON.stringify(saying('half')).replace('half', '\\ud800')],
    ['NUL', 422, 'body.value', () => saying('a\0')],
    ['a missing segment', 422, 'target.source', () => annotation({ target: '/kk/local-politics#q9' })],
    ['a missing version', 422, 'target.source', () => annotation({ target: '/en/local-politics#q1-1' })],
    ['a missing edition', 422, 'target.source', () => annotation({ target: '/kk/constructor#q1-1' })],
    [
      'another site',
      422,
      'target.source',
      () => annotation({ target: 'https://example.com/kk/local-politics#q1-1' }),
    ],
    [
      'words that are not there',
      422,
      'target.selector',
      () => annotation({ target: { source: '/kk/local-politics#q1-1', selector: absentWords } }),
    ],
    [
      'a reply to no note',
      422,
      'target',
      () => annotation({ motivation: 'replying', target: `/api/annotations/${randomUUID()}` }),
    ],
  ])('that brings %s is refused with %i for “%s”, and nothing is kept', async (_, status, field, body) => {
    const { reader, database } = await temporaryService();
    const answer = await reader.send('POST', store, { body: body() });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    expect(await answer.json()).toMatchObject({ status, field, detail: expect.stringMatching(/\w/) });
    expect(await database.user.count()).toBe(0);
  });

  it('that replies to a note its sender cannot see is refused', async () => {
    const { reader, other } = await temporaryService();
    const { iri } = await reader.save();
    const body = annotation({ motivation: 'replying', target: iri });
    expect((await other.send('POST', store, { body })).status).toBe(422);
  });

  it.each([
    ['an own origin', { Origin: 'http://127.0.0.1:3000' }, 201],
    ['a script', { Origin: null }, 201],
    ['a page of this site that names no origin', { Origin: null, 'Sec-Fetch-Site': 'same-origin' }, 201],
    ['another origin', { Origin: 'https://example.com' }, 403],
    ['another port', { Origin: 'http://localhost:3001' }, 403],
    ['no origin that can be told', { Origin: 'null' }, 403],
    ['another site that names no origin', { Origin: null, 'Sec-Fetch-Site': 'cross-site' }, 403],
  ])('from %s is answered', async (_, headers, status) => {
    const { reader, database } = await temporaryService();
    const answer = await reader.send('POST', store, { body: annotation(), headers });
    expect(answer.status).toBe(status);
    expect(await database.note.count()).toBe(status === 201 ? 1 : 0);
  });

  it.each([
    ['application/json', 201],
    ['application/ld+json', 201],
    ['Application/LD+JSON; profile="http://www.w3.org/ns/anno.jsonld"', 201],
    ['application/json; charset=UTF-8', 201],
    ['application/json; charset=windows-1251', 415],
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    [null, 415],
  ])('of media type %s is answered with %i', async (type, status) => {
    const { reader } = await temporaryService();
    const body = new TextEncoder().encode(JSON.stringify(annotation()));
    const answer = await reader.send('POST', store, { body, headers: { 'Content-Type': type } });
    expect(answer.status).toBe(status);
  });
});

describe('the limits', () => {
  it('stop a reader who writes too much, for a while', async () => {
    const { reader, clock } = await temporaryService();
    await reader.save();
    const { now } = clock;
    for (let i = 0; i < 120; i++) await reader.save();
    clock.now = now;
    const answer = await reader.send('POST', store, { body: annotation() });
    expect(answer.status).toBe(429);
    clock.now += Number(answer.headers.get('Retry-After')) * 1000;
    await reader.save();
  }, 30_000);

  it('stop an address that makes too many readers, and not the next one', async () => {
    const { service } = await temporaryService();
    const post = (from: string) => {
      const headers = { 'X-Forwarded-For': from };
      return new Visitor(service).send('POST', store, { body: annotation(), headers });
    };
    for (let i = 0; i < 200; i++) expect((await post('198.51.100.1')).status).toBe(201);
    expect((await post('203.0.113.9, 198.51.100.1')).status).toBe(429);
    expect((await post('198.51.100.2')).status).toBe(201);
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:3::1'],
    ['::ffff:198.51.100.1', '198.51.100.1', '::ffff:198.51.100.2'],
  ])('take %s and %s for one, and %s for another', (first, same, next) => {
    const limits = new WriteLimits(() => 0);
    const write = (from: string) => limits.refuse(new Headers({ 'X-Forwarded-For': from }), null)?.status;
    for (let i = 0; i < 200; i++) expect(write(first)).toBeUndefined();
    expect([write(same), write(next)]).toEqual([429, undefined]);
  });

  it('do not count all addresses together', () => {
    const limits = new WriteLimits(() => 0);
    const refusals = Array.from({ length: 5_000 }, (_, i) =>
      limits.refuse(new Headers({ 'X-Forwarded-For': `10.0.${i >> 8}.${i & 255}` }), null),
    );
    expect(refusals.filter((refusal) => refusal !== null)).toEqual([]);
  });

  it('do not follow the clock', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T09:00:00Z') });
    const limits = new WriteLimits();
    const write = () => limits.refuse(new Headers({ 'X-Forwarded-For': '198.51.100.1' }), 'reader');
    expect(write()).toBeNull();
    vi.setSystemTime('2026-03-01T08:00:00Z');
    expect(write()).toBeNull();
    vi.setSystemTime('2027-06-01T08:00:00Z');
    const answers = Array.from({ length: 130 }, write).filter((refusal) => refusal !== null);
    expect(answers.length).toBeGreaterThan(0);
    vi.useRealTimers();
  });
});
