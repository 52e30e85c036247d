import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureBundled } from './bundle.mjs';

describe('ensureBundled', () => {
  let folder: string;
  const at = (file: string) => path.join(folder, file);
  const writePart = (said: string) =>
    writeFileSync(at('from/part.ts'), `export const said: string = '${said}';`);
  const bundle = () => ensureBundled(at('from/main.ts'), [at('from')], at('bundle'));
  const run = (program: string) => spawnSync(process.execPath, [program], { encoding: 'utf8' }).stdout;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bundle-'));
    mkdirSync(at('from'));
    writeFileSync(
      at('from/main.ts'),
      "const { said } = await import('./part');\nconsole.log(said satisfies string);",
    );
    writePart('first');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives a program that runs, and leaves it as it is while nothing changes', async () => {
    const program = await bundle();
    expect(run(program)).toBe('first\n');
    utimesSync(program, 1000, 1000);
    expect(await bundle()).toBe(program);
    expect(statSync(program).mtimeMs).toBe(1_000_000);
  });

  it('bundles anew when a module has changed, and keeps nothing old', async () => {
    await bundle();
    const files = readdirSync(at('bundle')).length;
    writePart('second');
    expect(run(await bundle())).toBe('second\n');
    expect(readdirSync(at('bundle'))).toHaveLength(files);
  });

  it('bundles anew when a new module is imported in place of another', async () => {
    await bundle();
    writeFileSync(at('from/part.tsx'), "export const said: string = 'other';");
    expect(run(await bundle())).toBe('other\n');
  });

  it('bundles again what was changed while it was bundled', async () => {
    const bundling = bundle();
    writePart('second');
    const program = await bundling;
    utimesSync(program, 1000, 1000);
    expect(run(await bundle())).toBe('second\n');
    expect(statSync(program).mtimeMs).not.toBe(1_000_000);
  });

  it('bundles anew where the bundle or its record is damaged', async () => {
    const program = await bundle();
    writeFileSync(program, 'damaged');
    writeFileSync(at('bundle/bundled-from'), 'damaged');
    expect(run(await bundle())).toBe('first\n');
    rmSync(program);
    expect(run(await bundle())).toBe('first\n');
  });

  it('says what cannot be bundled, and tries again when it is mended', async () => {
    writeFileSync(at('from/part.ts'), "import './nowhere';");
    await expect(bundle()).rejects.toThrow('./nowhere');
    writePart('mended');
    expect(run(await bundle())).toBe('mended\n');
  });
});
