import { BlockList } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAmong } from './http/trusted-proxies.mjs';
import { authSecret, ownOrigins, readSettings, root } from './settings.mjs';

describe('readSettings', () => {
  it('has defaults, for what is empty too', () => {
    const defaults = {
      host: '127.0.0.1',
      port: 3000,
      siteUrl: null,
      contentDir: path.join(root, 'content'),
      databaseUrl: new URL(`file:${root}/data/jolma-jol.db`).href,
      publicNotes: true,
      notesPerReader: 5000,
      trustedProxies: expect.any(BlockList),
      namesProxies: false,
    };
    expect(readSettings({})).toEqual(defaults);
    expect(readSettings({ PORT: '', SITE_URL: '', DATABASE_URL: '', TRUSTED_PROXIES: '' })).toEqual(defaults);
  });

  it('finds the folder of the content from that of the application, and refuses what is none', () => {
    expect(readSettings({ CONTENT_DIR: 'e2e/fixtures/content' }).contentDir).toBe(
      path.join(root, 'e2e/fixtures/content'),
    );
    for (const CONTENT_DIR of ['nowhere', 'package.json'])
      expect(() => readSettings({ CONTENT_DIR })).toThrow(/^CONTENT_DIR must name a folder/);
  });

  it.each([
    ['https://example.org/', 'https://example.org'],
    ['https://Example.org:443', 'https://example.org'],
    ['http://192.168.1.5:8080', 'http://192.168.1.5:8080'],
  ])('takes the public address %s', (SITE_URL, origin) => {
    expect(readSettings({ SITE_URL }).siteUrl).toBe(origin);
  });

  it.each([
    ['file:/srv/notes.db', 'file:///srv/notes.db'],
    ['file:///srv/notes.db', 'file:///srv/notes.db'],
    ['file:///srv/my%20notes.db', 'file:///srv/my%20notes.db'],
    ['file:/srv/my notes.db', 'file:///srv/my%20notes.db'],
    ['file:notes.db', new URL(`file:${root}/notes.db`).href],
  ])('finds the database %s', (DATABASE_URL, url) => {
    expect(readSettings({ DATABASE_URL }).databaseUrl).toBe(url);
  });

  it.each([
    ['', '127.9.0.1', true],
    ['', '::1', true],
    ['', '10.0.0.1', false],
    ['10.0.0.0/8', '10.200.0.1', true],
    ['10.0.0.0/8', '127.0.0.1', false],
    ['10.1.2.3/8', '10.200.0.1', true],
    ['192.0.2.1,2001:db8::/32', '2001:db8:ffff::1', true],
    ['loopback, 192.0.2.1', '127.0.0.1', true],
    [' 192.0.2.1 , ', '192.0.2.1', true],
    ['::ffff:192.0.2.1', '192.0.2.1', true],
  ])('with TRUSTED_PROXIES “%s” tells whether %s is one', (TRUSTED_PROXIES, address, trusted) => {
    expect(isAmong(readSettings({ TRUSTED_PROXIES }).trustedProxies, address)).toBe(trusted);
  });

  it('takes how many notes a reader may have', () => {
    expect(readSettings({ NOTES_PER_READER: '20' }).notesPerReader).toBe(20);
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000 '],
    ['PORT', 'http'],
    ['HOST', 'local host'],
    ['SITE_URL', 'example.org'],
    ['SITE_URL', 'ftp://example.org'],
    ['SITE_URL', 'https://example.org/reader'],
    ['SITE_URL', 'https://example.org/?a'],
    ['DATABASE_URL', 'postgres://reader:secret@localhost/notes'],
    ['DATABASE_URL', 'mysql://reader:secret@localhost/notes'],
    ['DATABASE_URL', 'file:'],
    ['DATABASE_URL', 'file::memory:'],
    ['DATABASE_URL', 'file:notes.db?mode=ro'],
    ['DATABASE_URL', 'notes.db'],
    ['PUBLIC_NOTES', 'yes'],
    ['NOTES_PER_READER', '0'],
    ['NOTES_PER_READER', '-5'],
    ['NOTES_PER_READER', '1e3'],
    ['NOTES_PER_READER', '1000001'],
    ['NOTES_PER_READER', 'many'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.0/'],
    ['TRUSTED_PROXIES', '10.0.0.0/-1'],
    ['TRUSTED_PROXIES', '10.0.0.0/8/8'],
    ['TRUSTED_PROXIES', '10.0.0'],
    ['TRUSTED_PROXIES', '::1/129'],
    ['TRUSTED_PROXIES', 'fe80::1%eth0'],
    ['TRUSTED_PROXIES', '::ffff:10.0.0.0/8'],
    ['TRUSTED_PROXIES', 'proxy.example.org'],
    ['TRUSTED_PROXIES', '127.0.0.1, nginx'],
  ])('says in a sentence that %s cannot be “%s”, and no secret with it', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(
      expect.objectContaining({
        name: 'SettingsError',
        message: expect.stringMatching(new RegExp(`^${name} (?!.*secret)[^\\n]+\\.$`)),
      }),
    );
  });
});

describe('authSecret', () => {
  it('takes a secret that is long enough, and no other', () => {
    const secret = 'a'.repeat(32);
    expect(authSecret({ AUTH_SECRET: secret })).toBe(secret);
    expect(() => authSecret({ AUTH_SECRET: 'short' })).toThrow(/^AUTH_SECRET must have at least 32/);
  });
});

it.each([
  [{}, ['http://localhost:3000', 'http://127.0.0.1:3000']],
  [{ PORT: '80' }, ['http://localhost', 'http://127.0.0.1']],
  [{ PORT: '4000', SITE_URL: 'https://example.org/' }, ['https://example.org']],
])('knows the own origins with %o', (env, origins) => {
  expect(ownOrigins(readSettings(env))).toEqual(origins);
});
