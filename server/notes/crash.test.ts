import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBundled } from '../../tools/bundle.mjs';
import { openDatabase } from '../database/database';
import { prepareDatabase } from '../database/migrate.mjs';
import { root } from '../settings.mjs';
import { findNotes } from './store';

const kills = 3;
const stops = 20;
const folder = mkdtempSync(path.join(tmpdir(), 'jolma-jol-crash-'));
let url: string;
let writer: string;

beforeAll(async () => {
  const place = path.join(root, 'test-results', 'keep-writing');
  writer = await ensureBundled('server/notes/keep-writing.ts', ['lib', 'prisma', 'server'], place);
});

afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async ({ task }) => {
  url = pathToFileURL(path.join(folder, `${task.id}.db`)).href;
  await prepareDatabase(url);
  const database = openDatabase(url);
  await database.user.create({ data: { id: 'author', name: '', email: 'author@example.org' } });
  await database.$disconnect();
});

/** Starts the writer; what it acknowledges is heard as long as it lives. */
function startWriter() {
  const child = spawn(process.execPath, [writer, url], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  const lines = createInterface(child.stdout).on('line', (id) => acknowledged.push(id));
  return { child, acknowledged, lines };
}

/** Lets the writer acknowledge some notes, kills it in the midst of a later one, and gives their ids. */
async function writeUntilKilled(notes: number, delay: number): Promise<string[]> {
  const { child, acknowledged, lines } = startWriter();
  while (acknowledged.length < notes) await once(lines, 'line');
  await wait(delay);
  child.kill('SIGKILL');
  await once(lines, 'close');
  return acknowledged;
}

/** Copies the database of a process that stands still, as it would be if that were killed now. */
function copyDatabase(copy: string): void {
  for (const ending of ['', '-wal']) copyFileSync(fileURLToPath(url) + ending, copy + ending);
}

async function expectWhole(databaseUrl: string, acknowledged: readonly string[]): Promise<void> {
  expect(await prepareDatabase(databaseUrl)).toEqual([]);
  const database = openDatabase(databaseUrl);
  const ids = (await database.note.findMany({ select: { id: true } })).map(({ id }) => id);
  const notes = await findNotes(database, ids);
  const intact = await database.$queryRaw`PRAGMA integrity_check`;
  await database.$disconnect();

  expect(intact).toEqual([{ integrity_check: 'ok' }]);
  expect(acknowledged.filter((id) => !notes.has(id))).toEqual([]);
  // What was under way is there as a whole or not at all.
  for (const [id, { note }] of notes) {
    expect(note).toMatchObject({ body: { value: `Ескерту ${id}` }, tags: ['әкім'], about: { kind: 'text' } });
  }
}

describe('The store', () => {
  it(`keeps every acknowledged note when the process is killed ${kills} times while writing`, async () => {
    const acknowledged: string[] = [];
    for (let kill = 0; kill < kills; kill++) {
      acknowledged.push(...(await writeUntilKilled(3 + kill, 4 * kill)));
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(kills * 3);
    await expectWhole(url, acknowledged);
  }, 240_000);

  it(`would keep them whenever it were killed, as ${stops} moments show`, async () => {
    const { child, acknowledged, lines } = startWriter();
    try {
      for (let stop = 0; stop < stops; stop++) {
        await once(lines, 'line');
        // A write takes some ten milliseconds; each is interrupted at another point.
        await wait(stop % 10);
        child.kill('SIGSTOP');
        // The system ends what it was doing for it, and what it has acknowledged is heard.
        await wait(2);
        const copy = path.join(folder, `stop-${stop}.db`);
        copyDatabase(copy);
        await expectWhole(pathToFileURL(copy).href, acknowledged);
        child.kill('SIGCONT');
      }
    } finally {
      child.kill('SIGKILL');
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(stops);
  }, 240_000);
});
