import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabasePlace } from './place.mjs';

describe('the place of the database', () => {
  let folder: string;
  let file: string;
  let client: Client;
  let place: DatabasePlace;
  let log: string[];
  beforeEach(async () => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'jolma-jol-place-')), 'data');
    mkdirSync(folder);
    file = path.join(folder, 'notes.db');
    client = createClient({ url: pathToFileURL(file).href });
    await client.execute('PRAGMA journal_mode = WAL');
    await client.execute('CREATE TABLE note (id)');
    log = [];
    place = new DatabasePlace(file, (line) => log.push(line));
    expect(await place.isThere()).toBe(true);
  });
  afterEach(() => {
    client.close();
    rmSync(path.dirname(folder), { recursive: true });
  });

  it.each<[string, () => void]>([
    ['the file is removed', () => rmSync(file)],
    ['the folder is removed', () => rmSync(folder, { recursive: true })],
    ['the folder is moved', () => renameSync(folder, `${folder}.old`)],
    ['its log is removed', () => rmSync(`${file}-wal`)],
    [
      'another file takes its place',
      () => {
        copyFileSync(file, `${file}.copy`);
        renameSync(`${file}.copy`, file);
      },
    ],
    [
      'it is removed and made anew',
      () => {
        rmSync(file);
        writeFileSync(file, '');
      },
    ],
  ])('is lost when %s, which is logged once', async (_, lose) => {
    lose();
    await client.execute('INSERT INTO note VALUES (1)');
    expect([await place.isThere(), await place.isThere()]).toEqual([false, false]);
    expect(log).toEqual([expect.stringMatching(/notes\.db was removed or replaced/)]);
  });

  it('is found again when the same file is back, which is logged too', async () => {
    renameSync(folder, `${folder}.old`);
    expect(await place.isThere()).toBe(false);
    renameSync(`${folder}.old`, folder);
    expect(await place.isThere()).toBe(true);
    expect(log).toHaveLength(2);
  });
});
