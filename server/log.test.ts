import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Runs a script that may use `log` and `logFailure`, and gives the lines of its output. */
function run(script: string): string[] {
  const file = path.join(import.meta.dirname, 'log.mjs');
  const code = `import { log, logFailure, takeLogged } from ${JSON.stringify(file)};\n${script}`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  return out.trim().split('\n');
}

it('writes one line of JSON for an error, however long its message', () => {
  const lines = run(`logFailure(new TypeError('one\\ntwo\\nthree'), 'It broke.', { id: 'x', status: 500 });`);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'error',
    id: 'x',
    status: 500,
    msg: 'It broke.',
    error: { type: 'TypeError', message: 'one', at: expect.arrayContaining([expect.stringContaining(':')]) },
  });
});

it.each([
  `try { JSON.parse('Менің құпиям') } catch (error) { logFailure(error, 'It broke.') }`,
  `logFailure(new Error('Invalid value\\n  bodyValue: "Менің құпиям"'), 'It broke.')`,
  `logFailure(new Error('There is no “Менің құпиям” here'), 'It broke.')`,
  `logFailure(new Error('No\\n    at Менің құпиям'), 'It broke.')`,
  `logFailure('Менің құпиям', 'It broke.')`,
])('leaves out what a reader wrote: %s', (script) => {
  expect(run(script).join()).not.toContain('құпия');
});

it('knows once which requests have a line', () => {
  expect(
    run(`logFailure(null, 'It broke.', { id: 'x' }); console.log(takeLogged('x'), takeLogged('x'))`).at(-1),
  ).toBe('true false');
});
