import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBundled } from '../../tools/bundle.mjs';
import { root } from '../settings.mjs';
import { backUp } from './backup';
import { verifyDatabase } from './copy';
import { shareDatabase } from './lock.mjs';
import { prepareDatabase } from './migrate.mjs';
import { migrationNames, migrationsFolder } from './migrations.mjs';
import { restore } from './restore';

const scratch = mkdtempSync(path.join(tmpdir(), 'jolma-jol-restore-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const migrations = migrationNames();
const oldSecret = 'old-'.repeat(10);
const newSecret = 'new-'.repeat(10);

/** Where the database of each test is, and a backup of another. */
let folder: string;
let files: { database: string; secret: string };
let archive: string;

async function query(file: string, sql: string) {
  const client = createClient({ url: pathToFileURL(file).href });
  try {
    return (await client.execute(sql)).rows.map((row) => ({ ...row }));
  } finally {
    client.close();
  }
}

const keep = (file: string, text: string) =>
  query(
    file,
    `INSERT INTO SegmentText VALUES ('${createHash('md5').update(text).digest('hex')}', '${text}')`,
  );

async function texts(file: string): Promise<string[]> {
  return (await query(file, 'SELECT text FROM SegmentText ORDER BY text')).map(({ text }) => String(text));
}

const sources = { old: path.join(scratch, 'old.db'), new: path.join(scratch, 'new.db') };

beforeAll(async () => {
  for (const [name, file] of Object.entries(sources)) {
    await prepareDatabase(pathToFileURL(file).href);
    await keep(file, name);
    // What was written last is in the log alone, as after a crash.
    await query(file, 'PRAGMA wal_checkpoint(TRUNCATE)');
    const writer = createClient({ url: pathToFileURL(file).href });
    await writer.execute(`INSERT INTO SegmentText VALUES ('last', 'last of ${name}')`);
    for (const ending of ['', '-wal']) copyFileSync(file + ending, `${file}.cut${ending}`);
    writer.close();
  }
  writeFileSync(path.join(scratch, 'secret'), newSecret);
  archive = path.join(scratch, 'backup.tar.gz');
  await backUp(
    { database: sources.new, secret: path.join(scratch, 'secret') },
    path.join(scratch, 'secret'),
    archive,
  );
}, 60_000);

beforeEach(() => {
  folder = mkdtempSync(path.join(scratch, 'data-'));
  files = { database: path.join(folder, 'notes.db'), secret: path.join(folder, 'auth-secret') };
  for (const ending of ['', '-wal']) copyFileSync(`${sources.old}.cut${ending}`, files.database + ending);
  writeFileSync(files.secret, oldSecret, { mode: 0o600 });
});

const restoreIt = (from = archive, ownSecret: string | null = null) =>
  restore(files, from, { migrations, ownSecret, now: new Date('2026-03-01T09:00:00Z') });

/** Everything in the folder but the lock, by its content. */
function state(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.endsWith('.lock') && statSync(path.join(folder, name)).isFile(),
  );
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('md5')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  );
}

