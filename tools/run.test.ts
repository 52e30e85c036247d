import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from './run.mjs';

describe('a program that a script runs', () => {
  it('gives its exit code', async () => {
    await expect(run([process.execPath, '-e', 'process.exit(7)'])).resolves.toBe(7);
  });

  it('that is not there is named', async () => {
    await expect(run(['no-such-program'])).rejects.toThrow('no-such-program could not be started');
  });

  it('ends before the script does, when that is asked to stop', async () => {
    const module = pathToFileURL('tools/run.mjs');
    const inner = `process.on('SIGTERM', () => { console.log('ended'); process.exit(); });
      setInterval(() => {}, 1000); console.log('begun');`;
    const outer = `import { run, script } from '${module}';
      await script(async () => { await run([process.execPath, '-e', ${JSON.stringify(inner)}], { stdio: 'inherit' }); });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', outer]);
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      if (line === 'begun') child.kill('SIGTERM');
    }
    if (child.exitCode === null) await once(child, 'exit');
    expect({ lines, code: child.exitCode }).toEqual({ lines: ['begun', 'ended'], code: 143 });
  });
});
