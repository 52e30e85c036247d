import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Thrown for bad use or input; the message is one sentence for the person at the terminal. */
export class BadInputError extends Error {
  override readonly name = 'BadInputError';
}

/**
 * Reads a UTF-8 file, without its byte order mark and otherwise as it is.
 *
 * @param path relative to where npm was called
 * @throws {BadInputError} if it cannot be read or is not UTF-8
 */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(resolve(process.env.INIT_CWD ?? process.cwd(), path)).catch(
    (error: unknown) => {
      throw new BadInputError(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
    },
  );
  return decode(bytes, path);
}

/** Reads standard input to its end, as `readText` does a file. */
export async function readStandardInput(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return decode(Buffer.concat(chunks), 'standard input');
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadInputError(`${name} is not UTF-8 text; save it as UTF-8.`);
  }
}

/** Runs a command to its exit code; bad use and bad input end in 2 and one sentence on standard output. */
export async function exitCode(command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    process.stdout.write(`${error.message}\n`);
    return 2;
  }
}
