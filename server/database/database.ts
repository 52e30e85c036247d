import { PrismaClient } from '../../generated/sqlite/client';
import { keepErasing } from '../notes/erasure';
import { settings } from '../settings.mjs';
import { Clock } from './clock';
import { SqliteAdapter } from './sqlite-adapter.mjs';

export type Database = PrismaClient;

declare global {
  /** One for the whole process, however often a development server loads this module. */
  var jolmaDatabase: { database: Database; clock: Clock } | undefined;
}

/** Gives the database of the settings, opened on first use. */
export function database(): Database {
  return opened().database;
}

/** Gives the clock that goes with it. */
export function clock(): Clock {
  return opened().clock;
}

function opened() {
  globalThis.jolmaDatabase ??= open();
  return globalThis.jolmaDatabase;
}

function open() {
  const database = openDatabase(settings().databaseUrl);
  const clock = new Clock(database);
  clock.keepLooking();
  keepErasing(database, clock);
  return { database, clock };
}

/** @param url an absolute `file:` URL of a database that has been prepared */
export function openDatabase(url: string): Database {
  return new PrismaClient({
    adapter: new SqliteAdapter(url),
    // Writers queue for the one connection; better late than refused.
    transactionOptions: { maxWait: 10_000 },
    // An error goes to the log, and the values in the statement do not.
    errorFormat: 'minimal',
  });
}
