import {
  closeSync,
  existsSync,
  linkSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { type Manifest, parts, readArchive, writeArchive } from './backup-archive';
import { copyDatabase, verifyDatabase } from './copy';
import type { DataFiles } from './data-files.mjs';
import { DatabaseLockError, shareDatabase } from './lock.mjs';
import { flush } from './swap.mjs';

/** Tells in one sentence why there is no backup. */
export class BackupError extends Error {
  override name = 'BackupError';
}

export interface Backup {
  manifest: Manifest;
  /** Of the archive. */
  bytes: number;
}

/**
 * Copies the database, whoever writes to it meanwhile, and the secret into one archive, which is read again and
 * compared before it gets its name: under that name there is never half of one.
 *
 * @param secret the file of the secret; `null` leaves it out
 * @param options `replace`: a file of that name makes way
 * @throws {BackupError} and whatever the file system says
 */
export async function backUp(
  files: DataFiles,
  secret: string | null,
  target: string,
  { replace = false, now = new Date() } = {},
): Promise<Backup> {
  refuseTarget(files, target, replace);
  const lock = await lockIfPossible(files);
  clearLeft(target);
  const folder = mkdtempSync(`${workNames(target)}${process.pid}-`);
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear);
  try {
    const database = path.join(folder, parts.database);
    closeSync(openSync(database, 'wx', 0o600));
    await copyDatabase(files.database, database);
    const { migrations, notes } = await verifyDatabase(database, files.database);
    const made: [(typeof parts)[keyof typeof parts], string][] = [[parts.database, database]];
    if (secret !== null) made.push([parts.secret, secret]);
    const archive = path.join(folder, 'archive');
    await writeArchive(archive, { made: now.toISOString(), migrations, notes }, new Map(made));
    const manifest = await readArchive(archive);
    if (replace) renameSync(archive, target);
    else nameAnew(archive, target);
    flush(path.dirname(target));
    return { manifest, bytes: statSync(target).size };
  } finally {
    process.off('exit', clear);
    clear();
    lock?.release();
  }
}

/** Begins the names of the folders in which archives of this name are made, readable by nobody else. */
function workNames(target: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.`);
}

/** Clears away what backups left that were cut short: of processes that are gone, and an hour old. */
function clearLeft(target: string): void {
  const begin = workNames(target);
  for (const name of readdirSync(path.dirname(target))) {
    const file = path.join(path.dirname(target), name);
    const made = file.startsWith(begin) ? /^(\d+)-\w{6}$/.exec(file.slice(begin.length)) : null;
    if (made === null || isRunning(Number(made[1]))) continue;
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 3_600_000) rmSync(file, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Keeps a restore away; where nothing can be written, as when a disk is failing, the copy is made all the same. */
async function lockIfPossible(files: DataFiles) {
  try {
    return await shareDatabase(files);
  } catch (error) {
    if (error instanceof DatabaseLockError) return null;
    throw error;
  }
}

function refuseTarget({ database, secret }: DataFiles, target: string, replace: boolean): void {
  const folder = statSync(path.dirname(target), { throwIfNoEntry: false });
  if (!folder?.isDirectory()) throw new BackupError(`there is no folder ${path.dirname(target)}`);
  const found = statSync(target, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isFile()) throw new BackupError(`${target} is not a file`);
  const own = [database, `${database}-wal`, `${database}-shm`, `${database}.lock`, secret];
  const isOwn = own.some((file) => {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats?.ino === found.ino && stats.dev === found.dev;
  });
  if (isOwn) throw new BackupError(`${target} is in use by the application: name another file`);
  if (!replace) throw new BackupError(`${target} is there already: name another file, or add --replace`);
}

/** Gives the archive its name unless another file has got it meanwhile. */
function nameAnew(archive: string, target: string): void {
  try {
    linkSync(archive, target);
  } catch {
    if (existsSync(target)) throw new BackupError(`${target} is there already: name another file`);
    // Not every file system knows second names.
    renameSync(archive, target);
  }
}
