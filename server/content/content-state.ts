import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of editions and glossary: `CONTENT_DIR`, else `content` where the process runs. */
export function contentFolder(): string {
  return resolve(/* turbopackIgnore: true */ process.env.CONTENT_DIR || 'content');
}

/** How `prepare.ts` ends where the content has errors, which it says on stderr. */
export const exitCodeOfFaults = 3;

/** Gives SHA-256 in hexadecimal of anything that JSON can write. */
export function contentHash(of: unknown): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('hex');
}

/** Names the state of a folder, and of the code that derives: another one once any file in them has changed. */
export function stateOf(folder: string): string {
  const files = [...filesIn(folder), ...code()].map((file) => {
    const { mtimeMs, size } = statSync(file);
    return [file, mtimeMs, size];
  });
  return contentHash([folder, files]);
}

/** Names the code that derives by its words. */
export function recipe(): string {
  return contentHash(code().map((file) => [file, readFileSync(file, 'utf8')]));
}

/** The code that derives, and the list of packages, among which the dictionaries are. */
function code(): string[] {
  const modules = ['lib', 'server/content', 'server/derived'].flatMap(filesIn);
  return [...modules.filter((file) => /(?<!\.test)\.tsx?$/.test(file)), 'package-lock.json'];
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(/* turbopackIgnore: true */ folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
