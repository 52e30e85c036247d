import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from './content-state';

/** Gives the folder in which an edition lies, or would lie. */
export function editionFolder(slug: string): string {
  return join(contentFolder(), 'editions', slug);
}

/** There is an edition of that name, and it is not written over. */
export class EditionExistsError extends Error {
  override name = 'EditionExistsError';
}

/**
 * Writes the folder of a new edition: whole, or not at all.
 *
 * @param files texts by name
 * @throws EditionExistsError
 */
export function writeEdition(slug: string, files: ReadonlyMap<string, string>): void {
  const folder = editionFolder(slug);
  const all = join(folder, '..');
  if (existsSync(folder)) throw new EditionExistsError(`There is an edition ${slug}.`);
  mkdirSync(all, { recursive: true });
  // Hidden, so that no reader of the content takes it for an edition; beside it, so that renaming moves no bytes.
  const unfinished = mkdtempSync(join(all, `.${slug}-`));
  try {
    for (const [name, text] of files) writeFileSync(join(unfinished, name), text, { flush: true });
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}
