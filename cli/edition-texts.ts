import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Segment } from '../lib/edition/edition';
import { readSegments } from '../lib/edition/lenient-version';
import { isLocale, type Locale, locales } from '../lib/language/locales';
import { UsageError } from './command';
import { readText } from './text-input';

/** The versions of an edition as its files are, faults and all. */
export interface EditionTexts {
  /** The slug of the edition, as its `edition.json` or its folder says. */
  slug: string;
  /** The version of a language, or the only one that was read, if it may be of that language. */
  version(locale: Locale | null): Segment[] | null;
}

/**
 * Reads the folder of an edition or the file of a version, and checks nothing.
 *
 * @param path relative to `folder`
 * @throws UsageError if there is no such folder or file, or no version in it
 */
export function readEditionTexts(path: string, folder: string): EditionTexts {
  const full = resolve(folder, path);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`${path} does not exist`);
  if (!stats.isDirectory()) {
    const segments = readSegments(readText(path, folder));
    if (segments.length === 0) throw new UsageError(`${path} has no block with an id`);
    return { slug: slugOf(dirname(full)), version: () => segments };
  }
  const versions = new Map<Locale, Segment[]>();
  for (const locale of locales)
    if (existsSync(join(full, `${locale}.md`)))
      versions.set(locale, readSegments(readText(join(path, `${locale}.md`), folder)));
  if (versions.size === 0)
    throw new UsageError(`${path} has no version (${locales.map((locale) => `${locale}.md`).join(', ')})`);
  return {
    slug: slugOf(full),
    version: (locale) => (locale === null ? null : (versions.get(locale) ?? null)),
  };
}

/** Gives the language that the name of a version's file says; `null` for a folder or another name. */
export function localeOfFile(path: string): Locale | null {
  const name = basename(path, '.md');
  return isLocale(name) ? name : null;
}

function slugOf(folder: string): string {
  try {
    const { slug } = JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8'));
    if (typeof slug === 'string') return slug;
  } catch {
    // A file that is missing or broken says nothing; the folder's name does.
  }
  return basename(folder);
}
