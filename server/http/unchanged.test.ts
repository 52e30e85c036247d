import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isUnchanged } from './unchanged.mjs';

function ask(known: string | undefined, { method = 'GET', status = 200, etag = 'W/"a"' } = {}) {
  const request = new IncomingMessage(new Socket());
  request.method = method;
  if (known !== undefined) request.headers['if-none-match'] = known;
  const response = new ServerResponse(request);
  if (etag) response.setHeader('ETag', etag);
  return isUnchanged(request, response, status);
}

describe('isUnchanged', () => {
  it.each(['W/"a"', '"a"', '"older", W/"a"', '*'])('believes a browser that has %s', (known) => {
    expect(ask(known)).toBe(true);
  });

  it.each<[string, boolean]>([
    ['an older one', ask('"older"')],
    ['none', ask(undefined)],
    ['one, and writes', ask('"a"', { method: 'POST' })],
    ['one, but there is an error', ask('"a"', { status: 500 })],
    ['one, but the answer has none', ask('*', { etag: '' })],
  ])('sends it to a browser that has %s', (_, unchanged) => {
    expect(unchanged).toBe(false);
  });
});
