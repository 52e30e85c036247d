import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../server/database/database';
import { prepareDatabase } from '../server/database/migrate.mjs';
import { migrationNames } from '../server/database/migrations.mjs';
import { restore } from '../server/database/restore';
import { findNotes } from '../server/notes/store';
import { runIn } from '../test/run-edition';

const folder = mkdtempSync(path.join(tmpdir(), 'jolma-jol-backup-'));
const data = path.join(folder, 'data');
const database = path.join(data, 'notes.db');
vi.stubEnv('DATABASE_URL', pathToFileURL(database).href);
vi.stubEnv('AUTH_SECRET', 'a secret of more than 32 characters');
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const edition = (...args: string[]) => runIn(folder, args);
const refused = (why: string | RegExp) => ({
  code: 2,
  out: [],
  err: [expect.stringMatching(typeof why === 'string' ? new RegExp(`^edition: [^\\n]*${why}[^\\n]*$`) : why)],
});

/** The ids of the notes in a database, and what each says. */
async function notesIn(file: string): Promise<Map<string, string | undefined>> {
  const client = openDatabase(pathToFileURL(file).href);
  try {
    const ids = await client.note.findMany({ select: { id: true } });
    const notes = await findNotes(
      client,
      ids.map(({ id }) => id),
    );
    return new Map([...notes].map(([id, { note }]) => [id, note.body?.value]));
  } finally {
    await client.$disconnect();
  }
}

describe('edition backup and restore', () => {
  it('say that there are no notes yet', async () => {
    expect(await edition('backup', 'notes.tar.gz')).toEqual(refused('there are no notes yet'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['postgres://reader:secret@localhost/notes', 'postgresql://localhost/notes'])(
    'name the tools of PostgreSQL for %s',
    async (url) => {
      vi.stubEnv('DATABASE_URL', url);
      expect(await edition('backup', 'notes.tar.gz')).toEqual(refused(/pg_dump(?!.*secret)/));
      expect(await edition('restore', 'notes.tar.gz')).toEqual(refused(/pg_restore(?!.*secret)/));
      vi.stubEnv('DATABASE_URL', pathToFileURL(database).href);
    },
  );

  describe('with notes', () => {
    beforeAll(async () => {
      mkdirSync(data);
      await prepareDatabase(pathToFileURL(database).href);
      const client = openDatabase(pathToFileURL(database).href);
      await client.user.create({ data: { id: 'author', name: '', email: 'author@example.org' } });
      await client.$disconnect();
    }, 60_000);

    it('copies every note that was acknowledged before, whole, while another process writes', async () => {
      const writer = fileURLToPath(new URL('../server/notes/keep-writing.ts', import.meta.url));
      const child = spawn(process.execPath, ['--import', 'tsx', writer, pathToFileURL(database).href], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const acknowledged: string[] = [];
      createInterface(child.stdout).on('line', (id) => acknowledged.push(id));
      await once(child.stdout, 'data');
      for (let round = 1; round <= 10; round++) {
        // What has been acknowledged is heard between the backups, which this process makes without a pause.
        await new Promise((resolve) => setImmediate(resolve));
        const before = [...acknowledged];
        const name = `during-${round}.tar.gz`;
        const { code, out } = await edition('backup', name);
        expect({ code, out }).toEqual({
          code: 0,
          out: [expect.stringMatching(new RegExp(`${name}: \\d+ notes, without the secret.*kB$`))],
        });
        const archive = path.join(folder, name);
        expect(statSync(archive).mode & 0o777).toBe(0o600);
        const place = path.join(folder, `restored-${round}`);
        const files = { database: path.join(place, 'notes.db'), secret: path.join(place, 'auth-secret') };
        await restore(files, archive, { migrations: migrationNames(), ownSecret: null });
        const kept = await notesIn(files.database);
        expect(before.filter((id) => !kept.has(id))).toEqual([]);
        for (const [id, words] of kept) expect(words).toBe(`Ескерту ${id}`);
      }
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(acknowledged.length).toBeGreaterThan(10);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    }, 120_000);

    it('bring back what was there at the time of the backup', async () => {
      const before = await notesIn(database);
      expect(await edition('backup', 'data/there and back.tar.gz')).toMatchObject({ code: 0 });
      const client = openDatabase(pathToFileURL(database).href);
      await client.note.deleteMany();
      await client.$disconnect();
      const { code, out, err } = await edition('restore', 'data/there and back.tar.gz');
      expect({ code, err }).toEqual({
        code: 0,
        err: [
          expect.stringMatching(/^There is no secret in the backup: AUTH_SECRET must be the one of then/),
        ],
      });
      expect(out).toEqual([
        expect.stringContaining(`${database}: ${before.size} notes`),
        expect.stringContaining(`${database}.before-`),
      ]);
      expect(await notesIn(database)).toEqual(before);
    });

    it('lets a file of that name be, unless it is told to replace it', async () => {
      writeFileSync(path.join(folder, 'mine'), 'my words');
      expect(await edition('backup', 'mine')).toEqual(refused('is there already: .*--replace'));
      expect(readFileSync(path.join(folder, 'mine'), 'utf8')).toBe('my words');
      expect(await edition('backup', 'mine', '--replace')).toMatchObject({ code: 0 });
      expect(statSync(path.join(folder, 'mine')).mode & 0o777).toBe(0o600);
      expect(await edition('backup', 'mine', '--replace')).toMatchObject({ code: 0 });
    });

    it.each(['data/notes.db', 'data/notes.db-wal', 'data/notes.db.lock'])(
      'never replaces %s, which is in use',
      async (name) => {
        const client = openDatabase(pathToFileURL(database).href);
        await client.note.count();
        const before = readFileSync(path.join(folder, name));
        expect(await edition('backup', name, '--replace')).toEqual(refused('in use'));
        expect(readFileSync(path.join(folder, name)).equals(before)).toBe(true);
        await client.$disconnect();
      },
    );

    it.each([
      ['no file', []],
      ['two files', ['a', 'b']],
      ['a folder that is not there', ['nowhere/notes.tar.gz']],
      ['a folder', ['data']],
      ['a folder to replace', ['data', '--replace']],
      ['an unknown option', ['a', '--all']],
    ])('answers %s with one sentence', async (_, args) => {
      expect(await edition('backup', ...args)).toEqual(refused(''));
    });

    it.each([
      ['no file', []],
      ['two files', ['mine', 'mine']],
      ['a file that is not there', ['nowhere.tar.gz']],
      ['a folder', ['data']],
      ['what is no backup', ['data/notes.db']],
    ])('restores nothing from %s, and says why in one sentence', async (_, args) => {
      const before = await notesIn(database);
      expect(await edition('restore', ...args)).toEqual(refused(''));
      expect(await notesIn(database)).toEqual(before);
    });

    it('clears away what a backup left that was cut short long ago', async () => {
      const [left, recent] = ['.mine.999999999-abcdef', '.mine.999999999-ABCDEF'].map((name) =>
        path.join(folder, name),
      );
      for (const each of [left, recent]) mkdirSync(each ?? '');
      const longAgo = new Date(Date.now() - 7_200_000);
      utimesSync(left ?? '', longAgo, longAgo);
      await edition('backup', 'mine', '--replace');
      expect([left, recent].map((each) => existsSync(each ?? ''))).toEqual([false, true]);
    });
  });
});
