import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { Copies, compress } from './compress.mjs';

const text = 'Жолма-жол оқу. '.repeat(200);
const kept = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'public, max-age=0',
  ETag: '"a"',
};
const servers: ReturnType<typeof createServer>[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Serves what a handler answers, and gives a client. */
async function serve(handler: RequestListener, copies = new Copies()) {
  const server = createServer((asked, answer) => {
    compress(asked, answer, copies);
    handler(asked, answer);
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return async (
    headers: Record<string, string> = { 'Accept-Encoding': 'gzip, br' },
    method = 'GET',
    path = '/',
  ) => {
    const sent = request({ port, host: '127.0.0.1', headers, method, path }).end();
    const [answer]: IncomingMessage[] = await once(sent, 'response');
    const body = Buffer.concat((await answer?.toArray()) ?? []);
    const coding = answer?.headers['content-encoding'];
    const decoded =
      coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body;
    return {
      status: answer?.statusCode,
      headers: answer?.headers,
      coding,
      text: decoded.toString(),
      size: body.length,
    };
  };
}

function answering(headers: Record<string, string>, body = text, status = 200): RequestListener {
  return (_, answer) => {
    for (const [name, value] of Object.entries(headers)) answer.setHeader(name, value);
    answer.statusCode = status;
    answer.end(body);
  };
}

describe('compress', () => {
  it('sends what is kept as gzip at first and as brotli from then on, the same words', async () => {
    const get = await serve(answering(kept));
    const first = await get();
    expect(first).toMatchObject({ status: 200, coding: 'gzip', text });
    expect(first.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-length': `${first.size}` });
    await expect.poll(async () => (await get()).coding).toBe('br');
    expect(await get()).toMatchObject({ text, headers: { etag: '"a"' } });
    expect(await get({ 'Accept-Encoding': 'gzip' })).toMatchObject({ coding: 'gzip', text });
  });

  it.each([
    ['a client that takes none', kept, {}],
    ['a client that refuses it', kept, { 'Accept-Encoding': 'gzip;q=0, br;q=0' }],
    ['a picture', { ...kept, 'Content-Type': 'image/png' }, undefined],
    ['what is compressed already', { ...kept, 'Content-Encoding': 'identity' }, undefined],
  ])('leaves alone what goes to %s', async (_, headers, asked) => {
    const get = await serve(answering(headers));
    expect(await get(asked)).toMatchObject({ status: 200, text });
    expect((await get(asked)).size).toBe(Buffer.byteLength(text));
  });

  it('keeps copies of two things apart, and none of what is made for one request alone', async () => {
    let count = 0;
    const page = await serve((asked, answer) =>
      answering({ ...kept, ETag: `"${asked.url}"` }, `${asked.url} ${text}`)(asked, answer),
    );
    expect((await page(undefined, 'GET', '/one')).text).toBe(`/one ${text}`);
    expect((await page(undefined, 'GET', '/two')).text).toBe(`/two ${text}`);
    const note = await serve((asked, answer) => {
      count += 1;
      answering(
        { 'Content-Type': 'application/ld+json', 'Cache-Control': 'private, no-store', ETag: '"1"' },
        `${count} ${text}`,
      )(asked, answer);
    });
    expect((await note()).text).toBe(`1 ${text}`);
    expect(await note()).toMatchObject({ text: `2 ${text}`, coding: 'gzip' });
  });

  it('answers whole what is written in pieces, or with its head first', async () => {
    const pieces = await serve((_, answer) => {
      answer.setHeader('Content-Type', 'text/css');
      Readable.from([text.slice(0, 100), text.slice(100)]).pipe(answer);
    });
    expect(await pieces()).toMatchObject({ coding: 'gzip', text });
    const head = await serve((_, answer) => {
      answer.writeHead(503, { 'Content-Type': 'application/problem+json', 'Retry-After': '5' });
      answer.flushHeaders();
      answer.end(text);
    });
    expect(await head()).toMatchObject({
      status: 503,
      coding: 'gzip',
      text,
      headers: { 'retry-after': '5' },
    });
    const empty = await serve((_, answer) => answer.writeHead(204).end());
    expect(await empty()).toMatchObject({ status: 204, text: '' });
    const plain = await serve((_, answer) => answer.writeHead(302, { Location: '/kk' }).end());
    expect(await plain()).toMatchObject({ status: 302, headers: { location: '/kk' } });
  });

  it('gives no body to HEAD', async () => {
    const get = await serve(answering(kept));
    expect(await get(undefined, 'HEAD')).toMatchObject({ status: 200, text: '', headers: { etag: '"a"' } });
  });

  it('forgets the copies used least when they are too many', async () => {
    const copies = new Copies(1_000);
    const random = (seed: number) =>
      Buffer.from(Array.from({ length: 1_200 }, (_, i) => (seed * 7919 + i * i * 31 + i) % 251));
    const [, first] = await copies.of('first', random(1), false);
    for (let i = 0; i < 6; i++) await copies.of(`more ${i}`, random(2 + i), false);
    const [, again] = await copies.of('first', random(1), false);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});
