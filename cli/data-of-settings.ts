import { BackupError } from '../server/database/backup';
import { ArchiveError } from '../server/database/backup-archive';
import { DatabaseCopyError } from '../server/database/copy';
import { type DataFiles, dataFiles } from '../server/database/data-files.mjs';
import { DatabaseInUseError, DatabaseLockError } from '../server/database/lock.mjs';
import { RestoreError } from '../server/database/restore';
import { authSecret, SettingsError, settings } from '../server/settings.mjs';
import { UsageError } from './command';

/** What goes wrong in a way that a person can mend. */
const mendable = [
  ArchiveError,
  BackupError,
  DatabaseCopyError,
  DatabaseInUseError,
  DatabaseLockError,
  RestoreError,
  SettingsError,
];

/**
 * Refuses to do on PostgreSQL what its own tools do.
 *
 * @throws UsageError
 */
export function refusePostgres(tool: string): void {
  if (/^postgres(ql)?:/i.test(process.env.DATABASE_URL ?? ''))
    throw new UsageError(`DATABASE_URL names PostgreSQL: use its own ${tool}, as this command is for SQLite`);
}

/**
 * Names the files that the application keeps.
 *
 * @returns `ownSecret`: what `AUTH_SECRET` gives, `null` when the secret is the one made here
 * @throws UsageError
 */
export function dataOfSettings(): { files: DataFiles; ownSecret: string | null } {
  try {
    return { files: dataFiles(settings()), ownSecret: process.env.AUTH_SECRET ? authSecret() : null };
  } catch (error) {
    throw explained(error);
  }
}

/** Waits for what may fail in a way that a person can mend. @throws UsageError then */
export async function inOneSentence<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw explained(error);
  }
}

function explained(error: unknown): unknown {
  return error instanceof Error && mendable.some((kind) => error instanceof kind)
    ? new UsageError(error.message)
    : error;
}

/** Writes a number of bytes for people. */
export function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
