import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

describe('npm run edition', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'edition-'));
    mkdirSync(path.join(folder, 'mine'));
    writeFileSync(path.join(folder, 'mine', 'edition.json'), '{');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([
    ['finds paths from where npm was called, and passes faults on', ['check', 'mine'], 1],
    ['passes on that it was used badly', ['no-such-command'], 2],
  ])('%s', (_, args, code) => {
    const { status, stdout } = spawnSync(process.execPath, ['tools/edition.mjs', ...args], {
      env: { ...process.env, INIT_CWD: folder },
      encoding: 'utf8',
    });
    expect(status).toBe(code);
    expect(stdout.includes('edition.json:1: error: ')).toBe(code === 1);
  });
});
