import { PrismaClient } from '../generated/sqlite/client';
import { keepErasing } from './annotations/erasure';
import { settings } from './settings';
import { SqliteAdapter } from './sqlite-adapter.mjs';

export type Database = PrismaClient;

declare global {
  /** One for the whole process, however often a development server loads this module. */
  var jolmaDatabase: Database | undefined;
}

/** Gives the database of the settings, opened on first use. */
export function database(): Database {
  globalThis.jolmaDatabase ??= keepErasing(openDatabase(settings().databaseUrl));
  return globalThis.jolmaDatabase;
}

/** @param url an absolute `file:` URL of a database that has been prepared */
export function openDatabase(url: string): Database {
  return new PrismaClient({
    adapter: new SqliteAdapter(url),
    // Writers queue for the one connection; better late than refused.
    transactionOptions: { maxWait: 10_000 },
  });
}
