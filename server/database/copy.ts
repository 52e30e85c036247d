import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client';

/** How long another program's lock is waited for, in milliseconds. */
const patience = 10_000;

/** Tells in one sentence what is wrong with a database. */
export class DatabaseCopyError extends Error {
  override name = 'DatabaseCopyError';
}

/**
 * Copies a database as it is at one moment, while others go on reading and writing. What was erased is not in
 * the copy.
 *
 * @param copy an empty file
 * @throws {DatabaseCopyError}
 */
export async function copyDatabase(database: string, copy: string): Promise<void> {
  await inDatabase(database, async (client) => {
    await client.execute(`PRAGMA busy_timeout = ${patience}`);
    await client.execute({ sql: 'VACUUM INTO ?', args: [copy] });
  });
}

/**
 * Reads a whole database, compares its indices with its tables, and follows every reference.
 *
 * @param name what to call it when something is wrong, where it is a copy
 * @returns the migrations it has been through, and how many notes it holds
 * @throws {DatabaseCopyError} when it is damaged, or not this application's
 */
export async function verifyDatabase(
  database: string,
  name = database,
): Promise<{ migrations: string[]; notes: number }> {
  return inDatabase(
    database,
    async (client) => {
      const [check] = await column(client, 'PRAGMA integrity_check(1)');
      if (check !== 'ok') throw new DatabaseCopyError(`The database ${name} is damaged: ${check}.`);
      const dangling = await column(client, 'PRAGMA foreign_key_check');
      if (dangling.length > 0)
        throw new DatabaseCopyError(
          `The database ${name} is damaged: a row of ${dangling[0]} points nowhere.`,
        );
      const tables = await column(
        client,
        `SELECT name FROM sqlite_schema WHERE name IN ('Note', '_prisma_migrations')`,
      );
      if (tables.length < 2)
        throw new DatabaseCopyError(`The database ${name} is not one of this application.`);
      const migrations = await column(
        client,
        `SELECT migration_name FROM _prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
      );
      const [notes] = await column(client, 'SELECT count(*) FROM "Note" WHERE deleted IS NULL');
      return { migrations, notes: Number(notes) };
    },
    name,
  );
}

async function inDatabase<T>(
  database: string,
  work: (client: Client) => Promise<T>,
  name = database,
): Promise<T> {
  let client: Client | null = null;
  try {
    client = createClient({ url: pathToFileURL(database).href });
    return await work(client);
  } catch (error) {
    if (error instanceof DatabaseCopyError || !(error instanceof Error)) throw error;
    throw new DatabaseCopyError(`The database ${name} cannot be read or copied: ${reason(error)}.`, {
      cause: error,
    });
  } finally {
    client?.close();
  }
}

/** Gives the first column of what a query answers. */
async function column(client: Client, sql: string): Promise<string[]> {
  return (await client.execute(sql)).rows.map((row) => String(row[0]));
}

function reason(error: Error): string {
  if ('code' in error && error.code === 'SQLITE_BUSY') return 'another program keeps it locked';
  return error.message.replace(/\.$/, '');
}
