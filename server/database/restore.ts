import { chmodSync, chownSync, copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Manifest, parts, readArchive } from './backup-archive';
import { verifyDatabase } from './copy';
import type { DataFiles } from './data-files.mjs';
import { DatabaseInUseError, takeDatabaseAlone } from './lock.mjs';
import { emptyLog } from './log.mjs';
import { findProcessWithOpen } from './open-elsewhere';
import { beginRestore, decideRestore, discardRestore, finishRestore, isRestoreDecided } from './swap.mjs';

/** Tells in one sentence why nothing is restored. */
export class RestoreError extends Error {
  override name = 'RestoreError';
}

export interface Restored {
  manifest: Manifest;
  /** The files in which what was there before is kept. */
  kept: string[];
  /** Whether the next start has to bring the database up to date. */
  isOlder: boolean;
  /** What became of the secret in the archive: put in place, the same as was there, not wanted, or none in it. */
  secret: 'put' | 'same' | 'unused' | 'none';
}

/**
 * Puts what an archive holds in the place of what is there, all of it or nothing, however the process ends.
 *
 * @param options `migrations`: the names of those this version knows; `ownSecret`: what `AUTH_SECRET` gives
 * @throws {RestoreError} and the errors of the lock, of the archive, of the database in it, of the file system
 */
export async function restore(
  files: DataFiles,
  archive: string,
  options: { migrations: readonly string[]; ownSecret: string | null; now?: Date },
): Promise<Restored> {
  if (!statSync(archive).isFile()) throw new RestoreError(`${archive} is not a file`);
  mkdirSync(path.dirname(files.database), { recursive: true });
  const lock = await takeDatabaseAlone(files);
  const discard = () => discardRestore(files);
  process.once('exit', discard);
  try {
    refuseWhileOpen(files.database);
    const prepared = await prepare(files, archive, options);
    await mergeLog(files.database);
    decideRestore(files, options.now ?? new Date());
    process.off('exit', discard);
    return { ...prepared, kept: finishRestore(files) };
  } catch (error) {
    // What has been decided is carried out at the next use.
    if (!isRestoreDecided(files)) discard();
    throw error;
  } finally {
    process.off('exit', discard);
    lock.release();
  }
}

/** Lays ready what is in the archive, if it is whole and of this version or an earlier one. */
async function prepare(
  files: DataFiles,
  archive: string,
  { migrations, ownSecret }: { migrations: readonly string[]; ownSecret: string | null },
): Promise<Omit<Restored, 'kept'>> {
  const staged = beginRestore(files);
  const places = {
    [parts.database]: staged.database,
    [parts.secret]: path.join(staged.folder, parts.secret),
  };
  const manifest = await readArchive(archive, (name) => places[name]);
  const { migrations: applied } = await verifyDatabase(staged.database, archive);
  const unknown = applied.find((name) => !migrations.includes(name));
  if (unknown !== undefined)
    throw new RestoreError(
      `${archive} was made by a newer version of the application (migration ${unknown}): restore it with that`,
    );
  likeThe(files.database, staged.database);
  const isOlder = migrations.some((name) => !applied.includes(name));
  const held = places[parts.secret];
  if (!existsSync(held)) return { manifest, isOlder, secret: 'none' };
  const secret = readFileSync(held, 'utf8').trim();
  if (secret === (ownSecret ?? readSecret(files.secret))) return { manifest, isOlder, secret: 'same' };
  if (ownSecret !== null) return { manifest, isOlder, secret: 'unused' };
  mkdirSync(path.dirname(files.secret), { recursive: true });
  copyFileSync(held, staged.secret);
  likeThe(files.secret, staged.secret);
  chmodSync(staged.secret, 0o600);
  return { manifest, isOlder, secret: 'put' };
}

/** A server of an earlier version holds no lock. */
function refuseWhileOpen(database: string): void {
  const pid = findProcessWithOpen(database);
  if (pid !== null)
    throw new DatabaseInUseError(`The database ${database} is open in the process ${pid}: stop that first.`);
}

function readSecret(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/** Gives a file the mode and, where one may, the owner of the one it is to replace. */
function likeThe(replaced: string, file: string): void {
  const found = statSync(replaced, { throwIfNoEntry: false });
  if (found !== undefined) chmodSync(file, found.mode & 0o777);
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = found ?? statSync(path.dirname(replaced));
  chownSync(file, uid, gid);
}

/** Makes what is there one file; a damaged database is kept with its log as it is. */
async function mergeLog(database: string): Promise<void> {
  try {
    await emptyLog(database);
  } catch {}
}
