import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { temporaryService } from '../../test/temporary-service';
import { store, type Visitor } from '../../test/visitor';
import type { Database } from '../database/database';
import { eraseDeleted, undoTime } from './erasure';

const list = `${store}?source=/kk/local-politics`;
const at = (segment: string) => ({ target: `/kk/local-politics#${segment}`, visibility: 'public' });

interface Item {
  id: string;
  target: string | { source: string };
  body?: { value: string };
  'jolma:mine'?: boolean;
  'jolma:stub'?: string;
  'jolma:root'?: string;
  'jolma:answers'?: { next: string };
}

interface Page {
  items: Item[];
  next?: string;
}

/** Reads a page. */
async function read(visitor: Visitor, address: string): Promise<Page> {
  const answer = await visitor.send('GET', address);
  expect(answer.status).toBe(200);
  return answer.json();
}

/** Follows `next` to the end, and gives the pages. */
async function walk(visitor: Visitor, address: string): Promise<Page[]> {
  const pages: Page[] = [];
  for (let next: string | undefined = address; next !== undefined; next = pages.at(-1)?.next)
    pages.push(await read(visitor, next));
  return pages;
}

const segmentOf = ({ target }: Item) => (typeof target === 'string' ? '' : target.source.split('#')[1]);
const said = ({ body }: Item) => body?.value;

/** Puts copies of the only note into the database, with other ids, as of now and later. */
async function multiply(database: Database, count: number, changes: object = {}) {
  const { id: _, ...note } = await database.note.findFirstOrThrow();
  const { noteId: __, ...target } = await database.noteTarget.findFirstOrThrow();
  for (let done = 0; done < count; done += 1_000) {
    const ids = Array.from({ length: Math.min(1_000, count - done) }, () => randomUUID());
    const created = (index: number) => new Date(note.created.getTime() + 1 + done + index);
    await database.note.createMany({
      data: ids.map((id, index) => ({ ...note, id, created: created(index), ...changes })),
    });
    await database.noteTarget.createMany({ data: ids.map((noteId) => ({ ...target, noteId })) });
  }
}

/** Says something as an answer to a note. */
function answer(visitor: Visitor, iri: string, value: string, visibility = 'public') {
  const body = { type: 'TextualBody', value };
  return visitor.save({ motivation: 'replying', target: iri, body, visibility });
}

describe('The pages of a list', () => {
  it('hold a hundred notes at most, and lead on until every note was given once', async () => {
    const { reader, other, database } = await temporaryService();
    await reader.save(at('q1-1'));
    await multiply(database, 249);
    const pages = await walk(other, list);
    expect(pages.map(({ items }) => items.length)).toEqual([100, 100, 50]);
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(250);
  });

  it('begin with the reader’s own, and go on by place in the text', async () => {
    const { reader, other } = await temporaryService();
    await other.save(at('q1-2'));
    await other.save(at('title'));
    await other.save(at('q1-1'));
    await reader.save({ ...at('q1-2'), visibility: 'private' });
    const { items } = await read(reader, list);
    expect(items.map((item) => [item['jolma:mine'], segmentOf(item)])).toEqual([
      [true, 'q1-2'],
      [false, 'title'],
      [false, 'q1-1'],
      [false, 'q1-2'],
    ]);
  });

  it('begin near a segment, and come round to those before it', async () => {
    const { reader, other, database } = await temporaryService();
    for (const segment of ['title', 'q1-2', 'q1-1']) await reader.save(at(segment));
    const near = async (segment: string) =>
      (await read(other, `${list}&near=${segment}`)).items.map(segmentOf);
    expect(await near('q1-1')).toEqual(['q1-1', 'q1-2', 'title']);
    expect(await near('q1-2')).toEqual(['q1-2', 'title', 'q1-1']);
    expect(await near('none')).toEqual(['title', 'q1-1', 'q1-2']);
    await database.note.updateMany({ where: { segment: 'q1-1' }, data: { segment: 'long-gone' } });
    expect(await near('q1-2')).toEqual(['q1-2', 'title', 'q1-1']);
  });

  it('lead through the reader’s own, however many, before those of others', async () => {
    const { reader, other, database } = await temporaryService();
    await reader.save({ visibility: 'private' });
    await multiply(database, 149);
    await other.save(at('title'));
    const pages = await walk(reader, list);
    const items = pages.flatMap((page) => page.items);
    expect(pages).toHaveLength(2);
    expect(items).toHaveLength(151);
    expect(items.map((item) => item['jolma:mine']).lastIndexOf(true)).toBe(149);
    expect((await walk(other, list)).flatMap((page) => page.items)).toHaveLength(1);
  });

  it('bring ten answers with a note, the reader’s own first, and the others on pages of their own', async () => {
    const { reader, other } = await temporaryService();
    const { iri } = await reader.save(at('q1-1'));
    for (let i = 0; i < 24; i++) await answer(other, iri, `жауап ${i}`);
    await answer(reader, iri, 'менікі', 'private');
    const [head, ...answers] = (await read(reader, list)).items;
    expect(answers).toHaveLength(10);
    expect(answers.slice(0, 2).map(said)).toEqual(['менікі', 'жауап 0']);
    const rest = await walk(reader, head?.['jolma:answers']?.next ?? '');
    const all = [...answers, ...rest.flatMap(({ items }) => items)];
    expect(all.map(said)).toEqual(['менікі', ...Array.from({ length: 24 }, (_, i) => `жауап ${i}`)]);
    // Who sees no private answer has one fewer.
    const [, ...seen] = (await read(other, list)).items;
    expect(seen.map(said)).not.toContain('менікі');
  });

  it('give an answer to an answer with the head of its thread', async () => {
    const { reader, other } = await temporaryService();
    const { iri } = await reader.save(at('q1-1'));
    const first = await answer(other, iri, 'бірінші');
    const second = await answer(reader, first.iri, 'екінші');
    const { items } = await read(other, list);
    expect(items.find(({ id }) => id === second.iri)).toMatchObject({ target: first.iri, 'jolma:root': iri });
  });

  it('are no heavier when notes are', async () => {
    const { reader, other, database } = await temporaryService();
    await reader.save({ ...at('q1-1'), body: { type: 'TextualBody', value: 'ы'.repeat(10_000) } });
    await multiply(database, 149);
    const pages = await walk(other, list);
    for (const page of pages) expect(JSON.stringify(page).length).toBeLessThan(500_000);
    expect(pages.flatMap(({ items }) => items)).toHaveLength(150);
  });

  it('are no heavier when notes are on many places', async () => {
    const { reader, other, database } = await temporaryService();
    const target = Array.from({ length: 100 }, () => '/kk/local-politics#q1-1');
    for (let i = 0; i < 20; i++) await reader.save({ target, visibility: 'public' });
    expect(await database.noteTarget.count()).toBe(2_000);
    const pages = await walk(other, list);
    for (const page of pages) expect(JSON.stringify(page).length).toBeLessThan(1_000_000);
    expect(pages.flatMap(({ items }) => items)).toHaveLength(20);
  });

  it.each(['x', 'm.q1-1.1', 'o.q1-1.99999999999999999.00000000-0000-4000-8000-000000000000'])(
    'refuse to go on after “%s”',
    async (after) => {
      const { reader } = await temporaryService();
      const refused = await reader.send('GET', `${list}&after=${after}`);
      expect(refused.status).toBe(422);
      expect(await refused.json()).toMatchObject({ field: 'after' });
    },
  );

  it('of answers are refused for what is no note, and for one that the asker may not see', async () => {
    const { reader, other } = await temporaryService();
    const { iri } = await reader.save();
    expect((await other.send('GET', `${store}?answers=x`)).status).toBe(422);
    expect((await other.send('GET', `${store}?answers=${iri.split('/').at(-1)}`)).status).toBe(404);
    expect((await reader.send('GET', `${store}?answers=${iri.split('/').at(-1)}`)).status).toBe(200);
  });
});

