import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../server/database/database';
import { prepareDatabase } from '../server/database/migrate.mjs';
import { countNotes } from '../server/notes/counts';
import { insertNote, type StoredTarget } from '../server/notes/store';
import { runIn } from '../test/run-edition';

const folder = mkdtempSync(path.join(tmpdir(), 'jolma-jol-editor-'));
const url = pathToFileURL(path.join(folder, 'notes.db')).href;
vi.stubEnv('DATABASE_URL', url);
afterAll(() => rmSync(folder, { recursive: true }));

const text = 'Every region has its own business elite.';

const edition = (...args: string[]) => runIn(folder, args);

async function inDatabase<T>(work: (database: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> {
  const database = openDatabase(url);
  try {
    return await work(database);
  } finally {
    await database.$disconnect();
  }
}

/** Saves a note about “business elite”, and gives its id. */
function save(visibility: 'public' | 'private', body: string): Promise<string> {
  const start = text.indexOf('business elite');
  const range = { start, end: start + 14, exact: 'business elite', prefix: 'own ', suffix: '.' };
  const target: StoredTarget = { locale: 'en', segment: 'a', range, text };
  return inDatabase(async (database) => {
    const author = { id: 'author', name: 'author', email: 'author@example.org' };
    await database.user.upsert({
      where: { id: 'author' },
      create: { ...author, displayName: 'Asel' },
      update: {},
    });
    const id = randomUUID();
    await insertNote(
      database,
      { id, via: null, authorId: 'author' },
      {
        edition: 'regions',
        motivation: 'commenting',
        visibility,
        body: { value: body, format: 'text/plain', language: 'en' },
        tags: [],
        replyTo: null,
        root: null,
        segment: target.segment,
        targets: [target],
      },
      new Date('2026-03-01T09:00:00Z'),
    );
    return id;
  });
}

const othersSee = () =>
  inDatabase(async (database) =>
    [...(await countNotes(database, 'regions', null)).values()].reduce((sum, count) => sum + count, 0),
  );

describe('edition notes', () => {
  it('says that there are none before the first', async () => {
    const { code, err } = await edition('notes', 'list');
    expect(code).toBe(2);
    expect(err.join()).toContain('there are no notes yet');
  });

  describe('with notes', () => {
    let shown = '';
    let secret = '';
    beforeAll(async () => {
      await prepareDatabase(url);
      shown = await save('public', 'Which\n\u001b[2Kelite?');
      secret = await save('private', 'For me');
    });

    it('lists what is public, and nothing else', async () => {
      const { code, out, err } = await edition('notes', 'list', 'regions');
      expect(code).toBe(0);
      expect(out).toEqual([
        `${shown}  shown   2026-03-01T09:00  regions en#a  author  Asel  Which [2Kelite?`,
      ]);
      expect(err).toEqual(['1 public, 0 of them hidden']);
      expect((await edition('notes', 'list', 'another')).out).toEqual([]);
      expect((await edition('notes', 'list', 'regions', '--newest')).out).toEqual(out);
    });

    it('hides all that a reader has published, and shows it again', async () => {
      const { code, err } = await edition('notes', 'hide', '--author', 'author');
      expect([code, err]).toEqual([0, ['1 notes hidden']]);
      expect(await othersSee()).toBe(0);
      expect((await edition('notes', 'show', '--author', 'author')).code).toBe(0);
      expect(await othersSee()).toBe(1);
    });

    it('blocks a reader, and lets her publish again', async () => {
      const { code, err } = await edition('notes', 'block', 'author');
      expect(code).toBe(0);
      expect(err.join()).toMatch(/publishes nothing; 1 notes hidden; .*no longer known/);
      expect(await othersSee()).toBe(0);
      expect((await edition('notes', 'unblock', 'author')).code).toBe(0);
      expect(await othersSee()).toBe(1);
    });

    it('says until when the network of a blocked reader is closed', async () => {
      await inDatabase((database) =>
        database.user.update({ where: { id: 'author' }, data: { network: 'hash' } }),
      );
      const { err } = await edition('notes', 'block', 'author');
      expect(err.join()).toMatch(/new readers from her network publish nothing until \d{4}-\d\d-\d\dT/);
      expect(await inDatabase((database) => database.networkBlock.count())).toBe(1);
      await edition('notes', 'unblock', 'author');
      expect(await inDatabase((database) => database.networkBlock.count())).toBe(0);
    });

    it('hides a note from everybody else, and shows it again', async () => {
      expect(await othersSee()).toBe(1);
      expect((await edition('notes', 'hide', `https://example.org/api/annotations/${shown}`)).code).toBe(0);
      expect(await othersSee()).toBe(0);
      const listed = JSON.parse((await edition('notes', 'list', '--json')).out.join('\n'));
      expect(listed).toMatchObject([
        { id: shown, body: 'Which\n\u001b[2Kelite?', hidden: expect.any(String) },
      ]);
      const linked = `https://example.org/en/regions?note=${shown}`;
      expect((await edition('notes', 'show', linked)).code).toBe(0);
      expect(await othersSee()).toBe(1);
    });

    it.each([
      ['a private note', () => ['hide', secret], 'there is no public note'],
      ['a note that is not there', () => ['hide', randomUUID()], 'there is no public note'],
      ['what is no id', () => ['hide', 'the-note'], 'is not the id of a note'],
      ['another word', () => ['burn', shown], 'use it so'],
      ['two subjects', () => ['hide', shown, '--author', 'author'], 'use it so'],
      ['no subject', () => ['block'], 'use it so'],
      ['a list of an author', () => ['list', '--author', 'author'], 'use it so'],
      ['a reader without public notes', () => ['hide', '--author', 'nobody'], 'has public notes'],
      ['a reader who is not there', () => ['block', 'nobody'], 'there is no reader'],
      ['a reader who was not there', () => ['unblock', 'nobody'], 'there is no reader'],
    ])('refuses %s', async (_, args, fault) => {
      const { code, err } = await edition('notes', ...args());
      expect(code).toBe(2);
      expect(err.join()).toContain(fault);
    });

    it('tells what an edit does to all of them', async () => {
      for (const [version, words] of [
        ['old', text],
        ['new', `Now every region does. ${text}`],
      ] as const) {
        const file = path.join(folder, version, 'regions', 'en.md');
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, `---\nlocale: en\ntitle: "Regions"\n---\n\n${words} {#a}\n`);
      }
      const { out } = await edition('reanchor', '--from', 'old/regions', '--to', 'new/regions', '--json');
      const start = `Now every region does. ${text}`.indexOf('business elite');
      const moved = { target: 0, state: 'moved', segment: 'a', start, end: start + 14, score: 1 };
      const rows = JSON.parse(out.join('\n'));
      expect(rows).toHaveLength(2);
      for (const id of [shown, secret]) expect(rows).toContainEqual({ id, ...moved });
    });
  });
});
