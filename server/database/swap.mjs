/**
 * Puts a restored database, and the secret that came with it, in the place of what is there. The new files are
 * laid ready, then a plan is written in one step, then it is carried out: cut short before the plan nothing
 * has changed, and afterwards whoever uses the database next carries it out to its end (`shareDatabase`).
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** @typedef {import('./data-files.mjs').DataFiles} DataFiles */

/** @typedef {{ keptAs: string }} Plan The ending of the names under which what was there is kept. */

/** The endings of what SQLite writes beside a database and reads again after a crash. */
const logs = ['-wal', '-journal'];

/**
 * Names the folder, beside the database, in which a restore lays the new files ready.
 *
 * @param {DataFiles} files
 */
function stagingOf({ database }) {
  const folder = `${database}.restoring`;
  return { folder, database: path.join(folder, 'database'), plan: path.join(folder, 'plan.json') };
}

/**
 * Names the new secret, which lies beside the old one so that it can be renamed.
 *
 * @param {DataFiles} files
 */
function stagedSecretOf({ secret }) {
  return `${secret}.restoring`;
}

/**
 * Tells whether a restore was decided and has not come to its end.
 *
 * @param {DataFiles} files
 */
export function isRestoreDecided(files) {
  return existsSync(stagingOf(files).plan);
}

/**
 * Tells whether a restore, decided or not, goes on or was cut short.
 *
 * @param {DataFiles} files
 */
export function isRestoreBegun(files) {
  return existsSync(stagingOf(files).folder);
}

/**
 * Clears up after a restore that was cut short: what was decided is carried out, what was not is thrown away.
 *
 * @param {DataFiles} files
 */
export function settleRestore(files) {
  if (isRestoreDecided(files)) finishRestore(files);
  else discardRestore(files);
}

/**
 * Makes the folder for the new files.
 *
 * @param {DataFiles} files
 * @returns {{ folder: string, database: string, secret: string }} Where to lay them.
 */
export function beginRestore(files) {
  const { folder, database } = stagingOf(files);
  mkdirSync(folder, { mode: 0o700 });
  return { folder, database, secret: stagedSecretOf(files) };
}

/**
 * Clears away what was laid ready.
 *
 * @param {DataFiles} files
 */
export function discardRestore(files) {
  rmSync(stagedSecretOf(files), { force: true });
  rmSync(stagingOf(files).folder, { recursive: true, force: true });
}

/**
 * Decides that the files that were laid ready take their places.
 *
 * @param {DataFiles} files
 * @param {Date} now
 */
export function decideRestore(files, now) {
  const staging = stagingOf(files);
  for (const file of [staging.database, stagedSecretOf(files)].filter((each) => existsSync(each))) {
    flush(file);
    flush(path.dirname(file));
  }
  const draft = `${staging.plan}.draft`;
  writeFileSync(draft, JSON.stringify({ keptAs: freeEnding(files, now) }));
  flush(draft);
  renameSync(draft, staging.plan);
  flush(staging.folder);
}

/**
 * Carries the plan out, from wherever it was cut short. What was there stays beside it under another name.
 *
 * @param {DataFiles} files
 * @returns {string[]} The files in which what was there before is kept.
 */
export function finishRestore(files) {
  const staging = stagingOf(files);
  /** @type {Plan} */
  const { keptAs } = JSON.parse(readFileSync(staging.plan, 'utf8'));
  if (existsSync(staging.database)) {
    for (const ending of ['', ...logs]) keep(files.database + ending, files.database + keptAs + ending);
    for (const ending of [...logs, '-shm']) rmSync(files.database + ending, { force: true });
    put(staging.database, files.database);
  }
  const secret = stagedSecretOf(files);
  if (existsSync(secret)) {
    keep(files.secret, files.secret + keptAs);
    put(secret, files.secret);
  }
  rmSync(staging.plan);
  flush(staging.folder);
  discardRestore(files);
  return [files.database + keptAs, files.secret + keptAs].filter((file) => existsSync(file));
}

/**
 * Gives what is there a second name, so that at no moment the place is empty.
 *
 * @param {string} file
 * @param {string} name
 */
function keep(file, name) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined || (found.size === 0 && file.endsWith('-wal')) || existsSync(name)) return;
  try {
    linkSync(file, name);
  } catch {
    // Not every file system knows second names.
    copyFileSync(file, `${name}.draft`);
    flush(`${name}.draft`);
    renameSync(`${name}.draft`, name);
  }
  flush(path.dirname(name));
}

/**
 * @param {string} file
 * @param {string} place
 */
function put(file, place) {
  renameSync(file, place);
  flush(path.dirname(place));
}

/**
 * Gives an ending under which nothing is kept yet.
 *
 * @param {DataFiles} files
 * @param {Date} now
 */
function freeEnding({ database, secret }, now) {
  const ending = `.before-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}`;
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? ending : `${ending}-${count}`;
    const names = [...['', ...logs].map((log) => database + candidate + log), secret + candidate];
    if (!names.some((name) => existsSync(name))) return candidate;
  }
}

/**
 * Sees a file, or the names in a folder, through to the disk.
 *
 * @param {string} place
 */
export function flush(place) {
  const isFolder = statSync(place).isDirectory();
  // Windows opens no folders, and needs no such care.
  if (isFolder && process.platform === 'win32') return;
  const descriptor = openSync(place, isFolder ? 'r' : 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
