import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureBundled } from './bundle.mjs';

describe('ensureBundled', () => {
  let folder: string;
  const at = (file: string) => path.join(folder, file);
  const write = (file: string, text: string, changed: number) => {
    writeFileSync(at(file), text);
    utimesSync(at(file), changed, changed);
  };
  const bundle = () => ensureBundled(at('main.ts'), at('bundle'));
  const run = (program: string) => spawnSync(process.execPath, [program], { encoding: 'utf8' }).stdout;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bundle-'));
    write('main.ts', "const { said } = await import('./part');\nconsole.log(said satisfies string);", 1000);
    write('part.ts', "export const said: string = 'first';", 1000);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives a program that runs, and leaves it as it is while nothing changes', async () => {
    const program = await bundle();
    expect(run(program)).toBe('first\n');
    utimesSync(program, 1000, 1000);
    expect(await bundle()).toBe(program);
    expect(statSync(program).mtimeMs).toBe(1_000_000);
  });

  it('bundles anew when a module has changed, even to one that is older', async () => {
    await bundle();
    write('part.ts', "export const said: string = 'second';", 500);
    expect(run(await bundle())).toBe('second\n');
  });

  it('bundles again what was changed while it was bundled', async () => {
    write('part.ts', "export const said: string = 'first';", Date.now() / 1000 + 60);
    const program = await bundle();
    utimesSync(program, 1000, 1000);
    await bundle();
    expect(statSync(program).mtimeMs).not.toBe(1_000_000);
  });

  it('bundles anew where the bundle or its record is damaged, and keeps nothing old', async () => {
    const program = await bundle();
    writeFileSync(path.join(at('bundle'), 'bundled-from.json'), '{');
    write('part.ts', "export const said: string = 'second';", 2000);
    expect(run(await bundle())).toBe('second\n');
    const files = readdirSync(at('bundle')).length;
    rmSync(program);
    write('part.ts', "export const said: string = 'third';", 3000);
    expect(run(await bundle())).toBe('third\n');
    expect(readdirSync(at('bundle'))).toHaveLength(files);
  });

  it('says what cannot be bundled, and tries again when it is mended', async () => {
    write('part.ts', "import './nowhere';", 1000);
    await expect(bundle()).rejects.toThrow('./nowhere');
    write('part.ts', "export const said: string = 'mended';", 1000);
    expect(run(await bundle())).toBe('mended\n');
  });
});
