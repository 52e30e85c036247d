import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingEntries, type Packages } from './lockfile.mjs';

describe('the lockfile', () => {
  const { packages }: { packages: Packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

  it('lacks no platform, so that npm ci takes it', () => {
    expect(missingEntries(packages)).toEqual({});
  });

  it('names no registry', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved)).toEqual([]);
  });
});

describe('entries that npm left out of a lockfile', () => {
  it.each([
    ['swc-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['swc-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['swc-linux-x64-gnu', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
    ['swc-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['swc-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
  ])('name the platform of %s', (name, platform) => {
    const packages = { 'node_modules/swc': { dev: true, optionalDependencies: { [name]: '1.2.3' } } };
    expect(missingEntries(packages)).toEqual({
      [`node_modules/${name}`]: { version: '1.2.3', dev: true, optional: true, ...platform },
    });
  });

  it('are not made for packages found in an outer place', () => {
    const packages = {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a/node_modules/b': { optionalDependencies: { 'c-linux': '1.0.0' } },
      'node_modules/a/node_modules/c-linux': { version: '1.0.0' },
    };
    expect(missingEntries(packages)).toEqual({});
  });

  it.each([
    ['the version is a range', 'c-linux', '^1.0.0'],
    ['no platform is in the name', 'c', '1.0.0'],
  ])('cannot be made when %s', (_, name, version) => {
    const packages = { 'node_modules/a': { optionalDependencies: { [name]: version } } };
    expect(() => missingEntries(packages)).toThrow(`The lockfile lacks ${name} ${version}`);
  });
});
