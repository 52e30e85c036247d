import { expect, it } from 'vitest';
import { readSettings } from '../scripts/settings.mjs';
import { ownOrigins } from './settings';

it.each([
  [{}, ['http://localhost:3000', 'http://127.0.0.1:3000']],
  [{ PORT: '80' }, ['http://localhost', 'http://127.0.0.1']],
  [{ PORT: '4000', SITE_URL: 'https://example.org/' }, ['https://example.org']],
])('knows the own origins with %o', (env, origins) => {
  expect(ownOrigins(readSettings(env))).toEqual(origins);
});
