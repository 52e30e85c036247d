import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eraseDeleted, undoTime } from './erasure';
import { origin, temporaryService } from './temporary-service';
import { Visitor } from './visitor';

const store = '/api/annotations/';
const list = `${store}?source=/ru/local-politics`;
const day = 24 * 60 * 60;

let temporary: Awaited<ReturnType<typeof temporaryService>>;
let reader: Visitor;
let other: Visitor;

beforeAll(async () => {
  temporary = await temporaryService();
});

afterAll(() => temporary.dispose());

beforeEach(async () => {
  const { database } = temporary.service;
  await database.user.deleteMany();
  await database.tombstone.deleteMany();
  temporary.clock.now += 3_600_000;
  reader = new Visitor(temporary.service);
  other = new Visitor(temporary.service);
});

function note(changes: object = {}) {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${randomUUID()}`,
    type: 'Annotation',
    motivation: 'commenting',
    body: { type: 'TextualBody', value: 'Неліктен?', format: 'text/plain', language: 'kk' },
    target: { type: 'SpecificResource', source: '/kk/local-politics#q1-1' },
    ...changes,
  };
}

const words = (value: string) => ({ body: { type: 'TextualBody', value } });

/** Saves a note, and gives where it is and its ETag. */
async function save(changes: object = {}, who = reader) {
  temporary.clock.now += 1;
  const answer = await who.send('POST', store, { body: note(changes) });
  expect(answer.status).toBe(201);
  return { iri: answer.headers.get('Location') ?? '', etag: answer.headers.get('ETag') ?? '' };
}

async function items(who: Visitor): Promise<unknown[]> {
  const answer = await who.send('GET', list);
  expect(answer.status).toBe(200);
  return (await answer.json()).items;
}

describe('POST', () => {
  it('saves the note of someone without a session, who is a reader from now on', async () => {
    const body = note();
    const answer = await reader.send('POST', store, { body });
    const iri = `/api/annotations/${body.id.slice('urn:uuid:'.length)}`;
    expect(answer.status).toBe(201);
    expect(answer.headers.get('Location')).toBe(iri);
    expect(answer.headers.get('ETag')).toMatch(/^"[^"]+"$/);
    expect(answer.headers.get('Content-Type')).toBe(
      'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    );
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    const cookies = answer.headers.getSetCookie();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(new RegExp(`; Max-Age=${400 * day}; Path=/; HttpOnly; SameSite=Lax$`));
    expect(await answer.json()).toMatchObject({
      id: iri,
      via: body.id,
      motivation: 'commenting',
      body: body.body,
      target: { source: `${origin}/kk/local-politics#q1-1` },
      'jolma:mine': true,
    });
    expect(await items(reader)).toHaveLength(1);
  });

  it('keeps the text that the note was made on', async () => {
    await save();
    const [target] = await temporary.service.database.noteTarget.findMany({ include: { text: true } });
    expect(target?.text.text).toBe('Әкімдердің көбі — тағайындалған адамдар.');
  });

  it('keeps nothing of where and with what a reader reads', async () => {
    await reader.send('POST', store, {
      body: note(),
      headers: { 'User-Agent': 'Browser/1', 'X-Forwarded-For': '192.0.2.1' },
    });
    const sessions = await temporary.service.database.session.findMany();
    expect(sessions).toMatchObject([{ ipAddress: null, userAgent: null }]);
  });

  it('knows the reader again, and sets no second cookie', async () => {
    await save();
    const answer = await reader.send('POST', store, { body: note() });
    expect(answer.status).toBe(201);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await items(reader)).toHaveLength(2);
  });

  it('finds the note when the same request comes again', async () => {
    const body = note();
    const first = await reader.send('POST', store, { body });
    const again = await reader.send('POST', store, { body });
    expect(again.status).toBe(200);
    expect(again.headers.get('Location')).toBe(first.headers.get('Location'));
    expect(again.headers.get('ETag')).toBe(first.headers.get('ETag'));
    expect(await items(reader)).toHaveLength(1);
  });

  it('saves one note when the same request comes five times at once', async () => {
    await save();
    const body = note();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => reader.copy().send('POST', store, { body })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    expect(await items(reader)).toHaveLength(2);
  });

  it('refuses the id of another reader’s note, and makes no reader for that', async () => {
    const body = note();
    await reader.send('POST', store, { body });
    const answer = await other.send('POST', store, { body });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ status: 409, field: 'id' });
    expect(await temporary.service.database.user.count()).toBe(1);
  });

  it('makes an id where the client has none', async () => {
    const { iri } = await save({ id: undefined });
    expect(iri).toMatch(/^\/api\/annotations\/[0-9a-f-]{36}$/);
  });

  it('saves ranges of several segments, tags and a reply', async () => {
    const range = {
      type: 'SpecificResource',
      source: `${origin}/kk/local-politics#q1-1`,
      selector: [
        { type: 'TextPositionSelector', start: 11, end: 15 },
        { type: 'TextQuoteSelector', exact: 'көбі', prefix: 'Әкімдердің ', suffix: ' — ' },
      ],
    };
    const segment = { type: 'SpecificResource', source: `${origin}/kk/local-politics#q1-2` };
    const body = [
      { type: 'TextualBody', value: 'Неге?', format: 'text/markdown', language: 'kk' },
      { type: 'TextualBody', purpose: 'tagging', value: 'әкім' },
    ];
    const { iri } = await save({ body, target: [range, segment], motivation: 'questioning' });
    await save({ motivation: 'replying', target: iri });
    expect(await items(reader)).toMatchObject([
      { body, target: [range, segment], motivation: 'questioning' },
      { target: iri, motivation: 'replying' },
    ]);
  });

  it.each([
    ['an own origin', { Origin: 'http://127.0.0.1:3000' }, 201],
    ['a script', { Origin: null }, 201],
    ['a page of this site that names no origin', { Origin: null, 'Sec-Fetch-Site': 'same-origin' }, 201],
    ['another origin', { Origin: 'https://example.com' }, 403],
    ['another port', { Origin: 'http://localhost:3001' }, 403],
    ['no origin that can be told', { Origin: 'null' }, 403],
    ['another site that names no origin', { Origin: null, 'Sec-Fetch-Site': 'cross-site' }, 403],
  ])('answers %s', async (_, headers, status) => {
    const answer = await reader.send('POST', store, { body: note(), headers });
    expect(answer.status).toBe(status);
    expect(await temporary.service.database.note.count()).toBe(status === 201 ? 1 : 0);
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
  ])('answers the media type %s', async (type, status) => {
    const body = new TextEncoder().encode(JSON.stringify(note()));
    const answer = await reader.send('POST', store, { body, headers: { 'Content-Type': type } });
    expect(answer.status).toBe(status);
  });

  const stream = () =>
    new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(' '.repeat(1_000))),
    });
  it.each<[string, number, string, () => unknown]>([
    ['no JSON', 400, 'body', () => '{"type":'],
    ['nothing', 400, 'body', () => ''],
    ['no UTF-8', 400, 'body', () => new Uint8Array([0x22, 0xff, 0x22])],
    ['brackets without end', 400, 'body', () => '['.repeat(60_000)],
    ['64 kB and a byte', 413, 'body', () => ' '.repeat(64 * 1024 + 1)],
    ['a stream without end', 413, 'body', stream],
    ['a list', 422, 'annotation', () => [note()]],
    ['many brackets', 422, 'annotation', () => `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['prototypes', 422, 'type', () => '{"__proto__":{"type":"Annotation"},"constructor":1}'],
    ['too many words', 422, 'body.value', () => note(words('ә'.repeat(10_001)))],
    ['no words', 422, 'body.value', () => note(words(''))],
    [
      'half a character',
      422,
      'body.value',
      () => JSON.stringify(note(words('half'))).replace('half', '\\ud800'),
    ],
    ['NUL', 422, 'body.value', () => note(words('a\0'))],
    ['a segment that is not there', 422, 'target.source', () => note({ target: '/kk/local-politics#q9' })],
    ['a version that is not there', 422, 'target.source', () => note({ target: '/en/local-politics#q1-1' })],
    ['an edition that is not there', 422, 'target.source', () => note({ target: '/kk/other#q1-1' })],
    [
      'another site',
      422,
      'target.source',
      () => note({ target: 'https://example.com/kk/local-politics#q1-1' }),
    ],
    [
      'a reply to no note',
      422,
      'target',
      () => note({ motivation: 'replying', target: `/api/annotations/${randomUUID()}` }),
    ],
    [
      'words that are not there',
      422,
      'target.selector',
      () => {
        const selector = [
          { type: 'TextPositionSelector', start: 0, end: 5 },
          { type: 'TextQuoteSelector', exact: 'Акимы' },
        ];
        return note({ target: { source: '/kk/local-politics#q1-1', selector } });
      },
    ],
  ])('refuses %s with %i, names “%s”, and keeps nothing', async (_, status, field, body) => {
    const answer = await reader.send('POST', store, { body: body() });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    expect(await answer.json()).toMatchObject({ status, field, detail: expect.stringMatching(/\w/) });
    expect(await temporary.service.database.user.count()).toBe(0);
  });

  it('gives words back as they were', async () => {
    const value = '  Қазақша — ҒЫЛЫМИ\r\n\t👩‍👩‍👧 а\u0301 \u202e \u{10ffff} <b>&amp;</b> ';
    await save(words(value));
    expect(await items(reader)).toMatchObject([{ body: { value } }]);
  });

  it('takes a session that is forged, broken or over for none', async () => {
    for (const value of ['a.b', '%', 'ә', '"', `${'a'.repeat(32)}.${'b'.repeat(44)}`]) {
      const Cookie = `jolma-jol.session_token=${encodeURIComponent(value)}`;
      const answer = await new Visitor(temporary.service).send('POST', store, {
        body: note(),
        headers: { Cookie },
      });
      expect(answer.status).toBe(201);
    }
    expect(await temporary.service.database.user.count()).toBe(5);
  });
});

describe('GET', () => {
  it('gives a reader her note, and others nothing', async () => {
    const { iri, etag } = await save();
    const answer = await reader.send('GET', iri);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('ETag')).toBe(etag);
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    expect(
      (await reader.send('GET', iri.toUpperCase().replace('/API/ANNOTATIONS', '/api/annotations'))).status,
    ).toBe(200);
    expect((await other.send('GET', iri)).status).toBe(404);
    expect(await items(other)).toEqual([]);
  });

  it('sets no cookie for someone who has none', async () => {
    const answer = await other.send('GET', list);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('renews a session once a day', async () => {
    await save();
    expect((await reader.send('GET', list)).headers.getSetCookie()).toEqual([]);
    const expiresAt = new Date(Date.now() + (400 - 1) * day * 1000 - 1000);
    await temporary.service.database.session.updateMany({ data: { expiresAt } });
    const [cookie] = (await reader.send('GET', list)).headers.getSetCookie();
    expect(cookie).toContain(`Max-Age=${400 * day}`);
    expect(await items(reader)).toHaveLength(1);
  });

  it('shows a public note to everyone, and to whom it belongs', async () => {
    await save({ visibility: 'public' });
    expect(await items(reader)).toMatchObject([{ visibility: 'public', 'jolma:mine': true }]);
    expect(await items(other)).toMatchObject([{ visibility: 'public', 'jolma:mine': false }]);
  });

  it.each([
    '/kk/local-politics',
    '/ru/local-politics%23q1-2',
    'http%3A%2F%2F127.0.0.1%3A3000%2Fru%2Flocal-politics',
  ])('lists the notes of every version for %s', async (source) => {
    await save();
    await save({ target: '/ru/local-politics#q1-2' });
    await save({ target: '/ru/local-politics#title' });
    const answer = await reader.send('GET', `/api/annotations?source=${source}`);
    const page = await answer.json();
    expect(page).toMatchObject({ type: 'AnnotationPage', '@context': 'http://www.w3.org/ns/anno.jsonld' });
    expect(page.items.map((item: { target: { source: string } }) => item.target.source)).toEqual([
      `${origin}/kk/local-politics#q1-1`,
      `${origin}/ru/local-politics#q1-2`,
      `${origin}/ru/local-politics#title`,
    ]);
  });

  it.each([
    ['', 400],
    ['?source=', 422],
    ['?source=/kk/other', 422],
    ['?source=https://example.com/kk/local-politics', 422],
    ['?source=%ED%A0%80', 422],
  ])('refuses the list “%s”', async (query, status) => {
    const answer = await reader.send('GET', store + query);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ field: 'source' });
  });

  it.each([randomUUID(), 'x', '%00', 'a%2Fb'])('finds no note %s', async (id) => {
    expect((await reader.send('GET', store + id)).status).toBe(404);
  });
});

