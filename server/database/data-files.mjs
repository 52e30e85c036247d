import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { secretFile } from '../settings.mjs';

/**
 * @typedef {object} DataFiles What the application keeps.
 * @property {string} database
 * @property {string} secret Where a secret that was made here is; it need not be there.
 */

/**
 * Names the files of the settings. A link to the database is followed, as SQLite follows it.
 *
 * @param {{ databaseUrl: string }} settings
 * @returns {DataFiles}
 */
export function dataFiles({ databaseUrl }) {
  return { database: followed(fileURLToPath(databaseUrl)), secret: secretFile };
}

/** @param {string} file */
function followed(file) {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
