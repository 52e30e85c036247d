import { existsSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';

/** How often the log is emptied while the server runs, in milliseconds. */
const often = 20_000;
/** Pauses before it is tried again while somebody reads or writes, in milliseconds. */
const pauses = [50, 200, 500, 1_000, 2_000];

/**
 * Writes what is in the log of the database into the database itself and empties it, so that the file alone is
 * whole, and words that were erased or replaced stand nowhere. Never waits for others: while somebody reads or
 * writes it does what it can.
 *
 * @param {string} database
 * @returns {Promise<boolean>} Whether the log is empty now.
 */
export async function emptyLog(database) {
  if (!hasLog(database)) return true;
  const client = createClient({ url: pathToFileURL(database).href });
  try {
    return await checkpoint(client);
  } finally {
    client.close();
  }
}

/**
 * @param {import('@libsql/client').Client} client
 * @returns {Promise<boolean>}
 */
async function checkpoint(client) {
  try {
    const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    return Number(rows[0]?.busy) === 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^SQLITE_(BUSY|LOCKED)$/.test(String(error.code)))
      return false;
    throw error;
  }
}

/**
 * Empties the log before the process ends, though others may be at work for a moment.
 *
 * @param {string} database
 */
export async function mergeLog(database) {
  for (const pause of [20, 50, 100, 200, 400]) {
    if (await emptyLog(database)) return;
    await wait(pause);
  }
}

/**
 * Empties the log again and again as long as the process runs.
 *
 * @param {string} database
 */
export function keepLogEmpty(database, interval = often) {
  /** @type {import('@libsql/client').Client | null} */
  let client = null;
  let underway = false;
  const empty = async () => {
    if (underway || !hasLog(database)) return;
    underway = true;
    try {
      // One connection for all times: a closed one goes only when its statements are collected.
      client ??= createClient({ url: pathToFileURL(database).href });
      for (const pause of pauses) {
        if (await checkpoint(client)) return;
        await wait(pause, undefined, { ref: false });
      }
    } catch (error) {
      // The connection may be stuck in what failed.
      client?.close();
      client = null;
      console.error(`The log of the database could not be emptied: ${error}`);
    } finally {
      underway = false;
    }
  };
  setInterval(empty, interval).unref();
}

/**
 * Tells it without opening the database, which would make one that is not there.
 *
 * @param {string} database
 */
function hasLog(database) {
  return existsSync(database) && (statSync(`${database}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
