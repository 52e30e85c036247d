import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { afterAll, describe, expect, it } from 'vitest';
import { prepareDatabase } from '../server/database/migrate.mjs';
import { migrationNames, migrationsFolder, readMigration } from '../server/database/migrations.mjs';
import { SqliteAdapter } from '../server/database/sqlite-adapter.mjs';
import { filters, missingMigration, startSchemaEngine } from './schema-engine.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'jolma-jol-schema-engine-'));
afterAll(() => rmSync(folder, { recursive: true }));

const address = (name: string) => pathToFileURL(path.join(folder, name)).href;
const names = migrationNames();
const scripts = names.map((name) => ({ name, sql: readMigration(name) }));

/** The migrations as the engine wants them. */
function migrationsList(migrations: readonly { name: string; sql: string }[]) {
  const lockfile = 'migration_lock.toml';
  return {
    baseDir: migrationsFolder,
    lockfile: { path: lockfile, content: readFileSync(path.join(migrationsFolder, lockfile), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
}

/** Applies migrations as Prisma does. */
async function applyByEngine(url: string, migrations = scripts): Promise<string[]> {
  const engine = await startSchemaEngine(new SqliteAdapter(url));
  const input = { migrationsList: migrationsList(migrations), filters };
  return (await engine.applyMigrations(input)).appliedMigrationNames;
}

/** Says what Prisma finds wrong. */
async function diagnose(url: string) {
  const engine = await startSchemaEngine(new SqliteAdapter(url));
  const input = { migrationsList: migrationsList(scripts), optInToShadowDatabase: false, filters };
  return engine.diagnoseMigrationHistory(input);
}

const nothingWrong = {
  hasMigrationsTable: true,
  editedMigrationNames: [],
  failedMigrationNames: [],
  history: null,
};

/** Everything in a database that is the same whenever it was made. */
async function read(url: string) {
  const client = createClient({ url });
  const ask = async (sql: string) => (await client.execute(sql)).rows.map((row) => ({ ...row }));
  try {
    return {
      schema: await ask('SELECT type, name, sql FROM sqlite_schema ORDER BY name'),
      notes: await ask(
        `SELECT migration_name, checksum, logs, rolled_back_at, applied_steps_count,
          length(id) AS id, typeof(started_at) AS started, typeof(finished_at) AS finished,
          length(started_at) AS startedLength, length(finished_at) AS finishedLength,
          started_at <= finished_at AS isInOrder
        FROM _prisma_migrations ORDER BY migration_name`,
      ),
    };
  } finally {
    client.close();
  }
}

describe('the migrations', () => {
  it('lead to the model', async () => {
    expect(await missingMigration(new SqliteAdapter('file::memory:'))).toBeNull();
  });
});

describe('a database that we prepared', () => {
  it('is the one that Prisma makes', async () => {
    const [ours, theirs] = [address('ours.db'), address('theirs.db')];
    await prepareDatabase(ours);
    await applyByEngine(theirs);
    expect(await read(ours)).toEqual(await read(theirs));
  });

  it('is one in which Prisma finds nothing to do, and goes on', async () => {
    const url = address('prepared.db');
    await prepareDatabase(url);
    expect(await diagnose(url)).toEqual(nothingWrong);
    expect(await applyByEngine(url)).toEqual([]);
    const next = { name: '9999_next', sql: 'CREATE TABLE "Next" ("id" TEXT NOT NULL PRIMARY KEY);' };
    expect(await applyByEngine(url, [...scripts, next])).toEqual([next.name]);
  });
});

describe('a database that Prisma prepared', () => {
  it('is one in which we find nothing to do', async () => {
    const url = address('whole.db');
    expect(await applyByEngine(url)).toEqual(names);
    expect(await prepareDatabase(url)).toEqual([]);
  });

  it('is brought up to date', async () => {
    const url = address('older.db');
    await applyByEngine(url, scripts.slice(0, -1));
    expect(await prepareDatabase(url)).toEqual(names.slice(-1));
    expect(await diagnose(url)).toEqual(nothingWrong);
  });

  it('is brought up to date where a migration failed', async () => {
    const url = address('failed.db');
    const broken = { name: names[0] ?? '', sql: 'CREATE TABLE "Broken" ("id" TEXT); nonsense;' };
    await expect(applyByEngine(url, [broken])).rejects.toThrow('nonsense');
    expect((await diagnose(url)).failedMigrationNames).toEqual([broken.name]);
    expect(await prepareDatabase(url)).toEqual(names);
    expect(await diagnose(url)).toEqual(nothingWrong);
  });
});
