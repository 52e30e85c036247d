import { describe, expect, it } from 'vitest';
import { temporaryService } from '../../test/temporary-service';
import { saying, store } from '../../test/visitor';
import { eraseDeleted, undoTime } from './erasure';

describe('DELETE', () => {
  it('takes a note away, for its author too', async () => {
    const { reader, other } = await temporaryService();
    const { iri, etag } = await reader.save({ visibility: 'public' });
    expect((await reader.remove(iri, etag)).status).toBe(204);
    expect((await reader.send('GET', iri)).status).toBe(410);
    expect((await other.send('GET', iri)).status).toBe(404);
    expect(await reader.items()).toEqual([]);
  });

  it.each([
    [null, 428],
    ['"0"', 412],
  ])('with %s in If-Match is refused with %i', async (condition, status) => {
    const { reader } = await temporaryService();
    const { iri } = await reader.save();
    expect((await reader.remove(iri, condition)).status).toBe(status);
    expect(await reader.items()).toHaveLength(1);
  });

  it('from another origin is refused', async () => {
    const { reader } = await temporaryService();
    const { iri, etag } = await reader.save();
    const headers = { 'If-Match': etag, Origin: 'https://example.com' };
    expect((await reader.send('DELETE', iri, { headers })).status).toBe(403);
  });

  it('is undone by a PUT with the ETag it answered', async () => {
    const { reader } = await temporaryService();
    const { iri, etag } = await reader.save();
    const deleted = (await reader.remove(iri, etag)).headers.get('ETag');
    expect((await reader.put(iri, deleted)).status).toBe(200);
    const [item] = await reader.items();
    expect(item).toMatchObject({ id: iri, body: { value: 'Неліктен?' } });
    expect(item).not.toHaveProperty('modified');
  });

  it('is not undone by a request that comes late', async () => {
    const { reader } = await temporaryService();
    const body = saying('Кеш келген хат');
    const first = await reader.send('POST', store, { body });
    const iri = first.headers.get('Location') ?? '';
    const etag = first.headers.get('ETag');
    const deleted = (await reader.remove(iri, etag)).headers.get('ETag');
    expect((await reader.send('POST', store, { body })).status).toBe(410);
    expect((await reader.put(iri, etag)).status).toBe(410);
    expect((await reader.put(iri, '*')).status).toBe(410);
    const again = await reader.remove(iri, etag);
    expect(again.status).toBe(410);
    // An answer that was lost, or a second click: its author can still undo.
    expect(again.headers.get('ETag')).toBe(deleted);
    expect(await reader.items()).toEqual([]);
  });

  it('is for good after the time for undoing, and the id stays taken', async () => {
    const { reader, other, database, clock } = await temporaryService();
    const body = saying('Бұл сөздер өшіріледі.');
    const first = await reader.send('POST', store, { body });
    const iri = first.headers.get('Location') ?? '';
    const deletedAt = clock.now;
    const deleted = (await reader.remove(iri, first.headers.get('ETag'))).headers.get('ETag');

    await eraseDeleted(database, new Date(deletedAt + undoTime - 1));
    expect(await database.note.count()).toBe(1);
    await eraseDeleted(database, new Date(deletedAt + undoTime));
    expect(await database.note.count()).toBe(0);
    expect(await database.noteTarget.count()).toBe(0);

    expect((await reader.put(iri, deleted)).status).toBe(410);
    expect((await reader.send('GET', iri)).status).toBe(410);
    expect((await other.send('POST', store, { body })).status).toBe(410);
  });

  it('leaves the replies', async () => {
    const { reader, other, database, clock } = await temporaryService();
    const { iri, etag } = await reader.save({ visibility: 'public' });
    await other.save({ motivation: 'replying', target: iri });
    await reader.remove(iri, etag);
    await eraseDeleted(database, new Date(clock.now + undoTime));
    expect(await other.items()).toMatchObject([
      { id: iri, 'jolma:stub': 'deleted' },
      { motivation: 'replying', target: iri },
    ]);
  });
});
