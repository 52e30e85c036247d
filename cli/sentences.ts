import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { isLocale, locales } from '../lib/language/locales';
import { sentences as split } from '../lib/language/sentences';
import { type Command, exitCodes, UsageError } from './command';
import { decodeInput } from './text-input';

export const sentences: Command = {
  usage: `sentences --locale ${locales.join('|')} < text    print one sentence a line; an input line is a paragraph`,
  details: [
    '--locale    the language of the text',
    'The text comes on standard input, in UTF-8; blank lines are skipped.',
  ],

  async run(args, { out }) {
    const { values } = parseArgs({ args, options: { locale: { type: 'string' } } });
    const { locale } = values;
    if (locale === undefined) throw new UsageError(`say the language: --locale ${locales.join(', ')}`);
    if (!isLocale(locale))
      throw new UsageError(`“${locale}” is not a locale; there are ${locales.join(', ')}`);
    const text = decodeInput(await buffer(process.stdin), 'the text on standard input', locale);
    for (const line of text.split(/\r\n|\n|\r/u))
      for (const { start, end } of split(line, locale)) out(line.slice(start, end));
    return exitCodes.fine;
  },
};
