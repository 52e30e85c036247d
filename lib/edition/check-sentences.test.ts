import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentences } from '../language/sentences';
import { unevenGroups } from './check-sentences';
import type { Edition } from './edition';
import { parseEdition } from './parse-edition';

function read(
  slug: string,
  change: (name: string, source: string) => string | null = (_, source) => source,
): Edition {
  const names = [
    'edition.json',
    'kk.md',
    'ru.md',
    'en.md',
    ...(slug.startsWith('universal') ? ['links.json'] : []),
  ];
  const files = names.flatMap((name) => {
    const source = change(name, readFileSync(join('content/editions', slug, name), 'utf8'));
    return source === null ? [] : [[name, source] as const];
  });
  const { edition, faults } = parseEdition(slug, new Map(files), sentences);
  if (!edition) throw new Error(faults.map(({ message }) => message).join('\n'));
  return edition;
}

const interview = 'informal-local-politics';
const declaration = 'universal-declaration-of-human-rights';

describe('groups whose sentences differ in number', () => {
  it.each([interview, declaration])('are all explained in %s', (slug) => {
    expect(unevenGroups(read(slug))).toEqual([]);
  });

  it('need a link by hand where a sentence has none by the machine, not where it joins two', () => {
    const found = unevenGroups(read(declaration, (name, source) => (name === 'links.json' ? null : source)));
    expect(found.map(({ locale, segment }) => `${locale} ${segment}`)).toEqual(['kk a12-1']);
    expect(found[0]?.message).toMatch(/1 in kk, 2 in ru, 2 in en.*has no counterpart in kk.*links\.json/);
  });

  it('are found where a version leaves out a sentence', () => {
    const left = 'Когда такая власть на местах неформальна, для центральных властей это безопаснее.';
    const found = unevenGroups(
      read(interview, (name, source) => (name === 'ru.md' ? source.replace(` ${left}`, '') : source)),
    );
    expect(found.map(({ locale, segment }) => `${locale} ${segment}`)).toEqual(['ru q1-2']);
  });
});
