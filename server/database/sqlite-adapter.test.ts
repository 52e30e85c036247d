import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Sqlite from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './database';
import { prepareDatabase } from './migrate.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'jolma-jol-adapter-'));
const url = pathToFileURL(path.join(folder, 'notes.db')).href;
let database: Database;

beforeAll(async () => {
  await prepareDatabase(url);
  database = openDatabase(url);
});

afterAll(async () => {
  await database.$disconnect();
  rmSync(folder, { recursive: true });
});

function keepText(hash: string, on: Pick<Database, 'segmentText'> = database) {
  return on.segmentText.create({ data: { hash, text: hash } });
}

async function texts(): Promise<string[]> {
  return (await database.segmentText.findMany({ orderBy: { hash: 'asc' } })).map(({ hash }) => hash);
}

describe('SqliteAdapter', () => {
  it('keeps a write that comes while another request’s transaction is rolled back', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const transaction = database.$transaction(async (inside) => {
      await keepText('rolled back', inside);
      await held;
      throw new Error('the request was given up');
    });
    const plain = keepText('kept');
    release();
    await expect(transaction).rejects.toThrow('the request was given up');
    await plain;
    expect(await texts()).toEqual(['kept']);
  });

  it('keeps its settings after transactions', async () => {
    for (let i = 0; i < 3; i++) await database.$transaction([database.segmentText.count()]);
    expect(await database.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2 }]);
    expect(await database.$queryRaw`PRAGMA foreign_keys`).toEqual([{ foreign_keys: 1 }]);
    expect(await database.$queryRaw`PRAGMA secure_delete`).toEqual([{ secure_delete: 1 }]);
  });

  it('goes on after a write that was refused inside a transaction', async () => {
    await expect(
      database.$transaction(async (inside) => {
        await keepText('first', inside);
        await keepText('first', inside);
      }),
    ).rejects.toMatchObject({ code: 'P2002' });
    await keepText('after');
    expect(await texts()).toEqual(['after', 'kept']);
  });

  it('opens nothing for a transaction: 1,500 leave as many files open as before', async () => {
    const openFiles = () => readdirSync('/dev/fd').length;
    await database.$transaction(async (inside) => inside.segmentText.count());
    const before = openFiles();
    for (let i = 0; i < 1_500; i++) {
      await database.$transaction(async (inside) => inside.segmentText.count());
    }
    expect(openFiles()).toBeLessThanOrEqual(before + 5);
  }, 30_000);

  it('writes beside another process that writes, without an error', async () => {
    const writer = fileURLToPath(new URL('../notes/keep-writing.ts', import.meta.url));
    await database.user.create({ data: { id: 'author', name: '', email: 'author@example.org' } });
    const child = spawn(process.execPath, ['--import', 'tsx', writer, url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const acknowledged: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (lines: string) => {
      acknowledged.push(...lines.trim().split('\n'));
    });
    await once(child.stdout, 'data');
    for (let i = 0; i < 300; i++) await keepText(`beside ${i}`);
    child.kill();
    await once(child, 'exit');
    expect(child.signalCode).toBe('SIGTERM');
    expect(acknowledged.length).toBeGreaterThan(10);
    const kept = new Set((await database.note.findMany({ select: { id: true } })).map(({ id }) => id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect((await texts()).filter((text) => text.startsWith('beside'))).toHaveLength(300);
  }, 60_000);
});

describe('SqliteAdapter, while another program holds the database', () => {
  /** Takes the write lock as another program would, with a connection of its own. */
  function hold() {
    const other = new Sqlite(fileURLToPath(url));
    other.exec('BEGIN IMMEDIATE');
    return {
      release() {
        other.exec('ROLLBACK');
        other.close();
      },
      /** What is on the disk, as others see it. */
      texts: () =>
        other
          .prepare('SELECT hash FROM SegmentText')
          .all()
          .map((row) => Reflect.get(Object(row), 'hash')),
    };
  }

  it('reads at once and lets everything else go on, while a write waits for its turn', async () => {
    const other = hold();
    const waiting = keepText('waited');
    let longest = 0;
    for (let i = 0; i < 20; i++) {
      const asked = performance.now();
      await texts();
      longest = Math.max(longest, performance.now() - asked);
    }
    expect(longest).toBeLessThan(500);
    other.release();
    await waiting;
    expect(await texts()).toContain('waited');
  });

  it('refuses what has waited for five seconds, stores nothing of it, and is well once the lock is gone', async () => {
    const other = hold();
    const asked = performance.now();
    const refused = { code: 'P1008' };
    const writes = await Promise.allSettled([
      keepText('alone'),
      database.$transaction(async (inside) => keepText('in a transaction', inside)),
      database.segmentText.deleteMany({ where: { hash: 'kept' } }),
    ]);
    expect(writes).toMatchObject([
      { status: 'rejected', reason: refused },
      { status: 'rejected', reason: refused },
      { status: 'rejected', reason: refused },
    ]);
    // The later ones do not wait once more.
    const waited = performance.now() - asked;
    expect(waited).toBeGreaterThan(4_500);
    expect(waited).toBeLessThan(9_000);
    await expect(keepText('later')).rejects.toMatchObject(refused);
    other.release();

    await keepText('well again');
    await database.$transaction(async (inside) => keepText('and in a transaction', inside));
    await database.segmentText.deleteMany({ where: { hash: 'after' } });
    const seen = hold();
    const stored = seen.texts();
    seen.release();
    expect(stored).toEqual(expect.arrayContaining(['kept', 'well again', 'and in a transaction']));
    for (const hash of ['alone', 'in a transaction', 'later', 'after']) expect(stored).not.toContain(hash);
  }, 30_000);
});
