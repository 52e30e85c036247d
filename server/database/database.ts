import { PrismaClient } from '../../generated/sqlite/client';
import { SqliteAdapter } from './sqlite-adapter.mjs';

export type Database = PrismaClient;

/**
 * Opens a database.
 *
 * @param url an absolute `file:` URL of one that has been prepared
 */
export function openDatabase(url: string): Database {
  return new PrismaClient({
    adapter: new SqliteAdapter(url),
    // Writers queue for the one connection; better late than refused.
    transactionOptions: { maxWait: 10_000 },
    // An error goes to the log, and the values in the statement do not.
    errorFormat: 'minimal',
  });
}
