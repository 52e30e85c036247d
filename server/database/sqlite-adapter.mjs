/**
 * The driver adapter for SQLite. Plain JavaScript, because `npm start` prepares the database before anything is built.
 */
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { LibsqlError, Sqlite3Client, Sqlite3Transaction } from '@libsql/client/sqlite3';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import Database from 'libsql';

/** @typedef {import('@libsql/client').Client} Client */
/** @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} SqlDriverAdapter */

/**
 * Keeps a write-ahead log, and answers a write only when it is on the disk; what is deleted is overwritten.
 */
const connectionSettings = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
`;

/** Milliseconds for which another process's lock is waited for. */
const patience = 5_000;
/** Milliseconds between two tries: between two writes of one who writes all the time there is little more. */
const delay = 1;

/** SQLite's primary result code of a statement that another connection's lock keeps from running. */
const busy = 5;

/**
 * Opens SQLite through libSQL with one connection that reads and one that writes, so that no reading waits for a
 * write. The published adapter opens another connection after each transaction and never closes it; and it leaves the
 * wait for another process's lock to SQLite, which lets nothing else run meanwhile, and keeps what met the lock from
 * ever committing. Here a write begins by taking the write lock, again and again with other work in between, and only
 * then runs; one that still does not get it fails with `SocketTimeout` (Prisma's P1008), and nothing of it is done.
 */
export class SqliteAdapter extends PrismaLibSql {
  /** @param {string} url A `file:` URL. */
  constructor(url) {
    super({ url });
    this.url = url;
  }

  /** @override */
  async connect() {
    const writing = await super.connect();
    // A connection opens when it is first asked; what keeps it from that is to be known now.
    await writing.executeScript('SELECT 1');
    return isInMemory(this.url) ? writing : withReader(writing, await super.connect());
  }

  /**
   * @override
   * @param {import('@libsql/client').Config} config
   * @returns {import('@libsql/client').Client}
   */
  createClient(config) {
    return new Connection(isInMemory(config.url) ? ':memory:' : fileURLToPath(config.url));
  }
}

/** @param {string} url */
function isInMemory(url) {
  return url.includes(':memory:');
}

/**
 * Gives an adapter that asks one connection and writes through another.
 *
 * @param {SqlDriverAdapter} writing
 * @param {SqlDriverAdapter} reading
 * @returns {SqlDriverAdapter}
 */
function withReader(writing, reading) {
  return {
    provider: writing.provider,
    adapterName: writing.adapterName,
    queryRaw: (query) => (/^\s*SELECT\b/i.test(query.sql) ? reading : writing).queryRaw(query),
    executeRaw: (query) => writing.executeRaw(query),
    executeScript: (script) => writing.executeScript(script),
    startTransaction: (level) => writing.startTransaction(level),
    async dispose() {
      await reading.dispose();
      await writing.dispose();
    },
  };
}

/**
 * A connection that waits for another's lock without holding anything up. Who asks it, as Prisma's adapter does under
 * its mutex, asks for one statement, script or transaction at a time.
 *
 * @implements {Client}
 */
export class Connection {
  /** @type {'file'} */
  protocol = 'file';
  closed = false;
  #file;
  /** @type {ReturnType<typeof open> | null} */
  #opened = null;
  /** When another's lock was met in a row: first and last, in milliseconds of `performance.now()`. */
  #met = { first: 0, last: Number.NEGATIVE_INFINITY };

  /** @param {string} file Its path, or `:memory:`. */
  constructor(file) {
    this.#file = file;
  }

  /**
   * Runs a statement; one that writes in a transaction of its own.
   *
   * @param {import('@libsql/client').InStatement} statement
   */
  async execute(statement) {
    const sql = typeof statement === 'string' ? statement : statement.sql;
    if (!/^\s*(INSERT|UPDATE|DELETE|REPLACE|WITH)\b/i.test(sql)) {
      return this.#persist(({ client }) => client.execute(statement));
    }
    const transaction = await this.transaction();
    try {
      const result = await transaction.execute(statement);
      await transaction.commit();
      return result;
    } finally {
      await transaction.rollback();
    }
  }

  /** @param {string} script */
  executeMultiple(script) {
    return this.#persist(({ client }) => client.executeMultiple(script));
  }

  /**
   * Begins a transaction that takes the write lock at once, since one that first reads and then writes cannot
   * wait for the lock.
   *
   * @returns {Promise<import('@libsql/client').Transaction>}
   */
  async transaction() {
    const { database, client } = await this.#persist((opened) => {
      opened.database.exec('BEGIN IMMEDIATE');
      return opened;
    });
    /** Ends it, or gives the connection up, so that nothing that comes later is taken for a part of it. */
    const end = async (/** @type {'COMMIT' | 'ROLLBACK'} */ how) => {
      if (!database.inTransaction) {
        if (how === 'COMMIT') throw new LibsqlError('The transaction has ended', 'TRANSACTION_CLOSED');
        return;
      }
      try {
        database.exec(how);
      } catch (error) {
        await this.reconnect();
        throw error;
      }
    };
    return {
      get closed() {
        return !database.inTransaction;
      },
      execute: (/** @type {import('@libsql/client').InStatement} */ statement) => client.execute(statement),
      batch: unused,
      executeMultiple: (script) => new Sqlite3Transaction(database, 'number').executeMultiple(script),
      commit: () => end('COMMIT'),
      rollback: () => end('ROLLBACK'),
      close: () => void end('ROLLBACK'),
    };
  }

  batch = unused;
  migrate = unused;
  sync = unused;

  async reconnect() {
    this.#opened?.database.close();
    this.#opened = null;
  }

  close() {
    this.closed = true;
    this.#opened?.database.close();
  }

  /**
   * Tries until another's lock is gone. Who comes after somebody has waited in vain does not wait again.
   *
   * @template T
   * @param {(opened: ReturnType<typeof open>) => T | Promise<T>} run
   * @returns {Promise<T>}
   */
  async #persist(run) {
    const asked = performance.now();
    if (asked - this.#met.last > patience) this.#met.first = asked;
    for (;;) {
      try {
        this.#opened ??= open(this.#file);
        const result = await run(this.#opened);
        this.#met.last = Number.NEGATIVE_INFINITY;
        return result;
      } catch (error) {
        if (!isLocked(error)) throw error;
        this.#met.last = performance.now();
        if (this.#met.last - this.#met.first > patience) throw error;
      }
      await setTimeout(delay);
    }
  }
}

/**
 * Opens a connection: `exec` of the database leaves nothing behind of a statement that met a lock, where one that the
 * client prepares would keep the connection from ever committing.
 *
 * @param {string} file
 */
function open(file) {
  const database = new Database(file);
  try {
    database.exec(connectionSettings);
  } catch (error) {
    database.close();
    throw error;
  }
  return { database, client: new Sqlite3Client(file, {}, database, 'number') };
}

/**
 * Tells whether an error is that another connection held a lock.
 *
 * @param {unknown} error
 */
export function isLocked(error) {
  return error instanceof Error && 'rawCode' in error && (Number(error.rawCode) & 0xff) === busy;
}

/** @returns {never} */
function unused() {
  throw new Error('Prisma’s adapter does not ask for this.');
}
