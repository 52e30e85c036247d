import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Edition } from '../../lib/edition/edition';
import { type Fault, formatFault } from '../../lib/edition/fault';
import type { Entry, Occurrence } from '../../lib/glossary/entry';
import { noOccurrences } from '../../lib/glossary/parse-occurrences';
import type { Locale } from '../../lib/language/locales';
import { keptOccurrences } from '../derived/kept-occurrences';
import { type Content, contentFolder, readContent } from './content-folder';

/** The content has errors and must not go out. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(readonly faults: Fault[]) {
    const lines = faults.map((fault) => formatFault({ ...fault, path: relative('', fault.path) }));
    super(`the content has errors\n${lines.join('\n')}`);
  }
}

let kept: { content: Content; state: string } | null = null;

/**
 * Reads the content: in production once a process, so that what the server says agrees with the pages that were
 * built; else again whenever a file has changed.
 */
function content(): Content {
  if (kept && process.env.NODE_ENV === 'production') return kept.content;
  const folder = contentFolder();
  const state = stateOf(folder);
  if (kept?.state === state) return kept.content;
  const read = readContent(folder);
  const errors = read.faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentError(errors);
  kept = { content: read, state };
  return read;
}

/** Gives a text that differs once any file of the folder has changed. */
function stateOf(folder: string): string {
  if (!existsSync(folder)) return folder;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
    const { mtimeMs, size } = statSync(join(folder, name));
    return `${name} ${mtimeMs} ${size}`;
  });
  return [folder, ...files].join('\n');
}

/**
 * Gives all editions, newest first, then by slug.
 *
 * @throws ContentError as do all functions here, if any content file has an error
 */
export function loadEditions(): Edition[] {
  return content().editions;
}

export function findEdition(slug: string): Edition | null {
  return loadEditions().find((edition) => edition.slug === slug) ?? null;
}

/** Gives the entries of the glossary by id. */
export function loadGlossary(): Entry[] {
  return content().entries;
}

/** Gives the occurrences of terms in each version of an edition; none for an edition that is not there. */
export function loadOccurrences(slug: string): Record<Locale, Occurrence[]> {
  return keptOccurrences(content())[slug] ?? noOccurrences();
}
