import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

function run(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

async function listener() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, port: String(typeof address === 'object' ? address?.port : '') };
}

describe('npm start', () => {
  it.each([
    [{ PORT: '99999' }, 'PORT must be a number from 1 to 65535, and “99999” is not.'],
    [{ PORT: '3000', HOST: '192.0.2.1' }, 'HOST 192.0.2.1 is no address of this machine'],
    [{ PUBLIC_NOTES: 'maybe' }, 'PUBLIC_NOTES must be on or off, and “maybe” is neither.'],
  ])('says in one sentence that %o cannot be used', (env, sentence) => {
    const { status, stdout, stderr } = run(['tools/start.mjs'], env);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(sentence);
  });

  it('says in one sentence that the port is taken', async () => {
    const { server, port } = await listener();
    const { status, stderr } = run(['tools/start.mjs'], { HOST: '127.0.0.1', PORT: port });
    server.close();
    expect(status).toBe(1);
    expect(stderr).toBe(
      `Port ${port} of 127.0.0.1 is taken: stop what listens there, or set PORT to another.\n`,
    );
  });

  it.each([
    ['folder', 0o555, 0o644],
    ['file', 0o755, 0o444],
  ])('says in one sentence that the %s of the database is read-only', async (what, folderMode, fileMode) => {
    const { server, port } = await listener();
    server.close();
    const folder = mkdtempSync(path.join(tmpdir(), 'jolma-jol-start-'));
    const file = path.join(folder, 'notes.db');
    writeFileSync(file, '');
    chmodSync(file, fileMode);
    chmodSync(folder, folderMode);
    const { status, stderr } = run(['tools/start.mjs'], {
      HOST: '127.0.0.1',
      PORT: port,
      DATABASE_URL: `file:${file}`,
    });
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^The ${what} .* is read-only[^\\n]*\\n$`));
  });

  it.each([
    ['10.24.1', 1],
    ['18.20.8', 1],
    ['20.18.3', 1],
    ['20.19.0', 0],
    ['26.0.0', 0],
  ])('on Node.js %s ends with %i', (version, code) => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
    const { status, stderr } = run(['-e', `${pretend} require('./tools/require-node.cjs')`]);
    expect(status).toBe(code);
    expect(stderr).toBe(
      code === 0 ? '' : `Jolma-jol needs Node.js 20.19 or newer; this is Node.js ${version}.\n`,
    );
  });
});
