// @ts-check
/**
 * The driver adapter for SQLite. Plain JavaScript, because the scripts that prepare the database run
 * without a build.
 */
import { createClient } from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';

/**
 * Waits five seconds for another process's lock, keeps a write-ahead log, and answers a write only when it
 * is on the disk; what is deleted is overwritten.
 */
const connectionSettings = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
`;

/**
 * Opens SQLite through libSQL with one connection for everything. The published adapter opens another
 * connection after each transaction, without these settings, and never closes it; here a transaction runs
 * on the one connection while Prisma's adapter holds its mutex, so no other statement gets in between.
 *
 * A process opens a file once: libSQL waits for a lock without letting anything else run, so a second
 * connection would wait for the first for ever.
 */
export class SqliteAdapter extends PrismaLibSql {
  /** @param {string} url A `file:` URL. */
  constructor(url) {
    super({ url });
  }

  /** @override */
  async connect() {
    const adapter = await super.connect();
    await adapter.executeScript(connectionSettings);
    return adapter;
  }

  /**
   * @override
   * @param {import('@libsql/client').Config} config
   */
  createClient(config) {
    const client = createClient(config);
    client.transaction = () => beginTransaction(client);
    return client;
  }
}

/**
 * Begins a transaction that takes the write lock at once, since one that first reads and then writes cannot
 * wait for the lock.
 *
 * @param {import('@libsql/client').Client} client
 * @returns {Promise<import('@libsql/client').Transaction>}
 */
async function beginTransaction(client) {
  await client.execute('BEGIN IMMEDIATE');
  let closed = false;

  async function commit() {
    closed = true;
    try {
      await client.execute('COMMIT');
    } catch (error) {
      await client.execute('ROLLBACK').catch(() => {});
      throw error;
    }
  }

  async function rollback() {
    if (closed) return;
    closed = true;
    await client.execute('ROLLBACK');
  }

  return {
    get closed() {
      return closed;
    },
    execute: (statement) => client.execute(statement),
    async batch(statements) {
      const results = [];
      for (const statement of statements) results.push(await client.execute(statement));
      return results;
    },
    executeMultiple: (sql) => client.executeMultiple(sql),
    commit,
    rollback,
    close: () => void rollback(),
  };
}
