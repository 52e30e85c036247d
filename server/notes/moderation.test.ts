import { describe, expect, it } from 'vitest';
import { temporaryService } from '../../test/temporary-service';
import { annotation, store, Visitor } from '../../test/visitor';
import { blockReader, listPublicNotes, setHidden, unblockReader } from './moderation';
import { forgetNetworks, networkTime } from './networks';

const from = (address: string) => ({ 'X-Forwarded-For': address });

/** Somebody who writes from an address. */
function visit(visitor: Visitor, address: string) {
  return {
    visitor,
    post: (visibility: 'public' | 'private') =>
      visitor.send('POST', store, { body: annotation({ visibility }), headers: from(address) }),
  };
}

async function blocked(address = '198.51.100.7') {
  const made = await temporaryService();
  const { service, database, reader } = made;
  // Readers are dated by the machine's own clock.
  const clock = { ahead: 0 };
  service.now = () => new Date(Date.now() + clock.ahead);
  const first = await visit(reader, address).post('public');
  const iri = first.headers.get('Location') ?? '';
  const { id } = await database.user.findFirstOrThrow();
  const block = () => blockReader(database, id, service.now());
  const stranger = (where: string) => visit(new Visitor(service), where);
  return {
    ...made,
    clock,
    id,
    iri,
    etag: first.headers.get('ETag'),
    block,
    stranger,
    writer: visit(reader, address),
  };
}

describe('a blocked reader', () => {
  it('publishes nothing, and what she had published is hidden', async () => {
    const { block, writer, other, reader, iri, etag } = await blocked();
    await other.save({ visibility: 'public' });
    expect(await other.items()).toHaveLength(2);
    expect(await block()).toMatchObject({ notes: 1, until: expect.any(Date) });
    expect(await other.items()).toHaveLength(1);
    const refused = await writer.post('public');
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ field: 'visibility' });
    expect((await writer.post('private')).status).toBe(201);
    // Her hidden note she may change, and it stays hidden.
    const changed = await reader.put(iri, etag, { visibility: 'public' });
    expect(changed.status).toBe(200);
    expect(await other.items()).toHaveLength(1);
    const alone = await reader.put(iri, changed.headers.get('ETag'), { visibility: 'private' });
    const again = await reader.put(iri, alone.headers.get('ETag'), { visibility: 'public' });
    expect(again.status).toBe(403);
  });

  it('does not publish by bringing a note back', async () => {
    const { block, reader, other, iri, etag } = await blocked();
    const deleted = await reader.remove(iri, etag);
    await block();
    await reader.put(iri, deleted.headers.get('ETag'), { visibility: 'public' });
    expect(await other.items()).toEqual([]);
  });

  it('publishes again when the block is over, without what was hidden before it', async () => {
    const { block, database, service, id, reader, other, writer, stranger } = await blocked();
    const hidden = await reader.save({ visibility: 'public' });
    await setHidden(database, hidden.iri.split('/').at(-1) ?? '', service.now());
    await block();
    await block();
    expect(await unblockReader(database, id)).toMatchObject({ notes: 1 });
    expect(await other.items()).toHaveLength(1);
    expect((await writer.post('public')).status).toBe(201);
    expect((await stranger('198.51.100.7').post('public')).status).toBe(201);
  });

  it('must be somebody', async () => {
    const { database, service } = await blocked();
    expect(await blockReader(database, 'nobody', service.now())).toBeNull();
    expect(await unblockReader(database, 'nobody')).toBeNull();
  });
});

describe('a closed network', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7', '198.51.100.8'],
    ['198.51.100.7', '::ffff:198.51.100.7', '::ffff:198.51.100.8'],
    ['2001:db8:1:2::7', '2001:db8:1:2:aaaa::1', '2001:db8:1:3::7'],
  ])('of %s lets new readers from %s publish nothing, and those from %s do', async (address, same, next) => {
    const { block, stranger, clock } = await blocked(address);
    const before = stranger(same);
    expect((await before.post('private')).status).toBe(201);
    await block();
    expect((await before.post('public')).status).toBe(201);
    const newcomer = stranger(same);
    const refused = await newcomer.post('public');
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      field: 'visibility',
      detail: expect.stringMatching(/network/),
    });
    const kept = await newcomer.post('private');
    expect(kept.status).toBe(201);
    const published = await newcomer.visitor.put(
      kept.headers.get('Location') ?? '',
      kept.headers.get('ETag'),
      { visibility: 'public' },
    );
    expect(published.status).toBe(403);
    expect((await stranger(next).post('public')).status).toBe(201);
    clock.ahead += networkTime;
    expect((await stranger(same).post('public')).status).toBe(201);
  });

  it('is known by a keyed hash alone, for seven days', async () => {
    const { block, database, service, clock, id } = await blocked();
    await block();
    const rows = JSON.stringify([await database.user.findMany(), await database.networkBlock.findMany()]);
    expect(rows).not.toContain('198.51.100');
    const network = async () => (await database.user.findUniqueOrThrow({ where: { id } })).network;
    await database.user.update({ where: { id }, data: { createdAt: service.now() } });
    clock.ahead += networkTime - 60_000;
    await forgetNetworks(database, service.now());
    expect(await network()).not.toBeNull();
    clock.ahead += 120_000;
    await forgetNetworks(database, service.now());
    expect(await network()).toBeNull();
    expect(await database.networkBlock.count()).toBe(0);
  });
});

it('lists more public notes than one query takes, the newest first', async () => {
  const { database, service, id } = await blocked();
  const notes = Array.from({ length: 2_500 }, (_, index) => ({
    id: crypto.randomUUID(),
    edition: 'local-politics',
    motivation: 'commenting' as const,
    visibility: 'public' as const,
    bodyValue: `${index}`,
    created: new Date(service.now().getTime() + index * 1_000),
    modified: service.now(),
    authorId: id,
  }));
  await database.note.createMany({ data: notes });
  const listed = await listPublicNotes(database, null);
  expect(listed).toHaveLength(2_501);
  expect(listed.slice(0, 2_500).map(({ body }) => body)).toEqual(
    notes.map(({ bodyValue }) => bodyValue).reverse(),
  );
  expect(await listPublicNotes(database, 'local-politics', 100)).toEqual(listed.slice(0, 100));
});
