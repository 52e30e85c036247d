import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { temporaryService } from '../../test/temporary-service';
import { store } from '../../test/visitor';

describe('GET of a note', () => {
  it('gives a reader her note, and others nothing', async () => {
    const { reader, other } = await temporaryService();
    const { iri, etag } = await reader.save();
    const answer = await reader.send('GET', iri);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('ETag')).toBe(etag);
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    expect(await answer.json()).toMatchObject({ id: iri, 'jolma:etag': etag });
    expect((await other.send('GET', iri)).status).toBe(404);
  });

  it('gives everyone a public note', async () => {
    const { reader, other } = await temporaryService();
    const { iri } = await reader.save({ visibility: 'public' });
    expect((await other.send('GET', iri)).status).toBe(200);
  });

  it('knows a UUID in capitals', async () => {
    const { reader } = await temporaryService();
    const { iri } = await reader.save();
    const id = iri.slice(store.length).toUpperCase();
    expect((await reader.send('GET', store + id)).status).toBe(200);
  });

  it.each([randomUUID(), 'x', '%00', 'a%2Fb'])('finds no note %s', async (id) => {
    const { reader } = await temporaryService();
    expect((await reader.send('GET', store + id)).status).toBe(404);
  });
});