describe('PUT', () => {
  it('changes a note, and its ETag', async () => {
    const { iri, etag } = await save();
    temporary.clock.now += 1000;
    const answer = await reader.send('PUT', iri, {
      body: note({ id: iri, ...words('Енді түсіндім.') }),
      headers: { 'If-Match': etag },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('ETag')).not.toBe(etag);
    const [item] = await items(reader);
    expect(item).toMatchObject({
      id: iri,
      via: expect.stringMatching(/^urn:uuid:/),
      body: { value: 'Енді түсіндім.' },
      modified: expect.any(String),
      'jolma:etag': answer.headers.get('ETag'),
    });
  });

  it.each([
    ['nothing', null, 428],
    ['an older state', '"0"', 412],
    ['the state, weakly', 'W/"1"', 412],
    ['the state without quotes', '1', 412],
    ['no state at all', '', 428],
    ['any state', '*', 200],
    ['the state among others', '"a", "1"', 200],
  ])('needs the present state: with %s in If-Match', async (_, condition, status) => {
    const { iri, etag } = await save({ id: undefined });
    expect(etag).toBe('"1"');
    const answer = await reader.send('PUT', iri, {
      body: note({ id: iri }),
      headers: { 'If-Match': condition },
    });
    expect(answer.status).toBe(status);
  });

  it('lets one of two edits at once win, and tells the other', async () => {
    const { iri, etag } = await save();
    const edit = (value: string) =>
      reader
        .copy()
        .send('PUT', iri, { body: note({ id: iri, ...words(value) }), headers: { 'If-Match': etag } });
    const answers = await Promise.all([edit('бірінші'), edit('екінші')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('keeps the text a note was made on, as long as its target stays', async () => {
    const { iri, etag } = await save();
    const { editions, edition } = temporary;
    const kk = edition.versions.kk;
    editions.set(edition.slug, { ...edition, versions: kk ? { kk: { ...kk, segments: [] } } : {} });
    const answer = await reader.send('PUT', iri, { body: note({ id: iri }), headers: { 'If-Match': etag } });
    editions.set(edition.slug, edition);
    expect(answer.status).toBe(200);
    expect(await temporary.service.database.noteTarget.findMany({ include: { text: true } })).toMatchObject([
      { segment: 'q1-1', text: { text: 'Әкімдердің көбі — тағайындалған адамдар.' } },
    ]);
  });

  it('moves a note to another segment', async () => {
    const { iri, etag } = await save();
    const target = { type: 'SpecificResource', source: `${origin}/ru/local-politics#q1-2` };
    const answer = await reader.send('PUT', iri, {
      body: note({ id: iri, target }),
      headers: { 'If-Match': etag },
    });
    expect(await answer.json()).toMatchObject({ target });
  });

  it('refuses another reader: 404 for what she cannot see, 403 for what is public', async () => {
    const hidden = await save();
    const shown = await save({ visibility: 'public' });
    await save({}, other);
    for (const [{ iri, etag }, status] of [
      [hidden, 404],
      [shown, 403],
    ] as const) {
      for (const who of [other, new Visitor(temporary.service)]) {
        const headers = { 'If-Match': etag };
        expect((await who.send('PUT', iri, { body: note({ id: iri }), headers })).status).toBe(status);
        expect((await who.send('DELETE', iri, { headers })).status).toBe(status);
      }
    }
    expect(await items(reader)).toHaveLength(2);
  });

  it('refuses another id, another origin and what POST would refuse', async () => {
    const { iri, etag } = await save();
    const headers = { 'If-Match': etag };
    const put = async (body: unknown, more = {}) => {
      const answer = await reader.send('PUT', iri, { body, headers: { ...headers, ...more } });
      return [answer.status, (await answer.json()).field];
    };
    expect(await put(note())).toEqual([422, 'id']);
    expect(await put(note({ id: iri }), { Origin: 'https://example.com' })).toEqual([403, 'Origin']);
    expect(await put(note({ id: iri, ...words('') }))).toEqual([422, 'body.value']);
    expect(await put(note({ id: iri, target: '/kk/other#q1-1' }))).toEqual([422, 'target.source']);
    expect(await put('{')).toEqual([400, 'body']);
  });
});

describe('DELETE', () => {
  it('takes a note away, for its author too', async () => {
    const { iri, etag } = await save({ visibility: 'public' });
    const answer = await reader.send('DELETE', iri, { headers: { 'If-Match': etag } });
    expect(answer.status).toBe(204);
    expect((await reader.send('GET', iri)).status).toBe(410);
    expect((await other.send('GET', iri)).status).toBe(404);
    expect(await items(reader)).toEqual([]);
  });

  it.each([
    [null, 428],
    ['"0"', 412],
  ])('needs the present state: with %s in If-Match', async (condition, status) => {
    const { iri } = await save();
    expect((await reader.send('DELETE', iri, { headers: { 'If-Match': condition } })).status).toBe(status);
    expect(await items(reader)).toHaveLength(1);
  });

  it('is undone by a PUT with the ETag it answered', async () => {
    const { iri, etag } = await save();
    const deleted = (await reader.send('DELETE', iri, { headers: { 'If-Match': etag } })).headers.get('ETag');
    const answer = await reader.send('PUT', iri, {
      body: note({ id: iri }),
      headers: { 'If-Match': deleted },
    });
    expect(answer.status).toBe(200);
    const [item] = await items(reader);
    expect(item).toMatchObject({ id: iri, body: { value: 'Неліктен?' } });
    expect(item).not.toHaveProperty('modified');
  });

  it('is not undone by a request that comes late', async () => {
    const body = note();
    const first = await reader.send('POST', store, { body });
    const iri = first.headers.get('Location') ?? '';
    const headers = { 'If-Match': first.headers.get('ETag') };
    await reader.send('DELETE', iri, { headers });
    expect((await reader.send('POST', store, { body })).status).toBe(410);
    expect((await reader.send('PUT', iri, { body: note({ id: iri }), headers })).status).toBe(410);
    expect(
      (await reader.send('PUT', iri, { body: note({ id: iri }), headers: { 'If-Match': '*' } })).status,
    ).toBe(410);
    expect((await reader.send('DELETE', iri, { headers })).status).toBe(410);
    expect(await items(reader)).toEqual([]);
  });

  it('is for good after the time for undoing, and the id stays taken', async () => {
    const { database } = temporary.service;
    const body = note(words('бұл сөздер өшіріледі'));
    const first = await reader.send('POST', store, { body });
    const iri = first.headers.get('Location') ?? '';
    const answer = await reader.send('DELETE', iri, { headers: { 'If-Match': first.headers.get('ETag') } });

    await eraseDeleted(database, new Date(temporary.clock.now + undoTime - 1));
    expect(await database.note.count()).toBe(1);
    await eraseDeleted(database, new Date(temporary.clock.now + undoTime));
    expect(await database.note.count()).toBe(0);
    expect(await database.noteTarget.count()).toBe(0);

    const headers = { 'If-Match': answer.headers.get('ETag') };
    expect((await reader.send('PUT', iri, { body: note({ id: iri }), headers })).status).toBe(410);
    expect((await reader.send('GET', iri)).status).toBe(410);
    expect((await other.send('POST', store, { body })).status).toBe(410);
  });

  it('leaves the replies', async () => {
    const { iri, etag } = await save({ visibility: 'public' });
    await save({ motivation: 'replying', target: iri }, other);
    await reader.send('DELETE', iri, { headers: { 'If-Match': etag } });
    await eraseDeleted(temporary.service.database, new Date(temporary.clock.now + undoTime));
    expect(await items(other)).toMatchObject([{ motivation: 'replying', target: iri }]);
  });
});

describe('limits', () => {
  it('stop a reader who writes too much, for a while', async () => {
    await save();
    const statuses = new Set<number>();
    for (let i = 0; i < 120; i++) statuses.add((await reader.send('POST', store, { body: note() })).status);
    expect([...statuses]).toEqual([201]);
    const answer = await reader.send('POST', store, { body: note() });
    expect(answer.status).toBe(429);
    temporary.clock.now += Number(answer.headers.get('Retry-After')) * 1000;
    await save();
  });

  it('stop an address that makes too many readers, and not the next one', async () => {
    const post = (from: string) =>
      new Visitor(temporary.service).send('POST', store, {
        body: note(),
        headers: { 'X-Forwarded-For': from },
      });
    for (let i = 0; i < 60; i++) await post('198.51.100.1');
    expect((await post('203.0.113.9, 198.51.100.1')).status).toBe(429);
    expect((await post('198.51.100.2')).status).toBe(201);
  });
});

describe('PUBLIC_NOTES=off', () => {
  it('keeps notes private, and leaves public what was', async () => {
    const { iri, etag } = await save({ visibility: 'public' });
    const off = { ...temporary.service, publicNotes: false };
    const answer = await new Visitor(off).send('POST', store, { body: note({ visibility: 'public' }) });
    expect([answer.status, (await answer.json()).field]).toEqual([422, 'visibility']);
    const body = note({ id: iri, visibility: 'public' });
    expect((await reader.copy(off).send('PUT', iri, { body, headers: { 'If-Match': etag } })).status).toBe(
      200,
    );
    expect((await new Visitor(off).send('POST', store, { body: note() })).status).toBe(201);
  });
});
