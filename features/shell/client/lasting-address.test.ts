import { afterEach, expect, test, vi } from 'vitest';
import { lastingAddress } from './lasting-address';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['/en/a?note=1', '/en/a'],
  ['/en/a?note=1#q4-2', '/en/a#q4-2'],
  ['/en/a/compare/kk,ru?layout=peek&note=1', '/en/a/compare/kk,ru?layout=peek'],
  ['/en/a?q=a,b', '/en/a?q=a,b'],
])('of %s is %s', (address, lasting) => {
  vi.stubGlobal('location', { href: `http://site${address}` });
  expect(lastingAddress().href).toBe(`http://site${lasting}`);
});
