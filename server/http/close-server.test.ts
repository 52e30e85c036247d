import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { closable } from './close-server.mjs';

const large = 'ы'.repeat(4_000_000);

/** A server that answers with what it was sent, at `/large` with more than a connection takes at once. */
async function serve() {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    response.end(request.url === '/large' ? large : `<${request.url} ${body}>`);
  });
  const close = closable(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { close, open: () => open(port) };
}

function open(port: number) {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  let received = '';
  socket.on('data', (text) => {
    received += text;
  });
  const closed = once(socket, 'close').then(() => received);
  sockets.push(socket);
  return { socket, closed, send: (text: string) => socket.write(text), received: () => received };
}

const sockets: ReturnType<typeof connect>[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`;

describe('a server that is closed', () => {
  it('ends connections on which nothing is asked, whether something was or not', async () => {
    const { close, open } = await serve();
    const [idle, silent] = [open(), open()];
    idle.send(get('/first'));
    await expect.poll(idle.received).toContain('</first >');
    await close(60_000);
    expect(await idle.closed).toContain('</first >');
    expect(await silent.closed).toBe('');
  });

  it.each([
    ['headers', get('/second').slice(0, 20), get('/second').slice(20), '</second >'],
    ['a method', 'G', get('/second').slice(1), '</second >'],
    ['a body', 'POST /second HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab', 'cd', '</second abcd>'],
  ])('answers a request of which half %s has come, also after another', async (_, half, rest, answer) => {
    const { close, open } = await serve();
    const [kept, fresh] = [open(), open()];
    kept.send(get('/first'));
    await expect.poll(kept.received).toContain('</first >');
    for (const connection of [kept, fresh]) connection.send(half);
    const closed = close(60_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const connection of [kept, fresh]) connection.send(rest);
    for (const connection of [kept, fresh]) {
      expect(await connection.closed).toContain(answer);
      expect(connection.received()).toMatch(/Connection: close/);
    }
    await closed;
  });

  it('lets a slow reader have all of an answer', async () => {
    const { close, open } = await serve();
    const slow = open();
    slow.socket.pause();
    slow.send(get('/large'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const closed = close(60_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    slow.socket.resume();
    expect((await slow.closed).split('\r\n\r\n')[1]).toHaveLength(large.length);
    await closed;
  });

  it('gives up what does not come in time, and says so', async () => {
    const { close, open } = await serve();
    const half = open();
    half.send(`${get('/first')}GET /second HT`);
    await expect.poll(half.received).toContain('</first >');
    half.send('TP/1.1');
    await close(400);
    expect(await half.closed).toMatch(/HTTP\/1\.1 408 /);
  });
});
