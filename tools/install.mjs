import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../server/settings.mjs';
import { withLock } from './build-lock.mjs';
import { run } from './run.mjs';

/**
 * @typedef {object} Lockfile
 * @property {Record<string, { version?: string, optional?: boolean }>} packages By their place in the tree.
 */

/**
 * Brings `node_modules` to what `package-lock.json` says; does nothing where it is so already, whoever
 * installed it.
 *
 * @throws {Error} when npm fails; its own words stand above
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await withLock(async () => {
    if (isInstalled()) return;
    console.error('Installing the dependencies…');
    // Development packages too, whatever NODE_ENV says: building and testing need them.
    const code = await run([...npm(), 'ci', '--include=dev', '--loglevel=error', '--no-progress']);
    if (code !== 0) throw new Error(`The dependencies could not be installed: npm ci ended with ${code}.`);
  });
}

/** The npm that runs this script, else the one on the path. */
function npm() {
  const running = process.env.npm_execpath;
  return running?.endsWith('npm-cli.js') ? [process.execPath, running] : ['npm'];
}

function isInstalled() {
  // npm writes this list last, so an installation cut short has none.
  const installed = readLockfile('node_modules/.package-lock.json');
  const wanted = readLockfile('package-lock.json');
  return (
    installed !== null &&
    wanted !== null &&
    holds(installed, wanted, (where) => existsSync(path.join(root, where)))
  );
}

/**
 * Tells whether what npm installed is what the lockfile wants: the same versions in the same places, with
 * none missing but those of other platforms, and each folder still there.
 *
 * @param {Lockfile} installed
 * @param {Lockfile} wanted
 * @param {(where: string) => boolean} exists
 */
export function holds(installed, wanted, exists) {
  const places = Object.entries(wanted.packages).filter(([where]) => where !== '');
  const known = new Set(places.map(([where]) => where));
  return (
    Object.keys(installed.packages).every((where) => known.has(where)) &&
    places.every(([where, { version, optional }]) => {
      const found = installed.packages[where];
      return found ? found.version === version && exists(where) : optional === true;
    })
  );
}

/**
 * @param {string} file
 * @returns {Lockfile | null}
 */
function readLockfile(file) {
  const where = path.join(root, file);
  return existsSync(where) ? JSON.parse(readFileSync(where, 'utf8')) : null;
}
