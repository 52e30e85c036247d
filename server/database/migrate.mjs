/**
 * Applies the migrations, and notes them as Prisma does, so that Prisma's own commands find what they would have done.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder } from '../settings.mjs';
import { migrationNames, readMigration } from './migrations.mjs';
import { Connection, isLocked } from './sqlite-adapter.mjs';

/** @typedef {import('@libsql/client').Transaction} Transaction */

/** Where Prisma notes which migrations a database has been through; its own words, comma for comma. */
const migrationsTable = `CREATE TABLE "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

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
 * changed it, or when a migration fails; nothing of that migration is then in it
 */
export async function prepareDatabase(databaseUrl) {
  const file = fileURLToPath(databaseUrl);
  const connection = await open(file);
  try {
    const known = migrationNames();
    const applied = (await history(connection)) ?? [];
    const unknown = applied.find((name) => !known.includes(name));
    if (unknown !== undefined) {
      throw new DatabaseError(
        `The database ${file} was changed by a newer version of the application (migration ${unknown}): start that version, or set DATABASE_URL to another file.`,
      );
    }
    return await applyAll(
      connection,
      known.filter((name) => !applied.includes(name)),
    );
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(`The database ${file} could not be brought up to date: ${reason(error)}.`, {
      cause: error,
    });
  } finally {
    connection.close();
  }
}

/** @param {string} file */
async function open(file) {
  try {
    ensurePlace(file);
    const connection = new Connection(file);
    // A connection opens when it is first asked; what keeps it from that is to be known now.
    await connection.execute('SELECT 1');
    return connection;
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
 * Reads which migrations the database has been through.
 *
 * @param {Pick<Transaction, 'execute'>} database
 * @returns {Promise<string[] | null>} `null` when none was ever noted.
 */
async function history(database) {
  const tables = await database.execute(`SELECT 1 FROM sqlite_schema WHERE name = '_prisma_migrations'`);
  if (tables.rows.length === 0) return null;
  const { rows } = await database.execute(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return rows.map((row) => String(row.migration_name));
}

/**
 * Applies migrations one after the other; one that another process applies meanwhile is passed over.
 *
 * @param {Connection} connection
 * @param {readonly string[]} names
 * @returns {Promise<string[]>} The names of those that were applied here.
 */
async function applyAll(connection, names) {
  // While tables are made anew nothing may follow their references; within a transaction SQLite does not heed this.
  await connection.execute('PRAGMA foreign_keys = OFF');
  const applied = [];
  for (const name of names) {
    const transaction = await connection.transaction();
    try {
      const before = await history(transaction);
      if (before?.includes(name)) continue;
      if (before === null) await beginHistory(transaction);
      await apply(transaction, name);
      await transaction.commit();
      applied.push(name);
    } finally {
      await transaction.rollback();
    }
  }
  return applied;
}

/** @param {Transaction} transaction */
async function beginHistory(transaction) {
  const tables = await transaction.execute(`SELECT 1 FROM sqlite_schema WHERE type = 'table'`);
  if (tables.rows.length > 0) {
    throw new Error(
      'The database schema is not empty. Read more about how to baseline an existing production database: https://pris.ly/d/migrate-baseline',
    );
  }
  await transaction.execute(migrationsTable);
}

/**
 * @param {Transaction} transaction
 * @param {string} name
 */
async function apply(transaction, name) {
  const sql = readMigration(name);
  const started = now();
  // Of a migration that was begun and not finished nothing is in the database, so it is simply tried again.
  await transaction.execute({
    sql: 'UPDATE _prisma_migrations SET rolled_back_at = ? WHERE finished_at IS NULL AND rolled_back_at IS NULL',
    args: [started],
  });
  await transaction.executeMultiple(sql);
  const [dangling] = (await transaction.execute('PRAGMA foreign_key_check')).rows;
  if (dangling !== undefined) throw new Error(`a row of ${dangling.table} points nowhere`);
  await transaction.execute({
    sql: `INSERT INTO _prisma_migrations
      (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)`,
    args: [randomUUID(), createHash('sha256').update(sql).digest('hex'), now(), name, started],
  });
}

/** Gives the time as Prisma's adapter writes it. */
function now() {
  return new Date().toISOString().replace('Z', '+00:00');
}

/** @param {unknown} error */
function reason(error) {
  if (isLocked(error)) return 'another program keeps it locked';
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('ConnectionFailed')) return 'this user may not read and write it there';
  return message.trim().split('\n')[0]?.replace(/[.:]$/, '');
}
