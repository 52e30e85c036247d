import { readFileSync } from 'node:fs';

/** A file is not UTF-8. */
export class EncodingError extends Error {
  override name = 'EncodingError';

  constructor(
    /** The line of the first byte that is not UTF-8, counted from 1. */
    readonly line: number,
  ) {
    super(`not UTF-8 (line ${line})`);
  }
}

/**
 * Reads a UTF-8 file without its byte order mark.
 *
 * @throws EncodingError if it is not UTF-8
 */
export function readTextFile(path: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? '';
    throw new EncodingError(before.split(/\r\n?|\n/).length);
  }
}
