import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Database, openDatabase } from '../server/database/database';
import { shareDatabase } from '../server/database/lock.mjs';
import { DatabaseError, prepareDatabase } from '../server/database/migrate.mjs';
import { UsageError } from './command';
import { dataOfSettings, inOneSentence } from './data-of-settings';

/**
 * Does something with the database of the settings, which must be there.
 *
 * @throws UsageError if it is not, or cannot be used
 */
export async function withNotes<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const { files } = dataOfSettings();
  const url = pathToFileURL(files.database).href;
  if (!existsSync(files.database))
    throw new UsageError(`there are no notes yet: the database ${files.database} does not exist`);
  const lock = await inOneSentence(shareDatabase(files));
  try {
    await prepare(url);
    const database = openDatabase(url);
    try {
      return await work(database);
    } finally {
      await database.$disconnect();
    }
  } finally {
    lock.release();
  }
}

async function prepare(url: string): Promise<void> {
  try {
    await prepareDatabase(url);
  } catch (error) {
    if (error instanceof DatabaseError) throw new UsageError(error.message);
    throw error;
  }
}
