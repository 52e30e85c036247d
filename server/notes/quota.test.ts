import { describe, expect, it } from 'vitest';
import { temporaryService } from '../../test/temporary-service';
import { annotation, store } from '../../test/visitor';

async function limited(notesPerReader: number) {
  const made = await temporaryService();
  made.service.notesPerReader = notesPerReader;
  const { reader } = made;
  const page = async () => (await reader.send('GET', `${store}?source=/ru/local-politics`)).json();
  const post = (changes: object = {}) => reader.send('POST', store, { body: annotation(changes) });
  return { ...made, page, post };
}

describe('the quota of a reader', () => {
  it('is told when it is near, in the list and with each new note', async () => {
    const { page, post } = await limited(23);
    const told: unknown[] = [(await page())['jolma:quota']];
    for (let i = 0; i < 4; i++) {
      const created = await (await post()).json();
      told.push(created['jolma:quota'], (await page())['jolma:quota']);
    }
    const near = [3, 4].map((used) => ({ used, limit: 23 }));
    expect(told).toEqual([undefined, ...Array(4).fill(undefined), near[0], near[0], near[1], near[1]]);
  });

  it('refuses what goes beyond it, and nobody else', async () => {
    const { reader, other, post } = await limited(2);
    await post();
    await post();
    const refused = await post();
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ status: 403, field: 'annotation', limit: 2 });
    expect(await reader.items()).toHaveLength(2);
    expect((await other.send('POST', store, { body: annotation() })).status).toBe(201);
  });

  it('counts no note that is deleted, and refuses no change', async () => {
    const { reader, post } = await limited(2);
    const { iri, etag } = await reader.save();
    await post();
    const changed = await reader.put(iri, etag, { body: { type: 'TextualBody', value: 'Жаңа' } });
    expect(changed.status).toBe(200);
    const deleted = await reader.remove(iri, changed.headers.get('ETag'));
    expect((await post()).status).toBe(201);
    expect((await post()).status).toBe(403);
    // What was deleted comes back though there is a newer note in its stead.
    expect((await reader.put(iri, deleted.headers.get('ETag'))).status).toBe(200);
    expect(await reader.items()).toHaveLength(3);
  });

  it('answers a note that comes again as before', async () => {
    const { reader, post } = await limited(1);
    const body = annotation();
    await reader.send('POST', store, { body });
    expect((await reader.send('POST', store, { body })).status).toBe(200);
    expect((await post()).status).toBe(403);
  });
});
