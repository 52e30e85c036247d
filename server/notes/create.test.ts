import { describe, expect, it } from 'vitest';
import { temporaryService } from '../../test/temporary-service';
import { annotation, origin, store, Visitor } from '../../test/visitor';

const day = 24 * 60 * 60;

describe('POST', () => {
  it('saves the note of someone without a session, who is a reader from now on', async () => {
    const { reader } = await temporaryService();
    const body = annotation();
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
    expect(await reader.items()).toHaveLength(1);
  });

  it('knows the reader again, and sets no second cookie', async () => {
    const { reader } = await temporaryService();
    await reader.save();
    const answer = await reader.send('POST', store, { body: annotation() });
    expect(answer.status).toBe(201);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await reader.items()).toHaveLength(2);
  });

  it.each(['a.b', '%', 'ә', '"', `${'a'.repeat(32)}.${'b'.repeat(44)}`])(
    'takes the session %s, which is none, for none',
    async (token) => {
      const { service } = await temporaryService();
      const headers = { Cookie: `jolma-jol.session_token=${encodeURIComponent(token)}` };
      const answer = await new Visitor(service).send('POST', store, { body: annotation(), headers });
      expect(answer.status).toBe(201);
    },
  );

  it('keeps the text that the note was made on', async () => {
    const { reader, database } = await temporaryService();
    await reader.save();
    expect(await database.noteTarget.findMany({ select: { text: true } })).toMatchObject([
      { text: { text: 'Әкімдердің көбі — тағайындалған адамдар.' } },
    ]);
  });

  it('keeps nothing of where and with what a reader reads', async () => {
    const { reader, database } = await temporaryService();
    const headers = { 'User-Agent': 'Browser/1', 'X-Forwarded-For': '192.0.2.1' };
    await reader.send('POST', store, { body: annotation(), headers });
    expect(await database.session.findMany()).toMatchObject([{ ipAddress: null, userAgent: null }]);
  });

  it('finds the note when the same request comes again', async () => {
    const { reader } = await temporaryService();
    const body = annotation();
    const first = await reader.send('POST', store, { body });
    const again = await reader.send('POST', store, { body });
    expect(again.status).toBe(200);
    expect(again.headers.get('Location')).toBe(first.headers.get('Location'));
    expect(again.headers.get('ETag')).toBe(first.headers.get('ETag'));
    expect(await reader.items()).toHaveLength(1);
  });

  it('saves one note when the same request comes five times at once', async () => {
    const { reader } = await temporaryService();
    await reader.save();
    const body = annotation();
    const send = () => reader.copy().send('POST', store, { body });
    const answers = await Promise.all(Array.from({ length: 5 }, send));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    expect(await reader.items()).toHaveLength(2);
  });

  it('refuses the id of another reader’s note, and makes no reader for that', async () => {
    const { reader, other, database } = await temporaryService();
    const body = annotation();
    await reader.send('POST', store, { body });
    const answer = await other.send('POST', store, { body });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ status: 409, field: 'id' });
    expect(await database.user.count()).toBe(1);
  });

  it('makes an id where the client has none', async () => {
    const { reader } = await temporaryService();
    const { iri } = await reader.save({ id: undefined });
    expect(iri).toMatch(/^\/api\/annotations\/[0-9a-f-]{36}$/);
  });

  it('saves ranges of several segments, tags and a reply', async () => {
    const { reader } = await temporaryService();
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
    const { iri } = await reader.save({ body, target: [range, segment], motivation: 'questioning' });
    await reader.save({ motivation: 'replying', target: iri });
    expect(await reader.items()).toMatchObject([
      { body, target: [range, segment], motivation: 'questioning' },
      { target: iri, motivation: 'replying' },
    ]);
  });

  it('gives words back as they were', async () => {
    const { reader } = await temporaryService();
    const value = '  Қазақша — ҒЫЛЫМИ\r\n\t👩‍👩‍👧 а\u0301 \u202e \u{10ffff} <b>&amp;</b> ';
    await reader.save({ body: { type: 'TextualBody', value } });
    expect(await reader.items()).toMatchObject([{ body: { value } }]);
  });

  it('keeps notes private with PUBLIC_NOTES=off, and leaves public what was', async () => {
    const { reader, service } = await temporaryService();
    const { iri, etag } = await reader.save({ visibility: 'public' });
    const late = reader.copy({ ...service, publicNotes: false });
    const answer = await late.send('POST', store, { body: annotation({ visibility: 'public' }) });
    expect([answer.status, (await answer.json()).field]).toEqual([422, 'visibility']);
    expect((await late.put(iri, etag, { visibility: 'public' })).status).toBe(200);
    await late.save();
  });
});

describe('POST from a page in another script of Kazakh', () => {
  const selected = (locale: string, start: number, exact: string, prefix = '') => ({
    type: 'SpecificResource',
    source: `/${locale}/local-politics#q1-1`,
    selector: [
      { type: 'TextPositionSelector', start, end: start + exact.length },
      { type: 'TextQuoteSelector', exact, prefix },
    ],
  });

  it.each([
    ['kk-Latn', selected('kk-Latn', 11, 'köbı', 'Äkımderdıñ ')],
    ['kk-Arab', selected('kk-Arab', 11, 'كوبى', 'اكىمدەردىڭ ')],
  ])('saves the words of %s in Cyrillic, as the text is stored', async (_, target) => {
    const { reader } = await temporaryService();
    await reader.save({ target });
    expect(await reader.items()).toMatchObject([
      {
        target: {
          source: `${origin}/kk/local-politics#q1-1`,
          selector: [
            { start: 11, end: 15 },
            { exact: 'көбі', prefix: 'Әкімдердің ', suffix: '' },
          ],
        },
      },
    ]);
  });

  it('saves a whole segment of that script, and refuses words that it has not', async () => {
    const { reader } = await temporaryService();
    await reader.save({ target: { source: '/kk-Arab/local-politics#q1-2' } });
    expect(await reader.items()).toMatchObject([{ target: { source: `${origin}/kk/local-politics#q1-2` } }]);
    const target = selected('kk-Latn', 11, 'көбі');
    const answer = await reader.send('POST', store, { body: annotation({ target }) });
    expect([answer.status, (await answer.json()).field]).toEqual([422, 'target.selector']);
  });
});
