import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rows } from '../../lib/edition/rows';
import { about, kk, ru } from '../../test/made-edition';
import { editions } from './editions';

const slug = 'informal-local-politics';

const found = async (called: string) => (await editions().find(called))?.edition ?? null;

describe('the content of the repository', () => {
  it('has the interview in three languages, 51 blocks beside title and deck', async () => {
    const edition = await found(slug);
    for (const locale of ['kk', 'ru', 'en'] as const) {
      const kinds = edition?.versions[locale]?.segments.map(({ kind }) => kind) ?? [];
      expect(kinds.slice(0, 2)).toEqual(['title', 'deck']);
      expect(kinds.slice(2).length).toBe(51);
      expect(kinds.filter((kind) => kind === 'heading').length).toBe(11);
    }
  });

  it('has the same blocks in every language, in one order', async () => {
    const edition = await found(slug);
    const drawn = edition ? rows(edition, ['ru', 'kk', 'en']) : [];
    expect(drawn.length).toBe(53);
    for (const { cells, moved } of drawn) {
      expect(Object.keys(cells).sort()).toEqual(['en', 'kk', 'ru']);
      expect(moved).toEqual([]);
    }
  });

  it('has 31 entries of the glossary by id', async () => {
    const ids = (await editions().glossary()).map(({ id }) => id);
    expect(ids.length).toBe(31);
    expect(ids).toEqual(ids.toSorted());
  });

  it('knows no edition that is not there', async () => {
    expect(await editions().find('nothing')).toBe(null);
  });

  it('names the same revision wherever it answers', async () => {
    for (const { slug, revision } of await editions().list())
      expect(await editions().find(slug)).toMatchObject({ revision, edition: { slug } });
  });
});

describe('a content folder of one’s own', () => {
  let folder: string;
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'content-'));
    vi.stubEnv('CONTENT_DIR', folder);
    write('editions/made/edition.json', about);
    write('editions/made/kk.md', kk);
    write('editions/made/ru.md', ru);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('may hold an edition of two versions, and no glossary', async () => {
    const made = await editions().find('made');
    expect(Object.keys(made?.edition.versions ?? {})).toEqual(['kk', 'ru']);
    expect(await editions().glossary()).toEqual([]);
    expect(made?.occurrences).toEqual({ kk: [], ru: [], en: [] });
  });

  it('is read again when a file has changed, under another revision', async () => {
    const before = await editions().find('made');
    expect(before?.edition.versions.ru?.title).toBe('Заголовок');
    write('editions/made/ru.md', ru.replace('Заголовок', 'Другой заголовок'));
    const after = await editions().find('made');
    expect(after?.edition.versions.ru?.title).toBe('Другой заголовок');
    expect(after?.revision).not.toBe(before?.revision);
  });

  it('stays in production as it was read first, as the pages do that were built', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const before = await editions().find('made');
    write('editions/made/ru.md', ru.replace('Заголовок', 'Другой заголовок'));
    expect(await editions().find('made')).toEqual(before);
  });

  it('is read in production as it is, whatever was prepared of it meanwhile', async () => {
    const before = await editions().list();
    const file = join(folder, 'editions/made/ru.md');
    const { atime, mtime } = statSync(file);
    write('editions/made/ru.md', ru.replace('Заголовок', 'Другой заголовок'));
    expect(await editions().list()).not.toEqual(before);
    write('editions/made/ru.md', ru);
    utimesSync(file, atime, mtime);
    vi.stubEnv('NODE_ENV', 'production');
    globalThis.jolmaEditions = undefined;
    expect(await editions().list()).toEqual(before);
  });

  it('is empty when nothing is there', async () => {
    rmSync(join(folder, 'editions'), { recursive: true });
    expect(await editions().list()).toEqual([]);
  });

  it('lists editions newest first, then by slug', async () => {
    for (const [name, published] of [
      ['older', '2023-01-31'],
      ['newer', '2025-02-01'],
      ['also-made', '2024-11-15'],
    ] as const) {
      cpSync(join(folder, 'editions/made'), join(folder, 'editions', name), { recursive: true });
      const changed = about.replace('"made"', `"${name}"`).replace('2024-11-15', published);
      write(`editions/${name}/edition.json`, changed);
    }
    expect((await editions().list()).map(({ slug }) => slug)).toEqual([
      'newer',
      'also-made',
      'made',
      'older',
    ]);
  });

  it('ignores files beside the editions, and hidden ones', async () => {
    write('editions/.DS_Store', '');
    write('editions/notes.txt', '');
    write('editions/made/._ru.md', '');
    expect((await editions().list()).map(({ slug }) => slug)).toEqual(['made']);
  });

  it('is refused with every error, by file and line, and without the warnings', async () => {
    write('editions/made/ru.md', ru.replace('{#a}', '{#A}').replace('Третий', '"Третий"'));
    write('glossary/akim.json', '{}');
    const { message } = await editions()
      .list()
      .then(
        () => new Error('It was not refused.'),
        (error: Error) => error,
      );
    expect(message).toMatch(/^the content has errors\n/);
    expect(message).toMatch(/ru\.md:7: error: the id “A” is malformed/);
    expect(message).toMatch(/akim\.json:1: error: kind is missing/);
    expect(message).not.toMatch(/straight quote/);
    await expect(editions().glossary()).rejects.toThrow(message);
  });

  it('is refused where a file is not UTF-8, from the line where that begins', async () => {
    write('editions/made/ru.md', Buffer.concat([Buffer.from(ru), Buffer.from([0xcf, 0xf0, 0xe8])]));
    await expect(editions().list()).rejects.toThrow(/ru\.md:12: error: the file is not UTF-8/);
  });
});
