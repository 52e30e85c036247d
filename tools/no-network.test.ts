import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutNetwork } from './built.mjs';

/** Answers with what a connection to this machine and each way of asking another gave. */
const program = `
  import { lookup } from 'node:dns';
  import { createServer, get } from 'node:http';
  import { connect } from 'node:net';
  import { Worker, isMainThread } from 'node:worker_threads';

  const failure = (start) => new Promise((resolve) => start((error) => resolve(error.message)));
  const server = createServer((_, response) => response.end('here')).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  console.log(await fetch('http://localhost:' + port).then((response) => response.text()));
  console.log(await failure((fail) => fetch('https://fetch.test').catch(({ cause }) => fail(cause))));
  console.log(await failure((fail) => get('http://get.test').on('error', fail)));
  console.log(await failure((fail) => connect(80, '192.0.2.1').on('error', fail)));
  console.log(await failure((fail) => lookup('lookup.test', fail)));
  server.close();
  if (isMainThread) new Worker(new URL(import.meta.url));
`;

describe('a process without network', () => {
  let folder: string;
  let output: string[];
  let asked: string[];

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'no-network-'));
    const file = path.join(folder, 'program.mjs');
    const record = path.join(folder, 'asked');
    writeFileSync(file, program);
    const { stdout } = spawnSync(process.execPath, [file], {
      env: { ...process.env, ...withoutNetwork(record) },
      encoding: 'utf8',
    });
    output = stdout.trim().split('\n');
    asked = readFileSync(record, 'utf8').trim().split('\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const hosts = ['fetch.test', 'get.test', '192.0.2.1', 'lookup.test'];
  const refused = hosts.map((host) => `No other machine may be asked from here, and ${host} was.`);

  it('reaches this machine and no other, and no more do its workers', () => {
    expect(output).toEqual(['here', ...refused, 'here', ...refused]);
  });

  it('notes which machines were asked', () => {
    expect(asked).toEqual([...hosts, ...hosts]);
  });
});