describe('restore', () => {
  it('puts the database and the secret in place, and keeps what was there, its log merged', async () => {
    const done = await restoreIt();
    expect(await texts(files.database)).toEqual(['last of new', 'new']);
    expect(readFileSync(files.secret, 'utf8')).toBe(newSecret);
    expect(statSync(files.secret).mode & 0o777).toBe(0o600);
    const kept = path.join(folder, 'notes.db.before-20260301-090000');
    expect(done).toMatchObject({
      kept: [kept, path.join(folder, 'auth-secret.before-20260301-090000')],
      isOlder: false,
      secret: 'put',
    });
    expect(await texts(kept)).toEqual(['last of old', 'old']);
    expect(readFileSync(`${files.secret}.before-20260301-090000`, 'utf8')).toBe(oldSecret);
    await restoreIt();
    expect(await texts(`${kept}-2`)).toEqual(['last of new', 'new']);
  });

  it('restores where nothing was', async () => {
    rmSync(folder, { recursive: true });
    expect(await restoreIt()).toMatchObject({ kept: [], secret: 'put' });
    expect(await texts(files.database)).toEqual(['last of new', 'new']);
    expect(statSync(files.database).mode & 0o777).toBe(0o600);
  });

  it('keeps the mode of the database, and a link to it', async () => {
    const link = path.join(folder, 'link.db');
    chmodSync(files.database, 0o640);
    symlinkSync(files.database, link);
    await restoreIt();
    expect(statSync(files.database).mode & 0o777).toBe(0o640);
    expect(await texts(link)).toEqual(['last of new', 'new']);
  });

  it('keeps a damaged database as it is, with its log', async () => {
    writeFileSync(files.database, 'nothing that could be read'.repeat(500));
    const before = state();
    await restoreIt();
    expect(await texts(files.database)).toEqual(['last of new', 'new']);
    expect(state()).toMatchObject({
      'notes.db.before-20260301-090000': before['notes.db'],
      'notes.db.before-20260301-090000-wal': before['notes.db-wal'],
    });
  });

  it.each([
    ['is the one in use', newSecret, 'same'],
    ['is another than that of AUTH_SECRET', 'x'.repeat(40), 'unused'],
  ])('leaves the secret alone where that of the backup %s', async (_, ownSecret, secret) => {
    expect(await restoreIt(archive, ownSecret)).toMatchObject({ secret });
    expect(readFileSync(files.secret, 'utf8')).toBe(oldSecret);
  });

  it('leaves the secret alone where the backup has none', async () => {
    const bare = path.join(folder, 'bare.tar.gz');
    await backUp({ database: sources.new, secret: '' }, null, bare);
    expect(await restoreIt(bare)).toMatchObject({ secret: 'none' });
    expect(readFileSync(files.secret, 'utf8')).toBe(oldSecret);
  });

  it('takes a backup of an earlier version, which the next start brings up to date', async () => {
    const early = path.join(scratch, 'early.db');
    const [first = ''] = migrations;
    const [table] = await query(
      sources.new,
      `SELECT sql FROM sqlite_schema WHERE name = '_prisma_migrations'`,
    );
    const client = createClient({ url: pathToFileURL(early).href });
    await client.executeMultiple(readFileSync(path.join(migrationsFolder, first, 'migration.sql'), 'utf8'));
    await client.execute(String(Object(table).sql));
    await client.execute(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', '', '${first}', 1)`,
    );
    client.close();
    const old = path.join(folder, 'early.tar.gz');
    await backUp({ database: early, secret: '' }, null, old);
    expect(await restoreIt(old)).toMatchObject({ isOlder: true });
    expect(await prepareDatabase(pathToFileURL(files.database).href)).toEqual(migrations.slice(1));
  });

  it('waits for nobody: while the database is in use it changes nothing', async () => {
    const before = state();
    const lock = await shareDatabase(files);
    await expect(restoreIt()).rejects.toThrow('in use');
    expect(state()).toEqual(before);
    lock.release();
  });

  const cut = (bytes: Buffer, from: number, to: number) =>
    bytes.subarray(Math.floor(bytes.length * from), Math.floor(bytes.length * to));
  const flipped = (bytes: Buffer, at: number) => {
    const copy = Buffer.from(bytes);
    const place = Math.floor(copy.length * at);
    copy[place] = (copy[place] ?? 0) ^ 0x10;
    return copy;
  };
  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['an empty file', () => Buffer.alloc(0)],
    ['a letter', () => Buffer.from('Құрметті редакция, '.repeat(100))],
    ['a letter in gzip', () => gzipSync('Құрметті редакция, '.repeat(100))],
    ['a database', () => readFileSync(sources.new)],
    ['the first half', (bytes) => cut(bytes, 0, 0.5)],
    ['all but the last bytes', (bytes) => bytes.subarray(0, -3)],
    ['the second half', (bytes) => cut(bytes, 0.5, 1)],
    ...[0.01, 0.2, 0.4, 0.6, 0.8, 0.999]
      .map((at) => [`a backup with a bit changed at ${at}`, (bytes: Buffer) => flipped(bytes, at)] as const)
      .map(([name, change]): [string, (bytes: Buffer) => Buffer] => [name, change]),
    [
      'other words in the database, packed again',
      (bytes) => {
        const tar = gunzipSync(bytes);
        return gzipSync(Buffer.from(tar.toString('latin1').replace('last of new', 'last of odd'), 'latin1'));
      },
    ],
    [
      'another name of a part',
      (bytes) =>
        gzipSync(
          Buffer.from(
            gunzipSync(bytes).toString('latin1').replaceAll('auth-secret', '../../passwd'),
            'latin1',
          ),
        ),
    ],
  ])('refuses %s in a sentence, and changes nothing', async (_, change) => {
    const file = path.join(scratch, 'refused.tar.gz');
    writeFileSync(file, change(readFileSync(archive)));
    const before = state();
    await expect(restoreIt(file)).rejects.toThrow(
      expect.objectContaining({ name: 'ArchiveError', message: expect.stringMatching(/^[^\n]+\.$/) }),
    );
    expect(state()).toEqual(before);
  });

  it('refuses what a newer version has made, and changes nothing', async () => {
    const before = state();
    await expect(
      restore(files, archive, { migrations: migrations.slice(0, -1), ownSecret: null }),
    ).rejects.toThrow(`newer version of the application (migration ${migrations.at(-1)})`);
    expect(state()).toEqual(before);
  });

  it('is done as a whole or not at all, whenever it is killed', async () => {
    const program = await ensureBundled(
      'server/database/restore-once.ts',
      ['server'],
      path.join(root, 'test-results', 'restore-once'),
    );
    const killer = pathToFileURL(path.join(root, 'server', 'database', 'kill-at-step.mjs')).href;
    const ends: string[] = [];
    for (let step = 1; ; step++) {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      for (const ending of ['', '-wal']) copyFileSync(`${sources.old}.cut${ending}`, files.database + ending);
      writeFileSync(files.secret, oldSecret);
      const { signal, stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', killer, program, files.database, files.secret, archive, JSON.stringify(migrations)],
        { cwd: root, encoding: 'utf8', env: { ...process.env, KILL_AT: String(step), KILL_IN: folder } },
      );
      expect(stderr).toBe('');
      // What the next start does first.
      (await shareDatabase(files)).release();
      await verifyDatabase(files.database);
      const end = (await texts(files.database)).at(-1) ?? '';
      expect(await texts(files.database)).toEqual([`last of ${end}`, end]);
      expect(readFileSync(files.secret, 'utf8')).toBe(end === 'new' ? newSecret : oldSecret);
      const names = readdirSync(folder);
      expect(names.filter((name) => /restoring|draft/.test(name))).toEqual([]);
      const kept = names.find((name) => /^notes\.db\.before-[\d-]+$/.test(name));
      if (end === 'new') expect(await texts(path.join(folder, kept ?? ''))).toEqual(['last of old', 'old']);
      else expect(kept).toBeUndefined();
      ends.push(end);
      if (signal === null) {
        expect(stdout).toBe('restored\n');
        break;
      }
    }
    expect(ends.length).toBeGreaterThan(10);
    expect(ends).toEqual(ends.toSorted().toReversed());
    expect(new Set(ends)).toEqual(new Set(['old', 'new']));
  }, 480_000);
});

it('the scratch folder of a backup is gone', () => {
  expect(readdirSync(scratch).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(existsSync(archive)).toBe(true);
});
