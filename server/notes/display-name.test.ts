import { describe, expect, it } from 'vitest';
import { temporaryService } from '../../test/temporary-service';
import { annotation, store } from '../../test/visitor';
import { setHidden } from './moderation';

const named = (name: unknown) => ({ visibility: 'public', creator: { type: 'Person', name } });

describe('the name beside public notes', () => {
  it('is given once, and stands beside all of them', async () => {
    const { reader, other } = await temporaryService();
    await reader.save({ visibility: 'public' });
    await reader.save(named('  Айгүл  Сәрсен '));
    await reader.save();
    const creator = { type: 'Person', name: 'Айгүл Сәрсен' };
    expect(await other.items()).toMatchObject([{ creator }, { creator }]);
    const list = await (await reader.send('GET', `${store}?source=/kk/local-politics`)).json();
    expect(list).toMatchObject({ 'jolma:name': 'Айгүл Сәрсен', 'jolma:mayPublish': true });
  });

  it('stays when a public note says nothing of it, and goes when it is emptied', async () => {
    const { reader, other } = await temporaryService();
    const { iri, etag } = await reader.save(named('Айгүл'));
    const kept = await reader.put(iri, etag, { visibility: 'public' });
    expect(await kept.json()).toMatchObject({ creator: { name: 'Айгүл' } });
    await reader.put(iri, kept.headers.get('ETag'), named(''));
    expect((await other.items())[0]).not.toHaveProperty('creator');
  });

  it('is not taken from a private note, nor ever from the identity of the reader', async () => {
    const { reader, other } = await temporaryService();
    await reader.save({ creator: { type: 'Person', name: 'Айгүл' } });
    await reader.save({ visibility: 'public' });
    const [item] = await other.items();
    expect(item).not.toHaveProperty('creator');
    expect(JSON.stringify(item)).not.toMatch(/@(?!context)/);
  });

  it.each([['айгүл@example.org'], ['a'.repeat(61)], ['Ай\u202Eгүл'], [5]])('cannot be %j', async (name) => {
    const { reader } = await temporaryService();
    const answer = await reader.send('POST', store, { body: annotation(named(name)) });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ field: 'creator.name' });
  });
});

describe('a note that an editor hides', () => {
  it('is seen by its author alone, who is told, until it is shown again', async () => {
    const { reader, other, database, service } = await temporaryService();
    const { iri } = await reader.save({ visibility: 'public' });
    const answer = { motivation: 'replying', target: iri, visibility: 'public' };
    const reply = await other.save(answer);
    const id = (address: string) => address.split('/').at(-1) ?? '';
    for (const hidden of [iri, reply.iri])
      expect(await setHidden(database, id(hidden), service.now())).toBe(true);
    expect(await reader.items()).toMatchObject([{ id: iri, 'jolma:hidden': true }]);
    expect(await other.items()).toMatchObject([
      { id: iri, 'jolma:stub': 'withdrawn' },
      { id: reply.iri, 'jolma:hidden': true },
    ]);
    expect((await other.send('GET', iri)).status).toBe(404);
    await setHidden(database, id(iri), null);
    expect(await other.items()).toMatchObject([{ id: iri }, { id: reply.iri }]);
    expect((await other.items())[0]).not.toHaveProperty('jolma:hidden');
  });

  it('must be public', async () => {
    const { reader, database, service } = await temporaryService();
    const { iri } = await reader.save();
    expect(await setHidden(database, iri.split('/').at(-1) ?? '', service.now())).toBe(false);
  });
});
