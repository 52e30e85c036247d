import { describe, expect, it } from 'vitest';
import { holds } from './install.mjs';

describe('an installation', () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/next': { version: '16.0.0' },
      'node_modules/next-darwin': { version: '16.0.0', optional: true },
    },
  };
  const next = { version: '16.0.0' };

  it.each<[string, Record<string, { version: string }>, { exists: boolean; holds: boolean }]>([
    ['of what the lockfile wants here', { 'node_modules/next': next }, { exists: true, holds: true }],
    ['without a package', {}, { exists: true, holds: false }],
    ['of another version', { 'node_modules/next': { version: '15.0.0' } }, { exists: true, holds: false }],
    [
      'with a package that is no longer wanted',
      { 'node_modules/next': next, 'node_modules/left': next },
      { exists: true, holds: false },
    ],
    ['whose folder is gone', { 'node_modules/next': next }, { exists: false, holds: false }],
  ])('%s', (_, packages, expected) => {
    expect(holds({ packages }, wanted, () => expected.exists)).toBe(expected.holds);
  });
});
