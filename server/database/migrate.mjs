// @ts-check
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder } from '../settings.mjs';
import { filters, migrationNames, readMigrations, startSchemaEngine } from './schema-engine.mjs';
import { SqliteAdapter } from './sqlite-adapter.mjs';

/** @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} SqlDriverAdapter */

/** Tells in one sentence why the database cannot be used. */
export class DatabaseError extends Error {
  name = 'DatabaseError';
}

/**
 * Makes the database if there is none, and brings it up to date. Its folder must be there, unless it is our own: an
 * address with a slip in it would otherwise begin an empty database, beside which the notes seem lost.
 *
 * @param {string} databaseUrl An absolute `file:` URL.
 * @returns {Promise<string[]>} The names of the migrations that were applied.
 * @throws {DatabaseError} when the file cannot be opened, when a newer version of the application has
 * changed it, or when a migration fails; it is then as it was before
 */
export async function prepareDatabase(databaseUrl) {
  const file = fileURLToPath(databaseUrl);
  const factory = new MigrationAdapter(databaseUrl);
  const adapter = await open(factory, file);
  try {
    const known = migrationNames();
    const { applied, interrupted } = await history(adapter);
    const unknown = applied.find((name) => !known.includes(name));
    if (unknown !== undefined) {
      throw new DatabaseError(
        `The database ${file} was changed by a newer version of the application (migration ${unknown}): start that version, or set DATABASE_URL to another file.`,
      );
    }
    if (known.every((name) => applied.includes(name))) return [];
    return await migrate(factory, interrupted);
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(`The database ${file} could not be brought up to date: ${reason(error)}.`, {
      cause: error,
    });
  } finally {
    await adapter.dispose();
  }
}

/**
 * @param {MigrationAdapter} factory
 * @param {string} file
 */
async function open(factory, file) {
  try {
    ensurePlace(file);
    return await factory.connect();
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(`The database ${file} cannot be opened: ${reason(error)}.`, { cause: error });
  }
}

/**
 * Sees to it that there is a folder for the database; of these only the application's own is made.
 *
 * @param {string} file
 * @throws {DatabaseError} when no database can be there
 */
export function ensurePlace(file) {
  const folder = path.dirname(file);
  if (folder === dataFolder) mkdirSync(folder, { recursive: true });
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new DatabaseError(
      `The folder ${folder} of the database ${path.basename(file)} does not exist: make it, or correct DATABASE_URL.`,
    );
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new DatabaseError(
      `The database ${file} is a folder: let DATABASE_URL name a file in it, such as file:${path.join(file, 'jolma-jol.db')}.`,
    );
  }
}

/**
 * Reads which migrations the database has been through, and which were begun and not finished.
 *
 * @param {SqlDriverAdapter} adapter
 * @returns {Promise<{ applied: string[], interrupted: string[] }>}
 */
async function history(adapter) {
  /** @param {string} sql */
  const read = async (sql) => (await adapter.queryRaw({ sql, args: [], argTypes: [] })).rows;
  const tables = await read(`SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'`);
  if (tables.length === 0) return { applied: [], interrupted: [] };
  const rows = await read(
    'SELECT migration_name, finished_at IS NOT NULL FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const names = (/** @type {boolean} */ finished) =>
    rows.filter((row) => Boolean(Number(row[1])) === finished).map((row) => String(row[0]));
  return { applied: names(true), interrupted: names(false) };
}

/**
 * @param {MigrationAdapter} factory
 * @param {string[]} interrupted
 */
async function migrate(factory, interrupted) {
  const engine = await startSchemaEngine(factory);
  // Nothing of an unfinished migration is in the database (see `atomic`), so it is simply tried again.
  for (const migrationName of interrupted) await engine.markMigrationRolledBack({ migrationName });
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: readMigrations(),
    filters,
  });
  return appliedMigrationNames;
}

/** Keeps to one connection, on which each script is one transaction. */
class MigrationAdapter extends SqliteAdapter {
  /** @type {Promise<SqlDriverAdapter> | null} */
  #connection = null;

  /** @override */
  connect() {
    this.#connection ??= this.#connectOnce();
    return this.#connection;
  }

  async #connectOnce() {
    const adapter = await super.connect();
    const executeScript = adapter.executeScript.bind(adapter);
    adapter.executeScript = (script) => executeScript(atomic(script));
    return adapter;
  }
}

/**
 * Wraps a script into one transaction, which also notes the migration as finished and fails if a foreign key
 * points nowhere. On an error libSQL rolls the transaction back. While tables are made anew foreign keys are
 * off, which SQLite allows outside a transaction only.
 *
 * @param {string} script
 */
function atomic(script) {
  return `
    PRAGMA foreign_keys = OFF;
    BEGIN IMMEDIATE;
    ${script};
    UPDATE _prisma_migrations SET finished_at = strftime('%Y-%m-%dT%H:%M:%f+00:00')
      WHERE finished_at IS NULL AND rolled_back_at IS NULL;
    CREATE TEMPORARY TABLE dangling (count INTEGER CHECK (count = 0));
    INSERT INTO dangling SELECT count(*) FROM pragma_foreign_key_check;
    DROP TABLE dangling;
    COMMIT;
    PRAGMA foreign_keys = ON;
  `;
}

/** @param {unknown} error */
function reason(error) {
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('ConnectionFailed')) return 'this user may not read and write it there';
  if (message === 'SocketTimeout') return 'another program keeps it locked';
  return message.trim().split('\n')[0]?.replace(/[.:]$/, '');
}
