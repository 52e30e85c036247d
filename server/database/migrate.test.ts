import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { afterAll, describe, expect, it } from 'vitest';
import { prepareDatabase } from './migrate.mjs';
import { migrationNames, migrationsFolder } from './migrations.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'jolma-jol-database-'));
afterAll(() => rmSync(folder, { recursive: true }));

const names = migrationNames();
const noted = 'SELECT * FROM _prisma_migrations';

function address(name: string): string {
  return pathToFileURL(path.join(folder, name)).href;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = createClient({ url });
  try {
    return (await client.execute(sql)).rows.map((row) => ({ ...row }));
  } finally {
    client.close();
  }
}

describe('prepareDatabase', () => {
  it('makes a database, and then finds nothing to do', async () => {
    mkdirSync(path.join(folder, 'қазақша папка'));
    const url = address('қазақша папка/notes.db');
    expect(await prepareDatabase(url)).toEqual(names);
    expect(await prepareDatabase(url)).toEqual([]);
    expect(await query(url, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  });

  it('does again what was interrupted', async () => {
    const whole = address('whole.db');
    await prepareDatabase(whole);
    const [table] = await query(whole, `SELECT sql FROM sqlite_master WHERE name = '_prisma_migrations'`);
    const url = address('interrupted.db');
    await query(url, String(Object(table).sql));
    await query(
      url,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', '', '${names[0]}')`,
    );
    expect(await prepareDatabase(url)).toEqual(names);
  });

  it('keeps the notes there were, and finds their threads', async () => {
    const whole = address('model.db');
    await prepareDatabase(whole);
    const [table] = await query(whole, `SELECT sql FROM sqlite_master WHERE name = '_prisma_migrations'`);
    const url = address('older.db');
    const older = names.filter((name) => name < '0003');
    const client = createClient({ url });
    await client.execute(String(Object(table).sql));
    for (const name of older) {
      await client.executeMultiple(readFileSync(path.join(migrationsFolder, name, 'migration.sql'), 'utf8'));
      await client.execute(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('${name}', '', '${name}', 0)`,
      );
    }
    const note = (id: string, visibility: string, replyTo: string | null, words = 'сөз') =>
      client.execute({
        sql: `INSERT INTO Note (id, edition, motivation, visibility, bodyValue, replyTo, created, modified, authorId)
          VALUES (?, 'e', ?, ?, ?, ?, 0, 0, 'author')`,
        args: [id, replyTo === null ? 'commenting' : 'replying', visibility, words, replyTo],
      });
    await client.execute(
      `INSERT INTO User (id, name, email, updatedAt) VALUES ('author', '', 'author@example.org', 0)`,
    );
    await client.execute(`INSERT INTO SegmentText (hash, text) VALUES ('h', 'мәтін')`);
    await note('root', 'private', null);
    await note('answer', 'private', 'root');
    await note('deeper', 'public', 'answer');
    await note('alone', 'private', null);
    await note('left', 'public', 'gone');
    await note('under left', 'private', 'left');
    for (const [id, segment] of [
      ['root', 'q1-1'],
      ['alone', 'q2-1'],
    ])
      await client.execute(
        `INSERT INTO NoteTarget (noteId, position, locale, segment, textHash) VALUES ('${id}', 0, 'kk', '${segment}', 'h')`,
      );
    client.close();

    expect(await prepareDatabase(url)).toEqual(names.filter((name) => name >= '0003'));
    expect(await query(url, 'SELECT id, root, segment, listed, size FROM Note ORDER BY id')).toEqual([
      { id: 'alone', root: null, segment: 'q2-1', listed: 0, size: 6 },
      { id: 'answer', root: 'root', segment: 'q1-1', listed: 0, size: 6 },
      { id: 'deeper', root: 'root', segment: 'q1-1', listed: 0, size: 6 },
      { id: 'left', root: null, segment: '', listed: 1, size: 6 },
      { id: 'root', root: null, segment: 'q1-1', listed: 1, size: 6 },
      { id: 'under left', root: 'left', segment: '', listed: 0, size: 6 },
    ]);
  });

  it('leaves a database as it was when a migration fails, and says so', async () => {
    const url = address('foreign.db');
    await query(url, 'CREATE TABLE "Note" (id TEXT)');
    const before = await query(url, `SELECT name FROM sqlite_master`);
    await expect(prepareDatabase(url)).rejects.toThrow(
      /^The database \S+ could not be brought up to date: [^\n]+\.$/,
    );
    expect(
      await query(url, `SELECT name FROM sqlite_master WHERE name NOT LIKE '%_prisma_migrations%'`),
    ).toEqual(before);
  });

  it.each([
    ['a statement of it fails', '', 'SQLITE_ERROR: duplicate column name: hidden'],
    [
      'a row points nowhere',
      `DROP INDEX "Note_edition_visibility_deleted_hidden_segment_idx";
      ALTER TABLE "Note" DROP COLUMN "hidden";
      INSERT INTO "NoteTag" ("noteId", "position", "value") VALUES ('gone', 0, 'әкім');`,
      'a row of NoteTag points nowhere',
    ],
  ])('undoes all of a migration when %s', async (_, change, reason) => {
    const url = address(`${reason}.db`);
    await prepareDatabase(url);
    const client = createClient({ url });
    // What the second migration begins with can be done again.
    await client.executeMultiple(`
      PRAGMA foreign_keys = OFF;
      DELETE FROM _prisma_migrations WHERE migration_name = '${names[1]}';
      DROP TABLE "Placement";
      ALTER TABLE "User" DROP COLUMN "displayName";
      ${change}
    `);
    client.close();
    const state = () => Promise.all([query(url, 'SELECT * FROM sqlite_schema'), query(url, noted)]);
    const before = await state();
    await expect(prepareDatabase(url)).rejects.toThrow(`could not be brought up to date: ${reason}.`);
    expect(await state()).toEqual(before);
  });

  it('lets two programs begin at once', async () => {
    const url = address('twice.db');
    const applied = await Promise.all([prepareDatabase(url), prepareDatabase(url)]);
    expect(applied.flat().sort()).toEqual(names);
    expect(await query(url, noted)).toHaveLength(names.length);
  });

  it('does not touch what a newer version has changed', async () => {
    const url = address('newer.db');
    await prepareDatabase(url);
    await query(
      url,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', '', '9999_future', 0)`,
    );
    await expect(prepareDatabase(url)).rejects.toThrow(
      /newer version of the application \(migration 9999_future\)/,
    );
  });

  it.each(['nowhere/notes.db', 'no/where/notes.db', 'letter.txt/notes.db'])(
    'makes no folder for a database whose address has a slip in it: %s',
    async (name) => {
      writeFileSync(path.join(folder, 'letter.txt'), 'Құрметті редакция');
      await expect(prepareDatabase(address(name))).rejects.toThrow(
        /^The folder \S+ of the database notes\.db does not exist: make it, or correct DATABASE_URL\.$/,
      );
      expect(existsSync(path.join(folder, path.dirname(name), 'notes.db'))).toBe(false);
    },
  );

  it('says that a folder is no database', async () => {
    mkdirSync(path.join(folder, 'a-folder'));
    await expect(prepareDatabase(address('a-folder'))).rejects.toThrow(
      /^The database \S+a-folder is a folder: let DATABASE_URL name a file in it, such as file:\S+\.$/,
    );
  });

  it('says that a file is no database', async () => {
    writeFileSync(path.join(folder, 'letter.db'), 'Құрметті редакция, '.repeat(100));
    await expect(prepareDatabase(address('letter.db'))).rejects.toThrow(
      /cannot be opened: .*not a database\.$/,
    );
  });
});
