import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Server } from '../e2e/server';
import { verifyDatabase } from '../server/database/copy';
import { migrationNames } from '../server/database/migrations.mjs';
import { restore } from '../server/database/restore';
import { root } from '../server/settings.mjs';
import { ensureBuilt } from '../tools/built.mjs';
import { run, script } from '../tools/run.mjs';
import { compare, type Differences } from './faults/compare';
import { Writers } from './faults/writers';
import { type Figure, table } from './figures';

/** How often the server is killed, and how many backups are made, unless the command line says otherwise. */
const [kills = 20, backups = 200] = process.argv.slice(2).map(Number);
/** Milliseconds for which another program holds the lock, longer than a write waits for it. */
const held = 6_000;
/** Milliseconds for which readers write before the server is killed, at most. */
const writing = 1_500;
/** Milliseconds after which nothing further is begun, so that the slowest machine comes to an end too. */
const longest = 20 * 60_000;

const page = '/en/informal-local-politics';

for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

await script(async () => {
  await ensureBuilt({ siteUrl: null, exactSiteUrl: true });
  const scratch = mkdtempSync(path.join(tmpdir(), 'jolma-jol-bench-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const settings = {
    DATABASE_URL: pathToFileURL(path.join(scratch, 'notes.db')).href,
    AUTH_SECRET: randomBytes(32).toString('hex'),
  };
  const server = await Server.start(settings);
  const end = Date.now() + longest;
  const figures = [
    ...(await killAgainAndAgain(server, path.join(scratch, 'notes.db'), end)),
    ...(await backUpAgainAndAgain(server, scratch, settings, end)),
  ];
  await server.stop();
  console.log(`\n${table(figures)}`);
  process.exit();
});

/** Kills the server while readers write, each time after another program has held the lock of the database. */
async function killAgainAndAgain(server: Server, database: string, end: number): Promise<Figure[]> {
  const writers = new Writers(server.url);
  let [done, slowestPage, slowestReturn] = [0, 0, 0];
  for (; done < kills && Date.now() < end; done++) {
    console.error(`Killing the server, ${done + 1} of ${kills}…`);
    slowestPage = Math.max(slowestPage, await holdLock(server, database));
    const free = performance.now();
    while (writers.last < free && performance.now() - free < 60_000) await wait(10);
    slowestReturn = Math.max(slowestReturn, performance.now() - free);
    await wait(Math.random() * writing);
    await server.crash();
  }
  await writers.stop();
  const acknowledged = writers.acknowledged();
  const intact = await isIntact(database);
  const found = await compare(database, acknowledged);
  const line = lines('kill -9');
  return [
    line(`rounds, of ${kills}`, done, null),
    line('writes acknowledged', acknowledged.notes.size + acknowledged.deleted.size, null),
    line('databases damaged', intact ? 0 : 1, 0),
    ...differences(line, found),
    line(`slowest page while the lock is held for ${held / 1000} s`, slowestPage, 1_000, 'ms'),
    line('until a write is saved again after the lock', slowestReturn, 5_000, 'ms'),
  ];
}

/** Holds the lock in another process, and asks for a page all the while. @returns the milliseconds of the slowest */
async function holdLock(server: Server, database: string): Promise<number> {
  const holder = spawn(
    process.execPath,
    ['--import', 'tsx', 'bench/faults/hold-lock.ts', pathToFileURL(database).href, String(held)],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(holder, 'exit');
  await once(holder.stdout, 'data');
  let slowest = 0;
  while (holder.exitCode === null && holder.signalCode === null) {
    const start = performance.now();
    await (await fetch(server.url + page)).arrayBuffer();
    slowest = Math.max(slowest, performance.now() - start);
    await wait(50);
  }
  await exited;
  return slowest;
}

/** Makes backups while readers write, restores each elsewhere, and compares it with what had been acknowledged. */
async function backUpAgainAndAgain(
  server: Server,
  scratch: string,
  settings: Readonly<Record<string, string>>,
  end: number,
): Promise<Figure[]> {
  const writers = new Writers(server.url);
  const found: Differences = { lost: 0, twice: 0, undeleted: 0 };
  let [done, failed, damaged, longestBackup] = [0, 0, 0, 0];
  for (; done < backups && Date.now() < end; done++) {
    if (done % 10 === 0) console.error(`Making backups, ${done} of ${backups} are made…`);
    const archive = path.join(scratch, `backup-${done}.tar.gz`);
    const before = writers.acknowledged();
    const start = performance.now();
    const command = [process.execPath, 'tools/edition.mjs', 'backup', archive];
    const code = await run(command, { env: settings, stdio: ['ignore', 'ignore', 'inherit'] });
    longestBackup = Math.max(longestBackup, performance.now() - start);
    if (code !== 0) {
      failed++;
      continue;
    }
    const folder = path.join(scratch, `restored-${done}`);
    mkdirSync(folder);
    const files = { database: path.join(folder, 'notes.db'), secret: path.join(folder, 'auth-secret') };
    await restore(files, archive, { migrations: migrationNames(), ownSecret: settings.AUTH_SECRET ?? null });
    if (!(await isIntact(files.database))) damaged++;
    const differing = await compare(files.database, before);
    for (const kind of ['lost', 'twice', 'undeleted'] as const) found[kind] += differing[kind];
    for (const each of [folder, archive]) rmSync(each, { recursive: true });
  }
  await writers.stop();
  const line = lines('backups');
  return [
    line(`made while readers write, of ${backups}`, done - failed, null),
    line('writes acknowledged meanwhile', writers.acknowledged().notes.size, null),
    line('refused, broken off or not begun', backups - done + failed, 0),
    line('databases damaged', damaged, 0),
    ...differences(line, found),
    line('the longest, with its verification', longestBackup, null, 'ms'),
  ];
}

async function isIntact(database: string): Promise<boolean> {
  try {
    await verifyDatabase(database);
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

type Line = ReturnType<typeof lines>;

function differences(line: Line, { lost, twice, undeleted }: Differences): Figure[] {
  return [
    line('acknowledged notes lost or changed', lost, 0),
    line('notes there twice', twice, 0),
    line('acknowledged deletions undone', undeleted, 0),
  ];
}

function lines(subject: string) {
  return (what: string, value: number, limit: number | null, unit: Figure['unit'] = ''): Figure => ({
    page: subject,
    what,
    value,
    unit,
    limit,
    from: '',
  });
}