describe('The counts of a list', () => {
  it('say how many notes each segment has that the asker may see, answers included', async () => {
    const { reader, other, database } = await temporaryService();
    const { iri } = await reader.save(at('q1-1'));
    await reader.save({ ...at('q1-2'), visibility: 'private' });
    await answer(other, iri, 'жауап');
    const counts = async (visitor: Visitor) =>
      (await (await visitor.send('GET', `${list}&counts`)).json())['jolma:counts'];
    expect(await counts(other)).toEqual({ 'q1-1': 2 });
    expect(await counts(reader)).toEqual({ 'q1-1': 2, 'q1-2': 1 });
    // What any process writes is counted at once.
    await database.note.updateMany({ where: { visibility: 'public' }, data: { hidden: new Date() } });
    expect(await counts(other)).toEqual({ 'q1-1': 1 });
  });
});

describe('A thread whose head is not seen any more', () => {
  async function answered() {
    const all = await temporaryService();
    const head = await all.reader.save({ ...at('q1-2'), body: { type: 'TextualBody', value: 'құпия' } });
    await answer(all.other, head.iri, 'жауап');
    return { ...all, head };
  }

  it.each([
    ['deleted', (visitor: Visitor, iri: string, etag: string) => visitor.remove(iri, etag)],
    [
      'withdrawn',
      (visitor: Visitor, iri: string, etag: string) =>
        visitor.put(iri, etag, { target: '/kk/local-politics#q1-2' }),
    ],
  ])('keeps its place without its words: %s', async (reason, act) => {
    const { reader, other, head } = await answered();
    await act(reader, head.iri, head.etag);
    const { items } = await read(other, list);
    expect(items).toMatchObject([
      { id: head.iri, 'jolma:stub': reason, target: { source: expect.stringMatching(/#q1-2$/) } },
      { body: { value: 'жауап' }, target: head.iri },
    ]);
    expect(JSON.stringify(items)).not.toContain('құпия');
    expect(items[0]?.['jolma:mine']).toBeUndefined();
  });

  it('keeps it when the head is erased, and goes with its last answer', async () => {
    const { reader, other, database, head, clock } = await answered();
    await reader.remove(head.iri, head.etag);
    clock.now += undoTime + 1_000;
    await eraseDeleted(database, new Date(clock.now));
    const { items } = await read(other, list);
    expect(items).toMatchObject([{ id: head.iri, 'jolma:stub': 'deleted' }, { body: { value: 'жауап' } }]);
    expect(JSON.stringify(await database.note.findMany())).not.toContain('құпия');
    expect((await reader.send('GET', head.iri)).status).toBe(410);

    const [, last] = items;
    await other.remove(last?.id ?? '', '"1"');
    expect((await read(other, list)).items).toEqual([]);
    clock.now += undoTime + 1_000;
    await eraseDeleted(database, new Date(clock.now));
    expect(await database.note.count()).toBe(0);
    // The id stays taken.
    const again = await other.send('POST', store, {
      body: {
        ...JSON.parse('{}'),
        id: `urn:uuid:${head.iri.split('/').at(-1)}`,
        type: 'Annotation',
        motivation: 'commenting',
        body: { type: 'TextualBody', value: 'a' },
        target: '/kk/local-politics#q1-1',
      },
    });
    expect(again.status).toBe(410);
  });
});
