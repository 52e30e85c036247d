import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { mendJson } from '../../lib/edition/mend-json';
import { type Change, mendVersion } from '../../lib/edition/mend-version';
import { isLocale } from '../../lib/language/locales';

/** Something that was mended, with the path of its file. */
export type PlacedChange = Change & { path: string };

type Mode = 'write' | 'tell';

/**
 * Mends the typography of an edition’s folder: of its versions and of its editors’ remarks. A file that is not UTF-8
 * is left as it is.
 *
 * @param mode `tell` to write nothing
 */
export function mendEdition(folder: string, mode: Mode): PlacedChange[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const locale = basename(name, '.md');
      if (name === 'remarks.json') return mendFile(join(folder, name), mode, mendJson);
      return name.endsWith('.md') && isLocale(locale)
        ? mendFile(join(folder, name), mode, (file) => mendVersion(file, locale))
        : [];
    });
}

/** Mends the typography of a folder with `editions/` and `glossary/`, either of which may be missing. */
export function mendContent(folder: string, mode: Mode): PlacedChange[] {
  const [editions, glossary] = [join(folder, 'editions'), join(folder, 'glossary')];
  const names = (of: string) => (existsSync(of) ? readdirSync(of, { withFileTypes: true }) : []);
  return [
    ...names(editions).flatMap((entry) =>
      entry.isDirectory() && !entry.name.startsWith('.') ? mendEdition(join(editions, entry.name), mode) : [],
    ),
    ...names(glossary).flatMap((entry) =>
      entry.isFile() && /^[^.].*\.json$/.test(entry.name)
        ? mendFile(join(glossary, entry.name), mode, mendJson)
        : [],
    ),
  ];
}

function mendFile(
  path: string,
  mode: Mode,
  mend: (file: string) => { file: string; changes: Change[] },
): PlacedChange[] {
  const before = decoded(path);
  if (before === null) return [];
  const { file, changes } = mend(before);
  if (mode === 'write' && file !== before) {
    // Whole or not at all, though the command is stopped.
    writeFileSync(`${path}.mended`, file, { flush: true });
    renameSync(`${path}.mended`, path);
  }
  return changes.map((change) => ({ ...change, path }));
}

/** Gives the text of a file with its byte order mark, or null if it is not UTF-8. */
function decoded(path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return null;
  }
}
