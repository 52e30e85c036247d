import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shareDatabase, takeDatabaseAlone } from './lock.mjs';

const lockModule = new URL('lock.mjs', import.meta.url).href;

describe('the lock on the database', () => {
  let folder: string;
  let files: { database: string; secret: string };
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'jolma-jol-lock-'));
    files = { database: path.join(folder, 'мои заметки #1.db'), secret: path.join(folder, 'auth-secret') };
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Another process that uses the database until it is killed. */
  async function user() {
    const code = `import { shareDatabase } from '${lockModule}';
      await shareDatabase(${JSON.stringify(files)}); console.log('in use'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    return async (signal: NodeJS.Signals) => {
      child.kill(signal);
      await once(child, 'exit');
    };
  }

  it('is shared by all who use it, and kept from a restore by each of them', async () => {
    const end = await user();
    const own = await shareDatabase(files);
    await expect(takeDatabaseAlone(files)).rejects.toThrow(/^The database .* is in use: [^\n]+\.$/);
    await end('SIGTERM');
    await expect(takeDatabaseAlone(files)).rejects.toThrow('is in use');
    own.release();
    (await takeDatabaseAlone(files)).release();
  });

  it.each(['SIGKILL', 'SIGTERM', 'SIGABRT'] as const)(
    'is free as soon as its holder was ended by %s',
    async (signal) => {
      const end = await user();
      await end(signal);
      expect(existsSync(`${files.database}.lock`)).toBe(true);
      (await takeDatabaseAlone(files)).release();
    },
  );

  it('lets nobody use what is being restored, and tells so', async () => {
    const alone = await takeDatabaseAlone(files);
    await expect(shareDatabase(files)).rejects.toThrow(/^The database .* is being restored: [^\n]+\.$/);
    alone.release();
    (await shareDatabase(files)).release();
  });

  it('tells in a sentence that the folder is not there', async () => {
    rmSync(folder, { recursive: true });
    await expect(shareDatabase(files)).rejects.toThrow(/^The folder .* cannot be written: [^\n]+\.$/);
  });
});
