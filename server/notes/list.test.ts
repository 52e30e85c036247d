import { describe, expect, it } from 'vitest';
import { temporaryService } from '../../test/temporary-service';
import { origin, store } from '../../test/visitor';

describe('GET of a list', () => {
  it.each([
    '/kk/local-politics',
    '/ru/local-politics%23q1-2',
    'http%3A%2F%2F127.0.0.1%3A3000%2Fru%2Flocal-politics',
  ])('gives the notes of every version for %s', async (source) => {
    const { reader } = await temporaryService();
    const places = ['/ru/local-politics#title', '/kk/local-politics#q1-1', '/ru/local-politics#q1-2'];
    for (const target of places) await reader.save({ target });
    const answer = await reader.send('GET', `/api/annotations?source=${source}`);
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    expect(await answer.json()).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: places.map((place) => ({ target: { source: origin + place } })),
    });
  });

  it('shows a private note to its author alone, and a public one to everyone', async () => {
    const { reader, other } = await temporaryService();
    await reader.save();
    await reader.save({ visibility: 'public' });
    await other.save();
    expect(await reader.items()).toHaveLength(2);
    expect(await other.items()).toMatchObject([
      { 'jolma:mine': true },
      { visibility: 'public', 'jolma:mine': false },
    ]);
  });

  it('leaves out the notes of other editions', async () => {
    const { reader, editions, edition } = await temporaryService();
    editions.set('other', { ...edition, slug: 'other' });
    await reader.save({ target: '/kk/other#q1-1' });
    expect(await reader.items()).toEqual([]);
  });

  it('names the places under the address that the reader has opened', async () => {
    const { reader } = await temporaryService();
    await reader.save();
    const headers = { Host: '127.0.0.1:3000' };
    const answer = await reader.send('GET', `${store}?source=/kk/local-politics`, { headers });
    expect(await answer.json()).toMatchObject({
      items: [{ target: { source: 'http://127.0.0.1:3000/kk/local-politics#q1-1' } }],
    });
  });

  it('sets no cookie for someone who has none, and renews a session once a day', async () => {
    const { reader, other, database } = await temporaryService();
    const list = `${store}?source=/kk/local-politics`;
    const day = 24 * 60 * 60;
    await reader.save();
    expect((await other.send('GET', list)).headers.getSetCookie()).toEqual([]);
    expect((await reader.send('GET', list)).headers.getSetCookie()).toEqual([]);
    const expiresAt = new Date(Date.now() + (399 * day - 1) * 1000);
    await database.session.updateMany({ data: { expiresAt, updatedAt: new Date(Date.now() - day * 1000) } });
    const [cookie] = (await reader.send('GET', list)).headers.getSetCookie();
    expect(cookie).toContain(`Max-Age=${400 * day}`);
    expect(await reader.items()).toHaveLength(1);
  });

  it.each([
    ['', 400],
    ['?source=', 422],
    ['?source=/kk/other', 422],
    ['?source=https://example.com/kk/local-politics', 422],
    ['?source=%ED%A0%80', 422],
  ])('refuses “%s” with %i', async (query, status) => {
    const { reader } = await temporaryService();
    const answer = await reader.send('GET', store + query);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ field: 'source' });
  });
});
