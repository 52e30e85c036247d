import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../server/settings.mjs';
import { lightPalette, markLines } from './mark';

it('is what the icon shows, in the same colours', () => {
  const icon = readFileSync(path.join(root, 'public/icons/mark.svg'), 'utf8');
  for (const { locale, path: line } of markLines) {
    expect(icon).toContain(`<path class="${locale}" d="${line}"/>`);
    expect(icon).toContain(`.${locale}{stroke:${lightPalette[locale]}}`);
  }
});
