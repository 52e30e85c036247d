import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../server/settings.mjs';
import { oldest } from './browsers';

describe('the browsers that are supported', () => {
  it('are as new on a phone as on a desk', () => {
    expect(oldest('ios_saf')).toBe(oldest('safari'));
    expect(oldest('edge')).toBe(oldest('chrome'));
  });

  it('are those that docs/running.md names', () => {
    const document = readFileSync(path.join(root, 'docs', 'running.md'), 'utf8');
    const section = /## Browsers\n\n([^#]+)/.exec(document)?.[1];
    expect(section).toContain(`Chrome and Edge ${oldest('chrome')}, Firefox ${oldest('firefox')}`);
    expect(section).toContain(`Safari ${oldest('safari')}`);
  });

  it('are not known by a name that is not in the list', () => {
    expect(() => oldest('netscape')).toThrow('netscape');
  });
});
