/**
 * Watches that the database the server has open is still the one at its address: a file that was removed or
 * replaced goes on taking writes, which nobody will find again.
 */
import { stat } from 'node:fs/promises';

/** What is logged when the file is gone, in one line for the operator. */
const gone = (/** @type {string} */ file) =>
  `The database ${file} was removed or replaced while it is in use: nothing is saved until the same file is back, or until the server is stopped, a backup restored (“edition restore”), and the server started.`;
const back = (/** @type {string} */ file) => `The database ${file} is back: notes are saved again.`;

export class DatabasePlace {
  #file;
  /** @type {Promise<string | null>} */
  #opened;
  #wasThere = true;
  /** SQLite keeps a log as long as it has the database open, on file systems that allow it. */
  #hadLog = false;
  #log;

  /**
   * @param {string} file A database that is there, before it is opened or while it is open.
   * @param {(line: string) => void} [log]
   */
  constructor(file, log = console.error) {
    this.#file = file;
    this.#log = log;
    this.#opened = identity(file);
  }

  /**
   * Tells whether what is written is in the file at the address. What changes is logged, once.
   *
   * @returns {Promise<boolean>}
   */
  async isThere() {
    const [opened, now, log] = await Promise.all([
      this.#opened,
      identity(this.#file),
      identity(`${this.#file}-wal`),
    ]);
    this.#hadLog ||= log !== null;
    const isThere = now !== null && now === opened && (log !== null || !this.#hadLog);
    if (isThere !== this.#wasThere) this.#log((isThere ? back : gone)(this.#file));
    this.#wasThere = isThere;
    return isThere;
  }
}

/**
 * Tells files apart: another has another number as long as this one is open.
 *
 * @param {string} file
 * @returns {Promise<string | null>} `null` when it is not there.
 */
async function identity(file) {
  try {
    const { dev, ino } = await stat(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
