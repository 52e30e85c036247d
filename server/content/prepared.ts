import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Edition, Version } from '../../lib/edition/edition';
import type { Entry } from '../../lib/glossary/entry';
import type { Locale } from '../../lib/language/locales';
import type { Derived } from '../derived/derive';
import { contentHash } from './content-state';

/** What lists ask of an edition. */
export interface ListedEdition {
  slug: string;
  /**
   * Names the state of its files: SHA-256 of their names and words, in hexadecimal. What is derived of them depends on the
   * glossary too.
   */
  revision: string;
  versions: Partial<Record<Locale, Pick<Version, 'role'>>>;
}

/** An edition with all that was derived from it. */
export interface PublishedEdition extends Derived {
  /** Names the state of its files, as in `ListedEdition`. */
  revision: string;
  edition: Edition;
}

/** The index of a content folder that was prepared. */
export interface PreparedContent {
  folder: string;
  /** Names the state of the folder that it was made of. */
  state: string;
  /** Newest first, those without a day last, then by slug. */
  editions: (ListedEdition & { file: string })[];
  /** By id. */
  entries: Entry[];
}

/** The number of what the files hold; those of another are made anew. */
const format = 1;

/** Where the files lie. Each is named by what it was made of, the index by its folder. */
const preparedFolder = join(/* turbopackIgnore: true */ process.cwd(), 'generated', 'content');

/**
 * Names the file of an edition after all that it is made of: its own files, the glossary, and the code and the packages that
 * derive.
 *
 * @param recipe names these
 */
export function fileOf(revision: string, entries: readonly Entry[], recipe: string): string {
  return `${contentHash([format, recipe, revision, entries.map(({ id, terms }) => [id, terms])])}.json`;
}

/** Says whether the file of an edition was written. */
function isPrepared(file: string): boolean {
  return existsSync(join(preparedFolder, file));
}

/** Keeps the file of an edition, if there is one, from `removeUnnamed` until an index names it. */
export function isStillPrepared(file: string): boolean {
  try {
    const now = new Date();
    utimesSync(join(preparedFolder, file), now, now);
    return true;
  } catch {
    return false;
  }
}

/** Writes the file of an edition, whole or not at all. */
export function keepEdition(file: string, edition: PublishedEdition): void {
  write(file, edition);
}

/** Writes the index of a content folder, whole or not at all. */
export function keepIndex(index: PreparedContent): void {
  write(indexOf(index.folder), index);
}

/** Milliseconds after which a file goes that no index names: another process may be about to name it. */
const spare = 60 * 60_000;

/** Removes the indexes of folders that are gone, and the files that none of the others names. */
export function removeUnnamed(): void {
  const named = new Set<string>();
  const files = readdirSync(preparedFolder);
  for (const name of files.filter((file) => /^index-[0-9a-f]+\.json$/.test(file))) {
    const index = readFile<PreparedContent>(name);
    if (!index || !existsSync(index.folder)) continue;
    for (const file of [name, ...index.editions.map((edition) => edition.file)]) named.add(file);
  }
  for (const file of files.filter((name) => !named.has(name))) {
    const path = join(preparedFolder, file);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > spare) rmSync(path, { force: true });
  }
}

/**
 * Reads the index of a content folder.
 *
 * @returns `null` where there is none that is whole, with all its files
 */
export function readIndex(folder: string): PreparedContent | null {
  const index = readFile<PreparedContent>(indexOf(folder));
  return index?.editions.every(({ file }) => isPrepared(file)) ? index : null;
}

/**
 * Reads the file of an edition.
 *
 * @throws {Error} when it is not there, damaged, or of another format
 */
export function readPrepared(file: string): PublishedEdition {
  const edition = readFile<PublishedEdition>(file);
  if (!edition)
    throw new Error(`generated/content/${file} cannot be read: remove the folder, and start again.`);
  return edition;
}

function indexOf(folder: string): string {
  return `index-${contentHash(folder).slice(0, 16)}.json`;
}

function write(file: string, of: PreparedContent | PublishedEdition): void {
  mkdirSync(preparedFolder, { recursive: true });
  const part = join(preparedFolder, `${file}.${process.pid}`);
  writeFileSync(part, JSON.stringify({ format, of }));
  renameSync(part, join(preparedFolder, file));
}

/**
 * Reads what `write` wrote; only this module writes there, so that the format stands for all that is in it.
 *
 * @returns `null` where the file is not there, damaged, or of another format
 */
function readFile<Of extends PreparedContent | PublishedEdition>(file: string): Of | null {
  try {
    const read: { format: number; of: Of } = JSON.parse(readFileSync(join(preparedFolder, file), 'utf8'));
    return read.format === format ? read.of : null;
  } catch {
    return null;
  }
}
