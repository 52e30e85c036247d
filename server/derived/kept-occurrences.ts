import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Occurrence } from '../../lib/glossary/entry';
import type { FoundOccurrence } from '../../lib/glossary/find-occurrences';
import type { Locale } from '../../lib/language/locales';
import type { Content } from '../content/content-folder';

/** By the edition's slug. */
export type Occurrences = Record<string, Record<Locale, FoundOccurrence[]>>;

const kept = new WeakMap<Content, Occurrences>();

/**
 * Gives the occurrences of the glossary's terms in all editions. The build finds them and keeps them in a file, for
 * the dictionaries are large; where the content has changed since, as in development, a process of its own
 * finds them anew.
 */
export function keptOccurrences(content: Content): Record<string, Record<Locale, Occurrence[]>> {
  if (content.entries.length === 0) return {};
  const known = kept.get(content) ?? read(content);
  kept.set(content, known);
  return known;
}

function read(content: Content): Occurrences {
  const file = fileOf(content);
  if (!existsSync(file)) execFileSync(process.execPath, ['--import', 'tsx', 'server/derived/find-terms.ts']);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Keeps the occurrences found in this content, for every process that reads the same. */
export function keepOccurrences(content: Content, occurrences: Occurrences): void {
  const file = fileOf(content);
  mkdirSync(join(file, '..'), { recursive: true });
  const part = `${file}.${process.pid}`;
  writeFileSync(part, JSON.stringify(occurrences));
  renameSync(part, file);
}

/** Names the file after all that the occurrences depend on, so that none is ever read with another text. */
function fileOf({ entries, editions, marked }: Content): string {
  const hash = createHash('sha256').update(
    JSON.stringify([
      entries.map(({ id, terms }) => [id, terms]),
      editions.map(({ slug, versions }) => [
        slug,
        Object.values(versions).map(({ locale, segments }) => [
          locale,
          segments.map(({ ids, text }) => [ids, text]),
        ]),
        marked.get(slug),
      ]),
    ]),
  );
  return join(/* turbopackIgnore: true */ process.cwd(), 'generated', 'terms', `${hash.digest('hex')}.json`);
}
