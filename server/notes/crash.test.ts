import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../database/database';
import { prepareDatabase } from '../database/migrate.mjs';
import { findNotes } from './store';

const kills = 20;
const writer = fileURLToPath(new URL('keep-writing.ts', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'jolma-jol-crash-'));
const url = pathToFileURL(path.join(folder, 'notes.db')).href;

afterAll(() => rmSync(folder, { recursive: true }));

/** Lets the writer acknowledge some notes, kills it in the midst of the next, and gives their ids. */
async function writeUntilKilled(notes: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(line);
    if (acknowledged.length === notes) child.kill('SIGKILL');
  }
  return acknowledged;
}

it(`keeps every acknowledged note when the process is killed ${kills} times while writing`, async () => {
  await prepareDatabase(url);
  const reader = { id: 'author', name: '', email: 'author@example.org' };
  const before = openDatabase(url);
  await before.user.create({ data: reader });
  await before.$disconnect();

  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill++) acknowledged.push(...(await writeUntilKilled(1 + (kill % 5))));

  expect(await prepareDatabase(url)).toEqual([]);
  const after = openDatabase(url);
  const ids = (await after.note.findMany({ select: { id: true } })).map(({ id }) => id);
  const notes = await findNotes(after, ids);
  const intact = await after.$queryRaw`PRAGMA integrity_check`;
  await after.$disconnect();

  expect(intact).toEqual([{ integrity_check: 'ok' }]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(kills * 3);
  expect(acknowledged.filter((id) => !notes.has(id))).toEqual([]);
  // What was under way when the process was killed is there as a whole or not at all.
  for (const [id, { note }] of notes) {
    expect(note).toMatchObject({ body: { value: `Ескерту ${id}` }, tags: ['әкім'], about: { kind: 'text' } });
  }
}, 240_000);
