import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareDatabase } from '../scripts/database.mjs';
import { type Database, openDatabase } from './db';

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
});
