import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import type { Edition, Segment, Version } from '../lib/edition/edition';
import { noOccurrences } from '../lib/glossary/parse-occurrences';
import type { Locale } from '../lib/language/locales';
import type { PublishedEdition } from '../server/content/prepared';
import { type Database, openDatabase } from '../server/database/database';
import { prepareDatabase } from '../server/database/migrate.mjs';
import { comparedGroups } from '../server/derived/compared-groups';
import { createAuth } from '../server/identity/auth';
import type { AnnotationService } from '../server/notes/service';
import { WriteLimits } from '../server/notes/write-limits';
import { origin, Visitor } from './visitor';

const origins = [origin, 'http://127.0.0.1:3000'];
const secret = 'a secret of more than 32 characters';

/** An edition of three segments in two languages. */
const edition: Edition = {
  slug: 'local-politics',
  kind: 'interview',
  published: '2026-01-15',
  author: { kk: 'Власть', ru: 'Власть', en: 'Vlast' },
  interviewee: null,
  publisher: { kk: 'Власть', ru: 'Власть', en: 'Vlast', url: 'https://example.org' },
  publisherVersions: {},
  rights: { kk: '', ru: '', en: '' },
  retired: [],
  handLinks: [],
  remarks: [],
  versions: {
    kk: version('kk', {
      title: 'Жергілікті саясат',
      'q1-1': 'Әкімдердің көбі — тағайындалған адамдар.',
      'q1-2': 'Оларды ешкім сайлаған жоқ.',
    }),
    ru: version('ru', {
      title: 'Местная политика',
      'q1-1': 'Большинство акимов — назначенные люди.',
      'q1-2': 'Их никто не выбирал.',
    }),
  },
};

function version(locale: Locale, texts: Record<string, string>): Version {
  const segments = Object.entries(texts).map(
    ([id, text]): Segment => ({
      ids: [id],
      kind: id === 'title' ? 'title' : 'paragraph',
      content: [{ type: 'text', value: text }],
      text,
      succeeds: [],
    }),
  );
  const title = texts.title ?? '';
  const none = { translatedFrom: null, deck: null, support: null, supportLang: null };
  return { locale, role: 'source', title, segments, ...none };
}

const published = new WeakMap<Edition, PublishedEdition>();

/** Gives an edition as the repository would. */
function publish(edition: Edition | null): PublishedEdition | null {
  if (edition === null) return null;
  const known = published.get(edition) ?? {
    revision: edition.slug,
    edition,
    occurrences: { kk: [], ru: [], en: [] },
    groups: comparedGroups(edition, noOccurrences()),
  };
  published.set(edition, known);
  return known;
}

const folder = mkdtempSync(path.join(tmpdir(), 'jolma-jol-notes-'));
const url = pathToFileURL(path.join(folder, 'notes.db')).href;
let database: Database | null = null;

afterAll(async () => {
  await database?.$disconnect();
  rmSync(folder, { recursive: true });
});

/**
 * Makes a service for a test: on a database of the test file's own, which is emptied, with an edition of its
 * own, and with a clock that goes on by a millisecond whenever it is read.
 */
export async function temporaryService() {
  await prepareDatabase(url);
  database ??= openDatabase(url);
  await database.user.deleteMany();
  await database.tombstone.deleteMany();
  await database.networkBlock.deleteMany();
  const editions = new Map([[edition.slug, edition]]);
  const clock = { now: Date.parse('2026-03-01T09:00:00Z') };
  const service: AnnotationService = {
    database,
    auth: createAuth(database, secret, origins),
    origins,
    publicNotes: true,
    notesPerReader: 5000,
    secret,
    editions: { find: async (slug) => publish(editions.get(slug) ?? null) },
    limits: new WriteLimits(() => clock.now),
    now: () => new Date(clock.now++),
  };
  return {
    service,
    database,
    /** The `file:` URL of the database. */
    file: url,
    clock,
    edition,
    editions,
    reader: new Visitor(service),
    other: new Visitor(service),
  };
}
