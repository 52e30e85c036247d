import { closeSync, openSync, rmSync, statSync, utimes } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../server/settings.mjs';

/** A holder touches its lock every second; one left untouched for ten belongs to a process that died. */
const touched = 1_000;
const abandoned = 10_000;

/**
 * Does `work` while no other process of this checkout does such work, so that two starts do not install or
 * build at once. Waits for as long as the other is alive.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [lock] the file whose existence is the lock
 * @returns {Promise<T>}
 */
export async function withLock(work, lock = path.join(root, '.preparing')) {
  for (let waiting = false; !take(lock); waiting = true) {
    if (!waiting) console.error('Another process is preparing this checkout; waiting for it…');
    await wait(250);
  }
  const release = () => rmSync(lock, { force: true });
  const pulse = setInterval(() => utimes(lock, new Date(), new Date(), () => {}), touched);
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(pulse);
    process.off('exit', release);
    release();
  }
}

/** @param {string} lock */
function take(lock) {
  if (age(lock) > abandoned) rmSync(lock, { force: true });
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Milliseconds since the lock was touched; 0 when there is none.
 *
 * @param {string} lock
 */
function age(lock) {
  const found = statSync(lock, { throwIfNoEntry: false });
  return found ? Date.now() - found.mtimeMs : 0;
}
