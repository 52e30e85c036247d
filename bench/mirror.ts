import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';

/** Headers that decide what a browser keeps, taken over as our server sends them. */
const kept = ['cache-control', 'content-type', 'etag', 'link', 'vary'];

/**
 * Serves files from memory, gzipped, on a port of its own: the given pages, and everything else as another
 * server has it.
 *
 * @param pages HTML by path
 */
export async function serveMirror(of: string, pages: ReadonlyMap<string, string>): Promise<Server> {
  const files = new Map<string, Promise<{ headers: Record<string, string>; body: Buffer }>>();
  const load = async (path: string) => {
    const answer = await fetch(of + path);
    const headers = Object.fromEntries(kept.flatMap((name) => [[name, answer.headers.get(name) ?? '']]));
    const page = pages.get(path);
    const body = page === undefined ? Buffer.from(await answer.arrayBuffer()) : Buffer.from(page);
    if (/woff2|image/.test(headers['content-type'] ?? '')) return { headers, body };
    return { headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(body) };
  };
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const file = files.get(path) ?? load(path);
    files.set(path, file);
    const { headers, body } = await file;
    for (const [name, value] of Object.entries(headers)) if (value) response.setHeader(name, value);
    response.end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}
