import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of editions and glossary: `CONTENT_DIR`, else `content` where the process runs. */
export function contentFolder(): string {
  return resolve(/* turbopackIgnore: true */ process.env.CONTENT_DIR || 'content');
}

/** Gives SHA-256 in hexadecimal of anything that JSON can write. */
export function contentHash(of: unknown): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('hex');
}

/** What the code that derives lies in. */
const code = ['lib', 'server/content', 'server/derived'];

/** Names the state of a folder, and of the code that derives: another one once any file in them has changed. */
export function stateOf(folder: string): string {
  const files = [folder, ...code].flatMap((each) =>
    filesIn(each).map((file) => {
      const { mtimeMs, size } = statSync(file);
      return [file, mtimeMs, size];
    }),
  );
  return contentHash([folder, files]);
}

/** Names the code that derives by its words. */
export function recipe(): string {
  return contentHash(code.flatMap(filesIn).map((file) => [file, readFileSync(file, 'utf8')]));
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(/* turbopackIgnore: true */ folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
