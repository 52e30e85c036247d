import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { derivedScripts } from '../lib/language/page-locales';
import { transliterate as inScript } from '../lib/language/transliterate';
import { type Command, exitCodes, UsageError } from './command';
import { decodeText } from './text-input';

const usage = 'transliterate --to kk-Latn|kk-Arab < text';

/** Writes the Kazakh of standard input in another script, line by line. */
export const transliterate: Command = {
  usage: `${usage}  writes Kazakh in another script`,
  details: [
    '--to    kk-Latn: the Latin script of the draft of 2021; kk-Arab: the Arabic script (töte jazu)',
    'The text comes on standard input, in UTF-8 and in Cyrillic letters.',
  ],
  run(args, { out }) {
    const { to } = parseArgs({ args, options: { to: { type: 'string' } } }).values;
    const script = derivedScripts.find((known) => known === to);
    if (!script) throw new UsageError(`use it so: ${usage}`);
    const lines = decodeText(readFileSync(0), 'standard input').split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) out(inScript(line, script));
    return exitCodes.fine;
  },
};
