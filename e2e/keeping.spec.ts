import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { root } from '../server/settings.mjs';
import { slug } from './interview';
import { expect, test } from './test';

/** A folder of data for a test, and the settings that lead there. */
const data = test.extend<{ folder: string; settings: Record<string, string> }>({
  folder: async ({ browser: _ }, use) => {
    const parent = mkdtempSync(path.join(tmpdir(), 'jolma-jol-keeping-'));
    const folder = path.join(parent, 'data');
    mkdirSync(folder);
    await use(folder);
    rmSync(parent, { recursive: true });
  },
  settings: async ({ folder }, use) =>
    use({
      DATABASE_URL: pathToFileURL(path.join(folder, 'notes.db')).href,
      AUTH_SECRET: 'a secret of more than 32 characters',
    }),
});

/** Writes a public note as a script does, without a session, and gives the answer. */
function write(url: string, id: string, words = 'Why?'): Promise<Response> {
  return fetch(`${url}/api/annotations/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      id: `urn:uuid:${id}`,
      type: 'Annotation',
      motivation: 'commenting',
      visibility: 'public',
      body: { type: 'TextualBody', value: words, format: 'text/plain', language: 'en' },
      target: { type: 'SpecificResource', source: `/en/${slug}#q1-1` },
    }),
  });
}

async function ids(database: string): Promise<string[]> {
  const client = createClient({ url: pathToFileURL(database).href });
  const { rows } = await client.execute('SELECT id FROM Note ORDER BY id');
  client.close();
  return rows.map(({ id }) => String(id));
}

function edition(settings: Record<string, string>, ...args: string[]) {
  return spawnSync(process.execPath, ['tools/edition.mjs', ...args], {
    cwd: root,
    env: { ...process.env, ...settings },
    encoding: 'utf8',
  });
}

data(
  'a server that was asked to stop leaves all notes in the one file',
  async ({ startServer, folder, settings }) => {
    const server = await startServer(settings);
    const written = Array.from({ length: 5 }, () => randomUUID());
    for (const id of written) expect((await write(server.url, id)).status).toBe(201);
    await server.stop();
    const alone = path.join(folder, 'alone.db');
    copyFileSync(path.join(folder, 'notes.db'), alone);
    expect(await ids(alone)).toEqual(written.toSorted());
  },
);

const losses: [string, (folder: string) => void][] = [
  ['the file is removed', (folder) => rmSync(path.join(folder, 'notes.db'))],
  ['the folder is removed', (folder) => rmSync(folder, { recursive: true })],
  [
    'another file takes its place',
    (folder) => {
      writeFileSync(path.join(folder, 'other.db'), '');
      renameSync(path.join(folder, 'other.db'), path.join(folder, 'notes.db'));
    },
  ],
];
for (const [what, lose] of losses)
  data(
    `no note is acknowledged after ${what}, and pages are read on`,
    async ({ startServer, folder, settings }) => {
      const server = await startServer(settings);
      expect((await write(server.url, randomUUID())).status).toBe(201);
      lose(folder);
      const answer = await write(server.url, randomUUID());
      expect(answer.status).toBe(503);
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
      expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
      expect(await answer.json()).toMatchObject({ status: 503, detail: expect.stringMatching(/\.$/) });
      expect((await fetch(`${server.url}/en/${slug}`)).status).toBe(200);
      mkdirSync(folder, { recursive: true });
    },
  );

data('notes are saved again when the file is back', async ({ startServer, folder, settings }) => {
  const server = await startServer(settings);
  const id = randomUUID();
  expect((await write(server.url, id)).status).toBe(201);
  renameSync(folder, `${folder}.away`);
  const another = randomUUID();
  expect((await write(server.url, another)).status).toBe(503);
  renameSync(`${folder}.away`, folder);
  expect((await write(server.url, another)).status).toBe(201);
  await server.restart();
  expect(await ids(path.join(folder, 'notes.db'))).toEqual([id, another].toSorted());
});

data(
  'a backup is made beside a server that writes, and restored when it has stopped',
  async ({ startServer, folder, settings }) => {
    const server = await startServer(settings);
    const kept = randomUUID();
    expect((await write(server.url, kept, 'Kept')).status).toBe(201);
    const archive = path.join(folder, '..', 'notes.tar.gz');
    expect(edition(settings, 'backup', archive)).toMatchObject({ status: 0, stderr: '' });
    const later = randomUUID();
    expect((await write(server.url, later)).status).toBe(201);

    const refused = edition(settings, 'restore', archive);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toMatch(/^edition: [^\n]*in use[^\n]*\n$/);
    expect((await fetch(`${server.url}/api/annotations/${later}`)).status).toBe(200);

    // What is killed leaves no lock behind.
    await server.crash();
    await server.stop();
    expect(edition(settings, 'restore', archive)).toMatchObject({ status: 0 });
    const again = await startServer(settings);
    expect(await (await fetch(`${again.url}/api/annotations/${kept}`)).json()).toMatchObject({
      body: { value: 'Kept' },
    });
    expect((await fetch(`${again.url}/api/annotations/${later}`)).status).toBe(404);
  },
);
