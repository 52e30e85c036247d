import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Sqlite from 'libsql';
import { Server } from '../e2e/server';
import { root } from '../server/settings.mjs';
import { content } from '../test/content';
import { ensureBuilt } from '../tools/built.mjs';
import { script } from '../tools/run.mjs';
import { median } from './figures';

/** Public notes in the database for which a list is measured. */
const sizes = [100, 1_000, 100_000];
/** Readers at once, and seconds for which they ask. */
const readers = 300;
const seconds = 10;
/** Runs of each measure; the median is told. */
const rounds = 3;

for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** What a measure tells of a server. */
type Figures = Map<string, string>;

await script(async () => {
  const { values } = parseArgs({ options: { beside: { type: 'string' } } });
  await ensureBuilt({ siteUrl: null, exactSiteUrl: true });
  const here = await measure(root);
  const there = values.beside === undefined ? null : await measure(path.resolve(values.beside));
  console.log(`| | here |${there ? ' beside |' : ''}\n|---|---|${there ? '---|' : ''}`);
  for (const [name, figure] of here)
    console.log(`| ${name} | ${figure} |${there ? ` ${there.get(name)} |` : ''}`);
  process.exit();
});

/** Measures the server of a checkout that is built. */
async function measure(checkout: string): Promise<Figures> {
  const figures: Figures = new Map();
  const [edition] = content.editions;
  if (!edition) throw new Error('The bench needs an edition.');
  const page = `/kk/${edition.slug}`;
  const server = await Server.start({}, checkout, true);
  await load(server, () => page, 20, 1);
  const kept = await repeated(() => load(server, () => page, 20, 3));
  figures.set('a kept page, requests a second (20 connections)', kept.rate.toFixed(0));
  figures.set('a kept page, CPU', `${kept.cpu.toFixed(2)} ms`);
  await load(server, () => `/kk/${randomUUID()}`, 20, 1);
  const missing = await repeated(() => load(server, () => `/kk/${randomUUID()}`, 20, 3));
  figures.set('a made-up address (404), CPU', `${missing.cpu.toFixed(2)} ms`);

  const list = `/api/annotations/?source=${encodeURIComponent(page)}`;
  let made = 0;
  for (const size of sizes) {
    seed(
      server.databaseFile,
      edition.slug,
      edition.versions.kk?.segments.map(({ ids }) => ids[0]) ?? [],
      size - made,
    );
    made = size;
    await load(server, () => list, 1, 1);
    const one = await load(server, () => list, 1, 3);
    figures.set(
      `a list of ${size.toLocaleString('en')} notes`,
      one.count === 0
        ? 'no answer in 20 s'
        : `${one.cpu.toFixed(1)} ms CPU, ${(one.bytes / 1000).toFixed(0)} kB`,
    );
    if (size !== 1_000) continue;
    const crowd = await load(server, (i) => (i % 2 === 0 ? page : list), readers, seconds);
    for (const [what, address] of [
      ['pages', page],
      ['lists', list],
    ] as const) {
      const taken = (crowd.taken.get(address) ?? []).toSorted((a, b) => a - b);
      const at = (share: number) => taken[Math.floor(taken.length * share)]?.toFixed(0) ?? '–';
      figures.set(
        `${readers} readers, ${what}: answered, p50, p99`,
        `${taken.length}, ${at(0.5)} ms, ${at(0.99)} ms`,
      );
    }
    figures.set(`${readers} readers, lists refused with 503`, `${crowd.refused}`);
  }
  // One that still makes a list nobody waits for would not end by itself.
  process.kill(server.pid, 'SIGKILL');
  await server.stop();
  return figures;
}

interface Load {
  /** Answers but 503, and how many a second. */
  count: number;
  rate: number;
  /** Milliseconds of the server's processor time for each. */
  cpu: number;
  /** Of the largest answer, decoded by nobody. */
  bytes: number;
  refused: number;
  /** Milliseconds that the answers took, by their address. */
  taken: Map<string, number[]>;
}

async function repeated(run: () => Promise<Load>): Promise<Load> {
  const runs: Load[] = [];
  for (let round = 0; round < rounds; round++) runs.push(await run());
  const [first] = runs;
  if (!first) throw new Error('There are no rounds.');
  return {
    ...first,
    rate: median(runs.map(({ rate }) => rate)) ?? 0,
    cpu: median(runs.map(({ cpu }) => cpu)) ?? 0,
  };
}

/** Asks over some connections, each again as soon as it was answered, for some seconds; at most 20 longer for the last. */
async function load(
  server: Server,
  address: (connection: number) => string,
  connections: number,
  duration: number,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const result: Load = { count: 0, rate: 0, cpu: 0, bytes: 0, refused: 0, taken: new Map() };
  const before = processorTime(server.pid);
  const began = performance.now();
  const end = began + duration * 1000;
  const ask = (asked: string) =>
    new Promise<void>((resolve) => {
      const sent = performance.now();
      const options = { agent, headers: { 'Accept-Encoding': 'gzip, br' }, timeout: 20_000 };
      const client = request(server.url + asked, options, (answer) => {
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
        });
        answer.on('end', () => {
          if (answer.statusCode === 503) result.refused += 1;
          else {
            result.count += 1;
            result.bytes = Math.max(result.bytes, bytes);
            result.taken.set(asked, [...(result.taken.get(asked) ?? []), performance.now() - sent]);
          }
          resolve();
        });
        answer.on('error', () => resolve());
      });
      client.on('timeout', () => client.destroy());
      client.on('error', () => resolve());
      client.end();
    });
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      while (performance.now() < end) await ask(address(connection));
    }),
  );
  agent.destroy();
  result.rate = (result.count / (performance.now() - began)) * 1000;
  result.cpu = (processorTime(server.pid) - before) / Math.max(1, result.count);
  return result;
}

/** Milliseconds of processor time that a process has used (Linux: 100 ticks a second). */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Puts public notes into the database of a server that runs, spread over the segments, by a connection of its own. */
function seed(file: string, edition: string, segments: readonly string[], count: number): void {
  const database = new Sqlite(fileURLToPath(file));
  const columns = database.prepare('SELECT name FROM pragma_table_info(?)').all('Note');
  const hasThreads = JSON.stringify(columns).includes('listed');
  const now = '2026-03-01T09:00:00.000+00:00';
  const insert = (table: string, values: Record<string, string | number | null>) => {
    const names = Object.keys(values);
    return database
      .prepare(
        `INSERT OR IGNORE INTO "${table}" (${names.map((name) => `"${name}"`)}) VALUES (${names.map(() => '?')})`,
      )
      .run(Object.values(values));
  };
  database.exec('PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE');
  insert('User', {
    id: 'author',
    name: '',
    email: 'author@example.org',
    emailVerified: 0,
    createdAt: now,
    updatedAt: now,
  });
  insert('SegmentText', { hash: 'text', text: 'Мәтін' });
  for (let i = 0; i < count; i++) {
    const id = randomUUID();
    const segment = segments[i % segments.length] ?? 'title';
    const words = `Бұл туралы не ойлайсыз? ${id}`;
    insert('Note', {
      id,
      edition,
      motivation: 'commenting',
      visibility: 'public',
      bodyValue: words,
      bodyFormat: 'text/plain',
      created: now,
      modified: now,
      authorId: 'author',
      ...(hasThreads ? { segment, listed: 1, size: words.length } : {}),
    });
    insert('NoteTarget', { noteId: id, position: 0, locale: 'kk', segment, textHash: 'text' });
  }
  database.exec('COMMIT');
  database.close();
}
