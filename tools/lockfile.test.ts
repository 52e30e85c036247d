import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../server/settings.mjs';

interface LockedPackage {
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

describe('the lockfile', () => {
  const lockfile = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(lockfile);

  /** Tells whether Node would find a package from a place: in the place itself, or in one around it. */
  const isFound = (where: string, name: string): boolean =>
    `${where}/node_modules/${name}`.replace(/^\//, '') in packages ||
    (where !== '' && isFound(where.slice(0, Math.max(0, where.lastIndexOf('/node_modules/'))), name));

  it('lacks no platform, so that npm ci takes it everywhere', () => {
    const missing = Object.entries(packages).flatMap(([where, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isFound(where, name)),
    );
    expect(missing).toEqual([]);
  });

  it('has the checksum of every package, and names no registry', () => {
    for (const [where, { resolved, integrity }] of Object.entries(packages)) {
      if (where !== '') expect({ where, integrity }).toEqual({ where, integrity: expect.any(String) });
      expect({ where, resolved }).toEqual({ where });
    }
  });
});
