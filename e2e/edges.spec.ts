import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../server/settings.mjs';
import { slug } from './interview';
import { expect, test } from './test';

const store = '/api/annotations/';

/** A connection on which a test writes what it likes. */
function open(url: string) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.setEncoding('utf8').on('data', (text) => {
    received += text;
  });
  const closed = new Promise<string>((resolve, reject) => {
    socket.once('error', reject).once('close', () => resolve(received));
  });
  return {
    send: (text: string) => socket.write(text),
    /** Waits for the other side to end the connection, and gives all that came. */
    closed,
    received: () => received,
  };
}

/** Sends one request as it is written, and gives the answer. */
async function exchange(url: string, head: string): Promise<string> {
  const connection = open(url);
  connection.send(`${head}\r\nConnection: close\r\n\r\n`);
  return connection.closed;
}

const note = (changes: object = {}) => ({
  id: `urn:uuid:${randomUUID()}`,
  type: 'Annotation',
  motivation: 'commenting',
  body: { type: 'TextualBody', value: 'Why?' },
  target: { type: 'SpecificResource', source: `/en/${slug}#q1-1` },
  ...changes,
});

for (const { head, status, allow } of [
  { head: 'TRACE /en HTTP/1.1', status: 405, allow: 'GET, HEAD, OPTIONS' },
  { head: `TRACE ${store} HTTP/1.1`, status: 405, allow: 'GET, HEAD, OPTIONS, POST' },
  { head: 'TRACE /en/nowhere HTTP/1.1', status: 405, allow: 'GET, HEAD, OPTIONS' },
  { head: 'PROPFIND / HTTP/1.1', status: 405, allow: 'GET, HEAD, OPTIONS' },
  { head: `POST /en/${slug} HTTP/1.1`, status: 405, allow: 'GET, HEAD, OPTIONS' },
  {
    head: `PATCH ${store}00000000-0000-4000-8000-000000000000 HTTP/1.1`,
    status: 405,
    allow: 'DELETE, GET, HEAD, OPTIONS, PUT',
  },
  { head: 'GET * HTTP/1.1', status: 400 },
  { head: 'TRACE * HTTP/1.1', status: 400 },
  { head: 'OPTIONS * HTTP/1.1', status: 204, allow: 'GET, HEAD, OPTIONS' },
  { head: 'OPTIONS /en HTTP/1.1', status: 204, allow: 'GET, HEAD, OPTIONS' },
  { head: `OPTIONS ${store} HTTP/1.1`, status: 204, allow: 'GET, HEAD, OPTIONS, POST' },
  { head: 'GET http://example.org/en HTTP/1.1', status: 200 },
  { head: 'GET http://[ HTTP/1.1', status: 400 },
  { head: 'GET /en HTTP/1.1\r\nUpgrade: h2c', status: 200 },
  { head: 'GET /_next/image HTTP/1.1', status: 404 },
  { head: 'GET /_next/image?url=/icons/192.png&w=64&q=75 HTTP/1.1', status: 404 },
]) {
  test(`“${head.replace('\r\n', ', ')}” is answered with ${status}`, async ({ server }) => {
    const answer = await exchange(server.url, `${head}\r\nHost: ${new URL(server.url).host}`);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    if (allow !== undefined) expect(answer).toMatch(new RegExp(`^allow: ${allow}\r$`, 'im'));
    if (status === 405) expect(answer).toMatch(/^content-type: application\/problem\+json\r$/im);
  });
}

const pages = [
  '/en',
  `/en/${slug}/compare/ru,kk`,
  '/en/nowhere',
  '/en/feed.xml',
  `${store}?source=/en/${slug}`,
];

