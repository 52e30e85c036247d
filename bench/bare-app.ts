import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import next from 'next';
import { root } from '../server/settings.mjs';
import { run, tool } from '../tools/run.mjs';
import type { BarePage } from './page-html';

const folder = path.join(root, 'bench', 'bare');

/**
 * Builds and serves the application of comparison: an empty page at `/`, and the given pages at
 * `/text/{name}` with our style sheets and fonts, at the same addresses as ours.
 *
 * @param scratch a folder for what the build reads
 * @throws {Error} when the build fails
 */
export async function serveBareApp(pages: ReadonlyMap<string, BarePage>, scratch: string): Promise<Server> {
  const file = path.join(scratch, 'pages.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(pages)));
  Object.assign(process.env, { NODE_ENV: 'production', BENCH_PAGES: file });
  if ((await run([...tool('next'), 'build', folder])) !== 0) throw new Error('The empty page was not built.');
  copyStyles();
  const app = next({ dev: false, dir: folder });
  await app.prepare();
  const answer = app.getRequestHandler();
  const server = createServer((request, response) => answer(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  server.once('close', () => app.close());
  return server;
}

function copyStyles() {
  const [from, to] = [root, folder].map((at) => path.join(at, '.next', 'static'));
  if (!from || !to) return;
  mkdirSync(path.join(to, 'media'), { recursive: true });
  cpSync(path.join(from, 'media'), path.join(to, 'media'), { recursive: true });
  for (const name of readdirSync(path.join(from, 'chunks')))
    if (name.endsWith('.css')) cpSync(path.join(from, 'chunks', name), path.join(to, 'chunks', name));
}
