import { describe, expect, it } from 'vitest';
import { temporaryService } from '../../test/temporary-service';
import { annotation, origin, Visitor } from '../../test/visitor';

const words = (value: string) => ({ body: { type: 'TextualBody', value } });

describe('PUT', () => {
  it('changes a note, and its ETag', async () => {
    const { reader } = await temporaryService();
    const { iri, etag } = await reader.save();
    const answer = await reader.put(iri, etag, words('Енді түсіндім.'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('ETag')).not.toBe(etag);
    expect(await reader.items()).toMatchObject([
      {
        id: iri,
        via: expect.stringMatching(/^urn:uuid:/),
        body: { value: 'Енді түсіндім.' },
        modified: expect.any(String),
        'jolma:etag': answer.headers.get('ETag'),
      },
    ]);
  });

  it('takes tags away, and makes a note public and private again', async () => {
    const { reader, other } = await temporaryService();
    const tag = { type: 'TextualBody', purpose: 'tagging', value: 'әкім' };
    const { iri, etag } = await reader.save({ body: [annotation().body, tag] });
    const published = await reader.put(iri, etag, { visibility: 'public' });
    expect(await other.items()).toMatchObject([{ body: annotation().body }]);
    await reader.put(iri, published.headers.get('ETag'));
    expect(await other.items()).toEqual([]);
  });

  it.each([
    ['published and made private again', [{ visibility: 'public' }, {}], false],
    ['sent again as it was', [{}], false],
    ['changed in its words', [words('Енді түсіндім.')], true],
    ['published, and changed in its kind', [{ visibility: 'public', motivation: 'questioning' }], true],
    [
      'put on another place',
      [{ target: { type: 'SpecificResource', source: '/kk/local-politics#q1-2' } }],
      true,
    ],
  ])('a note that is %s is modified, or not', async (_, changes, isModified) => {
    const { reader } = await temporaryService();
    let { iri, etag } = await reader.save();
    for (const change of changes) {
      const answer = await reader.put(iri, etag, change);
      expect(answer.status).toBe(200);
      etag = answer.headers.get('ETag') ?? '';
    }
    const [item] = await reader.items();
    (isModified ? expect(item) : expect(item).not).toHaveProperty('modified');
  });

  it.each([
    ['nothing', null, 428],
    ['an empty value', '', 428],
    ['an older state', '"0"', 412],
    ['the state, weakly', 'W/"1"', 412],
    ['the state without quotes', '1', 412],
    ['any state', '*', 200],
    ['the state among others', '"a", "1"', 200],
  ])('with %s in If-Match is answered', async (_, condition, status) => {
    const { reader } = await temporaryService();
    const { iri, etag } = await reader.save();
    expect(etag).toBe('"1"');
    expect((await reader.put(iri, condition)).status).toBe(status);
  });

  it('lets one of two edits at once win, and tells the other', async () => {
    const { reader } = await temporaryService();
    const { iri, etag } = await reader.save();
    const edits = ['бірінші', 'екінші'].map((value) => reader.copy().put(iri, etag, words(value)));
    const statuses = (await Promise.all(edits)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 412]);
  });

  it('keeps the text a note was made on, as long as its target stays', async () => {
    const { reader, database, editions, edition } = await temporaryService();
    const { iri, etag } = await reader.save();
    editions.set(edition.slug, { ...edition, versions: {} });
    expect((await reader.put(iri, etag, words('Енді түсіндім.'))).status).toBe(200);
    expect(await database.noteTarget.findMany({ include: { text: true } })).toMatchObject([
      { segment: 'q1-1', text: { text: 'Әкімдердің көбі — тағайындалған адамдар.' } },
    ]);
  });

  it('moves a note to another segment', async () => {
    const { reader } = await temporaryService();
    const { iri, etag } = await reader.save();
    const target = { type: 'SpecificResource', source: `${origin}/ru/local-politics#q1-2` };
    expect(await (await reader.put(iri, etag, { target })).json()).toMatchObject({ target });
  });

  it('and DELETE refuse another reader: 404 for what she cannot see, 403 for what is public', async () => {
    const { reader, other, service } = await temporaryService();
    await other.save();
    const stranger = new Visitor(service);
    for (const [visibility, status] of [
      ['private', 404],
      ['public', 403],
    ] as const) {
      const { iri, etag } = await reader.save({ visibility });
      for (const who of [other, stranger]) {
        expect((await who.put(iri, etag)).status).toBe(status);
        expect((await who.remove(iri, etag)).status).toBe(status);
      }
    }
    expect(await reader.items()).toHaveLength(2);
  });

  it('refuses another id, another origin and what POST would refuse', async () => {
    const { reader } = await temporaryService();
    const { iri, etag } = await reader.save();
    const put = async (body: unknown, headers = {}) => {
      const answer = await reader.send('PUT', iri, { body, headers: { 'If-Match': etag, ...headers } });
      return [answer.status, (await answer.json()).field];
    };
    expect(await put(annotation())).toEqual([422, 'id']);
    expect(await put(annotation({ id: iri }), { Origin: 'https://example.com' })).toEqual([403, 'Origin']);
    expect(await put(annotation({ id: iri, ...words('') }))).toEqual([422, 'body.value']);
    expect(await put(annotation({ id: iri, target: '/kk/other#q1-1' }))).toEqual([422, 'target.source']);
    expect(await put('{')).toEqual([400, 'body']);
  });
});
