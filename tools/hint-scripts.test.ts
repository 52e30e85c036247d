import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compileHint, hintScripts } from './hint-scripts.mjs';

let build: string;
beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), 'jolma-jol-hints-'));
  mkdirSync(path.join(build, 'static'));
  for (const name of ['main', 'page']) writeFileSync(path.join(build, 'static', `${name}.js`), `${name}();`);
});
afterEach(() => rmSync(build, { recursive: true }));

function name(rootMainFiles: string[] | undefined) {
  writeFileSync(path.join(build, 'build-manifest.json'), JSON.stringify({ rootMainFiles }));
}

it('gives the hint to the scripts of every page, once, and to no other', () => {
  name(['static/main.js']);
  hintScripts(build);
  hintScripts(build);
  const read = (script: string) => readFileSync(path.join(build, 'static', script), 'utf8');
  expect(read('main.js')).toBe(`${compileHint}main();`);
  expect(read('page.js')).toBe('page();');
});

it.each([undefined, []])('fails when a build names no scripts: %j', (names) => {
  name(names);
  expect(() => hintScripts(build)).toThrow(/rootMainFiles/);
});
