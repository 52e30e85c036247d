import { parseArgs } from 'node:util';
import { type DerivedScript, derivedScripts, transliterate } from '../lib/language/transliterate';
import { BadInputError, exitCode, readStandardInput } from './input';

export const usage = 'transliterate --to kk-Latn|kk-Arab < text';

/**
 * Writes the Kazakh of standard input in another script, line by line; line ends stay as they are.
 *
 * @returns 0, or 2 for bad use or input
 */
export function run(args: string[]): Promise<number> {
  return exitCode(async () => {
    const script = parse(args);
    const text = await readStandardInput();
    process.stdout.write(transliterate(text, script));
    return 0;
  });
}

function parse(args: string[]): DerivedScript {
  const script = derivedScripts.find((script) => script === requested(args));
  if (script === undefined) throw new BadInputError(`Use: edition ${usage}`);
  return script;
}

function requested(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { to: { type: 'string' } } }).values.to;
  } catch {
    return undefined;
  }
}
