import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Entry } from '../../lib/glossary/entry';
import type { Named } from '../routes';
import { contentFolder, exitCodeOfFaults, stateOf } from './content-state';
import {
  type ListedEdition,
  type PreparedContent,
  type PublishedEdition,
  readIndex,
  readPrepared,
} from './prepared';

/**
 * The only way to a text. What is answered of an edition names its revision.
 *
 * All throw when a file of the content has an error: the message lists every one by file and line.
 */
export interface EditionRepository {
  /** Lists all editions, newest first, then by slug. */
  list(): Promise<readonly ListedEdition[]>;
  /** Finds an edition, with all that was derived from it; `null` where there is none. */
  find(slug: string): Promise<PublishedEdition | null>;
  /** Gives the entries of the glossary by id. */
  glossary(): Promise<readonly Entry[]>;
}

declare global {
  /** One for the whole process, however many bundles load this module. */
  var jolmaEditions: PreparedRepository | undefined;
}

/** Gives the repository of the content folder of the settings. */
export function editions(): EditionRepository {
  const folder = contentFolder();
  if (globalThis.jolmaEditions?.folder !== folder) globalThis.jolmaEditions = new PreparedRepository(folder);
  return globalThis.jolmaEditions;
}

/** Gives what addresses may name. */
export async function named(): Promise<Named> {
  return { editions: await editions().list(), entries: await editions().glossary() };
}

/** Gives all editions with their texts, newest first. */
export async function allEditions(): Promise<PublishedEdition[]> {
  const found = await Promise.all((await editions().list()).map(({ slug }) => editions().find(slug)));
  return found.filter((edition) => edition !== null);
}

/**
 * Reads what was prepared of a content folder: in production once a process, so that what the server says agrees with
 * the pages that were built; else prepared again, by a process of its own, whenever a file has changed. Modules that are
 * loaded anew in development go on with the object of the first.
 */
class PreparedRepository implements EditionRepository {
  private index: PreparedContent | null = null;
  private preparing: Promise<PreparedContent> | null = null;
  /** What is wrong with the content in the state it was in: only in another one is it tried again. */
  private failed: { state: string; error: FaultyContent } | null = null;
  private readonly read = new Map<string, Promise<PublishedEdition>>();

  constructor(readonly folder: string) {}

  async list(): Promise<readonly ListedEdition[]> {
    return (await this.present()).editions;
  }

  async find(slug: string): Promise<PublishedEdition | null> {
    const found = (await this.present()).editions.find((edition) => edition.slug === slug);
    if (!found) return null;
    return this.read.get(found.file) ?? this.readOnce(found.file);
  }

  private readOnce(file: string): Promise<PublishedEdition> {
    const reading = Promise.resolve().then(() => readPrepared(file));
    this.read.set(file, reading);
    reading.catch(() => this.read.delete(file));
    return reading;
  }

  async glossary(): Promise<readonly Entry[]> {
    return (await this.present()).entries;
  }

  private async present(): Promise<PreparedContent> {
    const isProduction = process.env.NODE_ENV === 'production';
    if (this.index && (isProduction || this.isPresent(this.index))) return this.index;
    const kept = readIndex(this.folder);
    const index = kept && this.isPresent(kept) ? kept : await this.prepareOnce();
    const files = new Set(index.editions.map(({ file }) => file));
    for (const file of this.read.keys()) if (!files.has(file)) this.read.delete(file);
    // All at once, so that a build beside this server takes nothing from it.
    if (isProduction) for (const file of files) if (!this.read.has(file)) this.readOnce(file);
    this.index = index;
    return index;
  }

  private isPresent({ state }: PreparedContent): boolean {
    return state === stateOf(this.folder);
  }

  private prepareOnce(): Promise<PreparedContent> {
    const state = stateOf(this.folder);
    if (this.failed?.state === state) throw this.failed.error;
    this.preparing ??= prepareApart(this.folder)
      .catch((error: unknown) => {
        if (error instanceof FaultyContent) this.failed = { state, error };
        throw error;
      })
      .finally(() => {
        this.preparing = null;
      });
    return this.preparing;
  }
}

/** The content has errors; the message lists them. */
class FaultyContent extends Error {
  override name = 'FaultyContent';
}

/** Prepares a content folder in a process of its own: the dictionaries are large, and linking takes its time. */
async function prepareApart(folder: string): Promise<PreparedContent> {
  try {
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'server/content/prepare.ts'], {
      env: { ...process.env, CONTENT_DIR: folder },
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'stderr' in error && error.code === exitCodeOfFaults)
      throw new FaultyContent(String(error.stderr).trim());
    throw error;
  }
  const index = readIndex(folder);
  if (!index) throw new Error('The content was prepared, and its index is not there.');
  return index;
}
