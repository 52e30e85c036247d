import { describe, expect, it } from 'vitest';
import { authSecret, readSettings, root } from './settings.mjs';

describe('readSettings', () => {
  it('has defaults, for what is empty too', () => {
    const defaults = {
      host: '127.0.0.1',
      port: 3000,
      siteUrl: null,
      databaseUrl: new URL(`file:${root}/data/jolma-jol.db`).href,
      publicNotes: true,
    };
    expect(readSettings({})).toEqual(defaults);
    expect(readSettings({ PORT: '', SITE_URL: '', DATABASE_URL: '' })).toEqual(defaults);
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
