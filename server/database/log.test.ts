import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from './database';
import { emptyLog, keepLogEmpty, mergeLog } from './log.mjs';
import { prepareDatabase } from './migrate.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'jolma-jol-log-'));
const file = path.join(folder, 'notes.db');
const url = pathToFileURL(file).href;
let database: Database;

beforeAll(async () => {
  await prepareDatabase(url);
  database = openDatabase(url);
});
afterAll(async () => {
  await database.$disconnect();
  rmSync(folder, { recursive: true });
});

/** Everything that is kept, in the database and beside it. */
function kept(): string {
  return ['', '-wal'].map((ending) => readFileSync(file + ending, 'latin1')).join();
}

describe('the log of the database', () => {
  it.each(['erased words', 'қайта жазылған сөздер', '*'.repeat(300)])(
    'holds %s no more once it is emptied',
    async (words) => {
      const bytes = Buffer.from(words).toString('latin1');
      await database.segmentText.create({ data: { hash: 'one', text: words } });
      expect(kept().includes(bytes)).toBe(true);
      await database.segmentText.delete({ where: { hash: 'one' } });
      expect(kept().includes(bytes)).toBe(true);
      expect(await emptyLog(file)).toBe(true);
      expect(kept().includes(bytes)).toBe(false);
    },
  );

  it('never waits for one who reads, and is emptied when she is done', async () => {
    const reader = createClient({ url });
    await reader.execute('BEGIN');
    await reader.execute('SELECT count(*) FROM SegmentText');
    await database.segmentText.create({ data: { hash: 'two', text: 'two' } });
    const start = performance.now();
    expect(await emptyLog(file)).toBe(false);
    expect(performance.now() - start).toBeLessThan(2_000);
    const merged = mergeLog(file);
    await reader.execute('COMMIT');
    await merged;
    expect(statSync(`${file}-wal`).size).toBe(0);
    reader.close();
  });

  it('is emptied again and again while the server writes', async () => {
    keepLogEmpty(file, 20);
    for (const hash of ['three', 'four']) {
      await database.segmentText.create({ data: { hash, text: 'words' } });
      await vi.waitFor(() => expect(statSync(`${file}-wal`).size).toBe(0), 10_000);
    }
  });

  it('does not make a database that is not there', async () => {
    const missing = path.join(folder, 'missing.db');
    await mergeLog(missing);
    expect(existsSync(missing)).toBe(false);
  });
});
