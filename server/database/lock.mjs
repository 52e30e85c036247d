/**
 * Says who uses the database: whoever has it open holds a lock together with others, and a restore holds it
 * alone. The lock is SQLite's own on a small file beside the database, which the operating system lets go of
 * when a process ends, of whatever kind that end is; the file itself stays and says nothing.
 */
import { chownSync, closeSync, openSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { isRestoreBegun, isRestoreDecided, settleRestore } from './swap.mjs';

/** @typedef {import('./data-files.mjs').DataFiles} DataFiles */

/**
 * @typedef {object} DatabaseLock
 * @property {() => void} release
 */

/** How long one who only wants to use the database waits for a restore to end, in milliseconds. */
const patience = 5_000;

/** SQLite locks a file for reading when it first reads it. */
const shared = ['BEGIN', 'SELECT count(*) FROM sqlite_master'];
const exclusive = ['BEGIN EXCLUSIVE'];

/** Tells in one sentence who stands in the way. */
export class DatabaseInUseError extends Error {
  name = 'DatabaseInUseError';
}

/** Tells in one sentence why the lock cannot be taken at all. */
export class DatabaseLockError extends Error {
  name = 'DatabaseLockError';
}

/**
 * The clients that hold a lock: one that nobody refers to would be closed.
 *
 * @type {Set<import('@libsql/client').Client>}
 */
const held = new Set();

/**
 * Takes the database into use, beside others who use it. A restore that was cut short is brought to its end
 * first.
 *
 * @param {DataFiles} files
 * @returns {Promise<DatabaseLock>} Held until it is released or the process ends.
 * @throws {DatabaseInUseError} while a restore goes on
 * @throws {DatabaseLockError} when the folder or the lock in it cannot be written
 */
export async function shareDatabase(files) {
  for (const end = Date.now() + patience; ; await wait(50)) {
    if (isRestoreBegun(files)) await settle(files);
    const lock = await take(files.database, shared);
    if (lock !== null && !isRestoreDecided(files)) return lock;
    lock?.release();
    if (Date.now() > end)
      throw new DatabaseInUseError(
        `The database ${files.database} is being restored: try again when that is done.`,
      );
  }
}

/** @param {DataFiles} files */
async function settle(files) {
  const lock = await take(files.database, exclusive);
  try {
    if (lock !== null) settleRestore(files);
  } finally {
    lock?.release();
  }
}

/**
 * Takes the database for a restore, which nobody may use meanwhile; one that was cut short is cleared up.
 *
 * @param {DataFiles} files
 * @returns {Promise<DatabaseLock>}
 * @throws {DatabaseInUseError} when somebody uses it
 * @throws {DatabaseLockError} when the folder or the lock in it cannot be written
 */
export async function takeDatabaseAlone(files) {
  const lock = await take(files.database, exclusive);
  if (lock === null)
    throw new DatabaseInUseError(
      `The database ${files.database} is in use: first stop the server and whatever else works with it.`,
    );
  settleRestore(files);
  return lock;
}

/**
 * @param {string} database
 * @param {readonly string[]} statements
 * @returns {Promise<DatabaseLock | null>} `null` when another holds it
 */
async function take(database, statements) {
  const file = `${database}.lock`;
  const client = open(file);
  try {
    for (const statement of statements) await client.execute(statement);
  } catch (error) {
    client.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return null;
    throw new DatabaseLockError(`The lock ${file} cannot be taken: ${reason(error)}.`, { cause: error });
  }
  held.add(client);
  return {
    release() {
      if (!held.delete(client)) return;
      // A closed client may linger until its statements are collected, and its lock with it.
      client.execute('ROLLBACK').catch(() => {});
      client.close();
    },
  };
}

/** @param {string} file */
function open(file) {
  try {
    make(file);
    return createClient({ url: pathToFileURL(file).href });
  } catch (error) {
    throw new DatabaseLockError(
      `The folder ${path.dirname(file)}, where the database is, cannot be written: ${reason(error)}.`,
      { cause: error },
    );
  }
}

/**
 * Makes the file, once; made by the administrator it belongs to whom the folder belongs to.
 *
 * @param {string} file
 */
function make(file) {
  try {
    closeSync(openSync(file, 'wx'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    throw error;
  }
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(path.dirname(file));
  chownSync(file, uid, gid);
}

/** @param {unknown} error */
function reason(error) {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
