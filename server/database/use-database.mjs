import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { dataFiles } from './data-files.mjs';
import { shareDatabase } from './lock.mjs';
import { keepLogEmpty, mergeLog } from './log.mjs';
import { DatabaseError, ensurePlace, prepareDatabase } from './migrate.mjs';
import { DatabasePlace } from './place.mjs';

/**
 * Takes the database into use for as long as this process runs: makes it if there is none, brings it up to date,
 * keeps a restore away from it and words that were erased out of its log.
 *
 * @param {import('../settings.mjs').Settings} settings
 * @throws {Error} one sentence, when it cannot be used, or not be written
 */
export async function useDatabase(settings) {
  const files = dataFiles(settings);
  ensurePlace(files.database);
  refuseReadOnly(files.database);
  await shareDatabase(files);
  await prepareDatabase(settings.databaseUrl);
  await ensureWritable(files.database);
  keepLogEmpty(files.database);
  globalThis.jolmaDatabasePlace = new DatabasePlace(files.database);
}

/**
 * Leaves the database as one file that is whole without its log.
 *
 * @param {import('../settings.mjs').Settings} settings
 */
export async function leaveDatabase(settings) {
  await mergeLog(dataFiles(settings).database);
}

/**
 * Goes by what the files say of themselves too: the administrator may write what is marked as read-only, and it
 * is not meant to be written.
 *
 * @param {string} database
 */
function refuseReadOnly(database) {
  const folder = path.dirname(database);
  for (const [what, file] of /** @type {const} */ ([
    ['folder', folder],
    ['file', database],
    ['file', `${database}-wal`],
  ]))
    if (existsSync(file) && isReadOnly(file))
      throw new DatabaseError(
        `The ${what} ${file} is read-only, so that no note could be saved: make it writable, or set DATABASE_URL to another file.`,
      );
}

/** @param {string} file */
function isReadOnly(file) {
  try {
    accessSync(file, constants.W_OK);
    return (statSync(file).mode & 0o222) === 0;
  } catch {
    return true;
  }
}

/**
 * Takes the lock for writing, and lets go of it.
 *
 * @param {string} database
 * @throws {DatabaseError} when it cannot be had, unless another process just has it
 */
async function ensureWritable(database) {
  const client = createClient({ url: pathToFileURL(database).href });
  try {
    await client.execute('BEGIN IMMEDIATE');
    await client.execute('ROLLBACK');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return;
    throw new DatabaseError(
      `The database ${database} cannot be written: ${error instanceof Error ? error.message : error}.`,
      { cause: error },
    );
  } finally {
    client.close();
  }
}
