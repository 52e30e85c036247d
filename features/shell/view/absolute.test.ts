import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

it.each([
  ['https://example.org', 'https://example.org/kk/a/compare/kk,ru'],
  ['https://example.org/', 'https://example.org/kk/a/compare/kk,ru'],
  ['', 'http://localhost:3000/kk/a/compare/kk,ru'],
])('puts SITE_URL “%s” into the pages when they are built', async (siteUrl, address) => {
  vi.stubEnv('SITE_URL', siteUrl);
  vi.stubEnv('PORT', '4321');
  const { default: config } = await import('../../../next.config.js');
  vi.stubEnv('PAGES_ORIGIN', config.env?.PAGES_ORIGIN);
  const { absolute } = await import('./absolute');
  expect(absolute('/kk/a/compare/kk,ru')).toBe(address);
});
