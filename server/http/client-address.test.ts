import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientAddress, nameClients } from './client-address.mjs';
import { readProxies } from './trusted-proxies.mjs';

function proxies(value: string) {
  const reading = readProxies(value);
  if (!reading.ok) throw new Error(reading.entry);
  return reading.proxies;
}

describe('clientAddress', () => {
  it.each([
    ['loopback', '127.0.0.1', undefined, '127.0.0.1'],
    ['loopback', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['loopback', '::1', '203.0.113.9, 198.51.100.1', '198.51.100.1'],
    ['loopback', '192.0.2.1', '198.51.100.1', '192.0.2.1'],
    ['loopback', '::ffff:192.0.2.1', undefined, '192.0.2.1'],
    ['10.0.0.0/8, 192.0.2.7', '10.9.9.9', '198.51.100.1, 192.0.2.7, 10.1.2.3', '198.51.100.1'],
    ['10.0.0.0/8', '10.9.9.9', '198.51.100.1, 192.0.2.7, 10.1.2.3', '192.0.2.7'],
    ['10.0.0.0/8', '127.0.0.1', '198.51.100.1', '127.0.0.1'],
    ['10.0.0.0/8', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['2001:db8::/32', '2001:db8::5', '2001:DB9::7', '2001:db9:0:0:0:0:0:7'],
    ['::ffff:10.0.0.0/104', '10.3.0.1', '198.51.100.1', '198.51.100.1'],
    ['0.0.0.0/0 ::/0', '192.0.2.1', '198.51.100.1', '198.51.100.1'],
    ['loopback', '127.0.0.1', '198.51.100.1:5000', '198.51.100.1'],
    ['loopback', '127.0.0.1', '[2001:db8::1]:5000', '2001:db8:0:0:0:0:0:1'],
  ])('with %s finds from %s and “%s” that it is %s', (trusted, peer, forwarded, client) => {
    expect(clientAddress(peer, forwarded, proxies(trusted))).toBe(client);
  });

  it.each([
    '',
    ',',
    'unknown',
    '198.51.100.1, unknown',
    '198.51.100.999',
    '198.51.100.1,',
    '1'.repeat(100_000),
    '\u0000',
    '[[::1]]',
    'for=192.0.2.1',
    '198.51.100.1 192.0.2.1',
  ])('stays with the proxy where the header is malformed', (forwarded) => {
    expect(clientAddress('127.0.0.1', forwarded, proxies('loopback'))).toBe('127.0.0.1');
  });
});

describe('nameClients', () => {
  function received(peer: string, forwarded?: string) {
    const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: peer });
    const request = new IncomingMessage(socket);
    if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
    return request;
  }

  it('leaves a client nothing to say of herself', () => {
    const name = nameClients({ proxies: proxies('loopback'), named: true, warn: () => {} });
    const request = received('192.0.2.1', '198.51.100.1');
    name(request);
    expect(request.headers['x-forwarded-for']).toBe('192.0.2.1');
  });

  it.each([
    ['somebody who is not believed', true, '192.0.2.1', /not believed/],
    ['a proxy on this machine that nobody named', false, '127.0.0.1', /is believed/],
  ])('warns once when the header comes from %s', (_, named, peer, sentence) => {
    const warnings: string[] = [];
    const name = nameClients({ proxies: proxies('loopback'), named, warn: (said) => warnings.push(said) });
    name(received(peer));
    expect(warnings).toEqual([]);
    for (let i = 0; i < 3; i++) name(received(peer, '198.51.100.1'));
    expect(warnings).toEqual([expect.stringMatching(sentence)]);
    expect(warnings.join()).not.toMatch(/\d\.\d/);
  });

  it('does not warn of a proxy that is named', () => {
    const warnings: string[] = [];
    const name = nameClients({
      proxies: proxies('127.0.0.1'),
      named: true,
      warn: (said) => warnings.push(said),
    });
    name(received('127.0.0.1', '198.51.100.1'));
    expect(warnings).toEqual([]);
  });
});
