import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition, Version } from '../../lib/edition/edition';
import type { Entry } from '../../lib/glossary/entry';
import type { Locale } from '../../lib/language/locales';
import type { Derived } from '../derived/derive';
import { contentHash } from './content-state';

/** What lists ask of an edition. */
export interface ListedEdition {
  slug: string;
  /** Names the state of its files: SHA-256 of their names and words, in hexadecimal. */
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
 * Names the file of an edition after all that it is made of, so that none is ever read with another glossary.
 *
 * @param recipe names the code that derives
 */
export function fileOf(revision: string, entries: readonly Entry[], recipe: string): string {
  return `${contentHash([format, recipe, revision, entries.map(({ id, terms }) => [id, terms])])}.json`;
}

/** Says whether the file of an edition was written. */
export function isPrepared(file: string): boolean {
  return existsSync(join(preparedFolder, file));
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
  for (const name of files.filter((file) => file.startsWith('index-'))) {
    const index = parse<PreparedContent>(readFileSync(join(preparedFolder, name), 'utf8'));
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
 * @returns `null` where there is none, or one of another format
 */
export function readIndex(folder: string): PreparedContent | null {
  const file = join(preparedFolder, indexOf(folder));
  return existsSync(file) ? parse<PreparedContent>(readFileSync(file, 'utf8')) : null;
}

/**
 * Reads the file of an edition.
 *
 * @throws {Error} when it is not there, or of another format
 */
export async function readPrepared(file: string): Promise<PublishedEdition> {
  const edition = parse<PublishedEdition>(await readFile(join(preparedFolder, file), 'utf8'));
  if (!edition)
    throw new Error(`generated/content/${file} was written by another version of the application.`);
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

/** Reads what `write` wrote; only this module writes there, so that the format stands for all that is in it. */
function parse<Of extends PreparedContent | PublishedEdition>(text: string): Of | null {
  const read: { format: number; of: Of } = JSON.parse(text);
  return read.format === format ? read.of : null;
}
