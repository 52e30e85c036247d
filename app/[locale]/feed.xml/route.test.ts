import { parseAtomFeed } from 'feedsmith';
import { afterEach, expect, it, vi } from 'vitest';
import { GET } from './route';

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each([
  ['kk', '2025-05-10T00:00:00.000Z'],
  ['ru', '2025-05-17T00:00:00.000Z'],
])('dates the version %s by the day on which it appeared', async (locale, published) => {
  vi.stubEnv('CONTENT_DIR', 'e2e/fixtures/content');
  const answer = await GET(new Request('http://localhost'), { params: Promise.resolve({ locale }) });
  const { entries } = parseAtomFeed(await answer.text());
  expect(entries?.find(({ id }) => id?.endsWith('/market-day'))).toMatchObject({ published });
});
