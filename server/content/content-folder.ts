import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unevenGroups } from '../../lib/edition/check-sentences';
import type { Edition } from '../../lib/edition/edition';
import { type Fault, FaultList } from '../../lib/edition/fault';
import { parseEdition } from '../../lib/edition/parse-edition';
import type { Entry, Occurrence } from '../../lib/glossary/entry';
import { parseEntry } from '../../lib/glossary/parse-entry';
import { noOccurrences, parseOccurrences } from '../../lib/glossary/parse-occurrences';
import type { Locale } from '../../lib/language/locales';
import { sentences } from '../../lib/language/sentences';
import { reservedSlugs } from '../routes';
import { contentHash } from './content-state';
import { EncodingError, readTextFile } from './text-file';

/** What a content folder holds; whatever has errors is left out and stands in the faults. */
export interface Content {
  /** Newest first, those without a day last, then by slug. */
  editions: Edition[];
  /** By id. */
  entries: Entry[];
  /** The occurrences marked by hand, by the edition's slug. */
  marked: Map<string, Record<Locale, Occurrence[]>>;
  /** What names the state of an edition's files (SHA-256 in hexadecimal), by its slug. */
  revisions: Map<string, string>;
  /** Paths are absolute. */
  faults: Fault[];
}

/** Reads a folder with `editions/` and `glossary/`, either of which may be missing. */
export function readContent(folder: string): Content {
  const glossary = readGlossary(join(folder, 'glossary'));
  const editions = names(join(folder, 'editions'), 'folders').map((slug) =>
    readEdition(join(folder, 'editions', slug), glossary.ids),
  );
  return {
    editions: editions.flatMap(({ edition }) => edition ?? []).sort(newestFirst),
    entries: glossary.entries,
    marked: new Map(editions.map(({ slug, marked }) => [slug, marked])),
    revisions: new Map(editions.map(({ slug, revision }) => [slug, revision])),
    faults: [...editions.flatMap(({ faults }) => faults), ...glossary.faults],
  };
}

export interface EditionFolder {
  /** The folder's name. */
  slug: string;
  /** Names the state of its files: SHA-256 of their names and words, in hexadecimal. */
  revision: string;
  edition: Edition | null;
  marked: Record<Locale, Occurrence[]>;
  faults: Fault[];
}

/**
 * Reads the folder of an edition.
 *
 * @param entryIds the entries of which it may mark occurrences
 */
export function readEdition(folder: string, entryIds: ReadonlySet<string>): EditionFolder {
  const slug = basename(folder);
  const { files, faults } = readFiles(folder, /^[^.].*\.(md|json)$/);
  const parsed = parseEdition(slug, files, sentences, reservedSlugs);
  const list = new FaultList('occurrences.json');
  const source = files.get('occurrences.json');
  const marked =
    source === undefined ? noOccurrences() : parseOccurrences(source, parsed.edition, entryIds, list);
  faults.push(...parsed.faults, ...list.faults);
  const revision = contentHash([...files]);
  return { slug, revision, edition: parsed.edition, marked, faults: faults.map(within(folder)) };
}

/**
 * Finds the groups of an edition whose sentences differ in number without a reason, as warnings on the line of their
 * segment. It links all sentences, which takes about a second: for editors, not for pages.
 */
export function sentenceFaults(folder: string, edition: Edition): Fault[] {
  return unevenGroups(edition).flatMap(({ locale, segment, message }) => {
    const path = `${locale}.md`;
    const list = new FaultList(path);
    const lines = readTextFile(join(folder, path)).split(/\r\n?|\n/);
    const line = lines.findIndex((text) =>
      new RegExp(`\\{[^{}]*#${segment}(?![\\w-])[^{}]*\\}\\s*$`).test(text),
    );
    list.warning(Math.max(1, line + 1), message);
    return list.faults.map(within(folder));
  });
}

/** Reads the folder of the glossary, one file an entry. */
export function readGlossary(folder: string): { entries: Entry[]; ids: Set<string>; faults: Fault[] } {
  const { files, faults } = readFiles(folder, /^[^.].*\.json$/);
  const ids = new Set([...files.keys()].map((name) => basename(name, '.json')));
  const entries = [...files].flatMap(([name, source]) => {
    const list = new FaultList(name);
    const entry = parseEntry(source, basename(name, '.json'), ids, list);
    faults.push(...list.faults);
    return entry ?? [];
  });
  return { entries, ids, faults: faults.map(within(folder)) };
}

function readFiles(folder: string, pattern: RegExp): { files: Map<string, string>; faults: Fault[] } {
  const files = new Map<string, string>();
  const faults: Fault[] = [];
  for (const name of names(folder, 'files').filter((name) => pattern.test(name))) {
    try {
      files.set(name, readTextFile(join(folder, name)));
    } catch (error) {
      if (!(error instanceof EncodingError)) throw error;
      const list = new FaultList(name);
      list.error(error.line, 'the file is not UTF-8 from here on; save it as UTF-8');
      faults.push(...list.faults);
    }
  }
  return { files, faults };
}

function names(folder: string, kind: 'files' | 'folders'): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) => (kind === 'files' ? entry.isFile() : entry.isDirectory()) && !entry.name.startsWith('.'),
    )
    .map(({ name }) => name)
    .sort();
}

function within(folder: string): (fault: Fault) => Fault {
  return (fault) => ({ ...fault, path: join(folder, fault.path) });
}

/** Those without a day come last. */
function newestFirst(a: Edition, b: Edition): number {
  const [one, other] = [a.published ?? '', b.published ?? ''];
  if (one !== other) return one < other ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}
