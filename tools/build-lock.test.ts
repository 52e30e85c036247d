import { EventEmitter, once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from './build-lock.mjs';

describe('work under the lock', () => {
  let folder: string;
  let lock: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'build-lock-'));
    lock = path.join(folder, 'lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('waits for the same work to end', async () => {
    const order: string[] = [];
    const door = new EventEmitter();
    const first = withLock(async () => {
      await once(door, 'open');
      order.push('first');
    }, lock);
    const second = withLock(async () => order.push('second'), lock);
    door.emit('open');
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it('lets others work after it has failed', async () => {
    await expect(withLock(() => Promise.reject(new Error('no disk')), lock)).rejects.toThrow('no disk');
    expect(existsSync(lock)).toBe(false);
  });

  it('takes over from a process that died', async () => {
    writeFileSync(lock, '');
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(lock, longAgo, longAgo);
    await expect(withLock(async () => 'done', lock)).resolves.toBe('done');
  });
});
