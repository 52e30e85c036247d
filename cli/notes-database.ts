import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DatabaseError, prepareDatabase } from '../scripts/database.mjs';
import { type Database, openDatabase } from '../server/db';
import { SettingsError, settings } from '../server/settings';
import { UsageError } from './command';

/**
 * Does something with the database of the settings, which must be there.
 *
 * @throws UsageError if it is not, or cannot be used
 */
export async function withNotes<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const url = await usableDatabase();
  const database = openDatabase(url);
  try {
    return await work(database);
  } finally {
    await database.$disconnect();
  }
}

async function usableDatabase(): Promise<string> {
  try {
    const { databaseUrl } = settings();
    if (!existsSync(fileURLToPath(databaseUrl)))
      throw new UsageError(
        `there are no notes yet: the database ${fileURLToPath(databaseUrl)} does not exist`,
      );
    await prepareDatabase(databaseUrl);
    return databaseUrl;
  } catch (error) {
    if (error instanceof DatabaseError || error instanceof SettingsError) throw new UsageError(error.message);
    throw error;
  }
}