const steering: Record<string, string>[] = [
  { RSC: '1' },
  { RSC: '1', 'Next-Router-State-Tree': 'nonsense' },
  { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  { 'Next-Action': '0123456789012345678901234567890123456789ab' },
  { 'Next-Url': '/nowhere', Purpose: 'prefetch', 'Sec-Purpose': 'prefetch' },
  { 'X-Middleware-Prefetch': '1', 'X-Middleware-Subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  {
    'X-Nextjs-Data': '1',
    'X-Matched-Path': '/nowhere',
    'X-Invoke-Path': '/nowhere',
    'X-Invoke-Status': '500',
  },
  { 'X-Middleware-Rewrite': 'http://127.0.0.1:1/', 'X-Prerender-Revalidate': 'x' },
];

for (const headers of steering) {
  test(`${Object.keys(headers).join(', ')} changes nothing`, async ({ request }) => {
    for (const page of pages) {
      const plain = await request.get(page, { maxRedirects: 0 });
      const steered = await request.get(page, { headers, maxRedirects: 0 });
      expect(steered.status(), page).toBe(plain.status());
      expect(steered.headers()['content-type'], page).toBe(plain.headers()['content-type']);
      const query = await request.get(`${page}${page.includes('?') ? '&' : '?'}_rsc=abc`, {
        maxRedirects: 0,
      });
      expect(query.status(), page).toBe(plain.status());
    }
  });
}

test.describe('a server that is asked to stop', () => {
  const hello = 'GET /en HTTP/1.1\r\nHost: localhost\r\n\r\n';

  test('finishes what is under way, or has begun to come, and says that the connection ends', async ({
    startServer,
  }) => {
    const server = await startServer();
    const idle = open(server.url);
    const silent = open(server.url);
    const [headers, body] = [open(server.url), open(server.url)];
    for (const connection of [idle, headers, body]) {
      connection.send(hello);
      await expect.poll(connection.received).toContain('</html>');
    }
    const text = JSON.stringify(note());
    headers.send('GET /en/about HTTP/1.1\r\nHo');
    body.send(
      `POST ${store} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text.slice(0, 9)}`,
    );
    const answered = await exchange(server.url, 'GET /en HTTP/1.1\r\nHost: localhost');
    expect(answered).toContain('</html>');
    const stopped = server.stop();
    expect(await idle.closed).toMatch(/<\/html>[^<]*$/);
    expect(await silent.closed).toBe('');
    headers.send('st: localhost\r\n\r\n');
    body.send(text.slice(9));
    expect(await headers.closed).toMatch(/Connection: close[\s\S]*about[\s\S]*<\/html>[^<]*$/);
    expect(await body.closed).toMatch(/HTTP\/1.1 201 [\s\S]*Connection: close/);
    await stopped;
  });

  test('does not wait for ever for what does not come', async ({ startServer }) => {
    const server = await startServer();
    const half = open(server.url);
    half.send(hello);
    await expect.poll(half.received).toContain('</html>');
    half.send('GET /en HTTP/1.1\r\nHo');
    await server.stop();
    expect(await half.closed).toMatch(/HTTP\/1.1 408 [\s\S]*$/);
  });
});

test.describe('the log', () => {
  test('has a line for what broke, under the id that the answer names, and for what was refused', async ({
    startServer,
    request,
  }) => {
    const content = mkdtempSync(path.join(tmpdir(), 'jolma-jol-content-'));
    cpSync(path.join(root, 'content'), content, { recursive: true });
    writeFileSync(path.join(content, 'editions', slug, 'edition.json'), '{');
    const server = await startServer({ CONTENT_DIR: content });
    const post = (data: object) => request.post(`${server.url}${store}`, { data });
    const broken = await post(note());
    expect(broken.status()).toBe(500);
    expect(broken.headers()['content-type']).toBe('application/problem+json');
    const { id } = await broken.json();
    const entries = () => server.log.flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
    await expect.poll(entries).toContainEqual(expect.objectContaining({ level: 'error', id, status: 500 }));
    expect(entries().filter((entry) => entry.id === id)).toHaveLength(1);

    const words = `secret ${randomUUID()}`;
    const refused = await post(note({ body: { type: 'TextualBody', value: words, format: 'text/html' } }));
    expect(refused.status()).toBe(422);
    await expect
      .poll(entries)
      .toContainEqual(
        expect.objectContaining({ level: 'info', method: 'POST', status: 422, field: 'body.format' }),
      );

    // A page that breaks says so in words, and names the id in a header.
    const page = await request.get(`${server.url}/en/${slug}/compare/ru,en`);
    expect(page.status()).toBe(500);
    const { 'x-request-id': pageId } = page.headers();
    await expect.poll(entries).toContainEqual(expect.objectContaining({ level: 'error', id: pageId }));
    expect(server.log.filter((line) => !line.startsWith('{'))).toEqual([
      expect.stringMatching(/next\.config\.js/),
      `Jolma-jol is open at ${server.url}`,
    ]);
    expect(server.log.join('\n')).not.toContain(words);
    rmSync(content, { recursive: true });
  });

  test('warns once of a proxy that nobody named', async ({ startServer, request }) => {
    const server = await startServer({ TRUSTED_PROXIES: '192.0.2.1' });
    for (let i = 0; i < 3; i++)
      await request.get(`${server.url}/en`, { headers: { 'X-Forwarded-For': '203.0.113.7' } });
    await expect.poll(() => server.log.join()).toContain('TRUSTED_PROXIES');
    expect(server.log.filter((line) => line.includes('TRUSTED_PROXIES'))).toHaveLength(1);
    expect(server.log.join()).not.toMatch(/203\.0\.113/);
  });
});

test('nobody makes readers without end by what a client says of its address', async ({ startServer }) => {
  const server = await startServer({ TRUSTED_PROXIES: '192.0.2.1' });
  const statuses = new Set<number>();
  for (let i = 0; i < 1_000; i++) {
    const headers = { 'X-Forwarded-For': `203.0.113.${i % 256}`, Cookie: '' };
    const answer = await fetch(`${server.url}${store}`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(note()),
    });
    statuses.add(answer.status);
    if (answer.status === 429) break;
  }
  expect([...statuses]).toEqual([201, 429]);
});
