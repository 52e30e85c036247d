import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { addressToOpen, ensurePortIsFree } from './port.mjs';

describe('the port', () => {
  it('may be one where nothing listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const { port } = address;

    await expect(ensurePortIsFree({ host: '127.0.0.1', port })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is taken: stop what listens there, or set PORT to another.`,
    );
    server.close();
    await once(server, 'close');
    await expect(ensurePortIsFree({ host: '127.0.0.1', port })).resolves.toBeUndefined();
  });

  it('must be on this machine', async () => {
    // TEST-NET-1 of RFC 5737 is nobody's address.
    await expect(ensurePortIsFree({ host: '192.0.2.1', port: 3000 })).rejects.toThrow(
      'HOST 192.0.2.1 is no address of this machine',
    );
  });
});

describe('the address to open', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['localhost', 'http://localhost:3000'],
    ['0.0.0.0', 'http://localhost:3000'],
    ['::', 'http://localhost:3000'],
    ['::1', 'http://[::1]:3000'],
  ])('on HOST %s is %s', (host, expected) => {
    expect(addressToOpen({ host, port: 3000 })).toBe(expected);
  });
});
