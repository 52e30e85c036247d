import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Tests, and files that editors and systems hide. */
const passedOver = /^\.|\.test\.[a-z]+$/;

/**
 * Gives the SHA-256 of the names and contents of files, so that what was made from them is made anew when any
 * is changed, added or removed. Tests and hidden files do not count.
 *
 * @param {string} checkout the folder that the names are relative to
 * @param {readonly string[]} names of files and of folders with all that is below them; what is not there is passed over
 */
export function hashOfFiles(checkout, names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => filesIn(path.resolve(checkout, name)))) {
    hash
      .update(`${path.relative(checkout, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * Tells whether a record holds this hash; one that is missing or damaged does not.
 *
 * @param {string} record the path of a file
 * @param {string} hash
 */
export function isRecorded(record, hash) {
  try {
    return readFileSync(record, 'utf8') === hash;
  } catch {
    return false;
  }
}

/**
 * Gives the files at a path or below it, in an order that does not change.
 *
 * @param {string} where
 * @returns {string[]}
 */
function filesIn(where) {
  const found = statSync(where, { throwIfNoEntry: false });
  if (!found || passedOver.test(path.basename(where))) return [];
  if (!found.isDirectory()) return [where];
  const names = readdirSync(where).sort();
  return names.flatMap((name) => filesIn(path.join(where, name)));
}
