import { settings } from '../settings.mjs';
import { Clock } from './clock';
import { type Database, openDatabase } from './database';

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
  return { database, clock };
}
