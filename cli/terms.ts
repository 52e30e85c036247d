import { parseArgs } from 'node:util';
import { isLocale, type Locale, locales } from '../lib/language/locales';
import { findTerms } from '../lib/language/terms';
import { loadMorphology } from '../server/derived/morphologies';
import { type Command, exitCodes, UsageError } from './command';
import { readText } from './text-input';

const usage = 'terms --locale kk|ru|en --lemmas lemmas.txt [--json] text.txt';

/**
 * Prints every occurrence of every lemma in any of its forms, in the order of the text: as JSON, or as lines
 * of start, end, lemma and surface between tabs. Offsets are UTF-16 units in the decoded file.
 */
export const terms: Command = {
  usage: `${usage}  finds every form of each lemma, one a line`,
  details: [
    '--locale    the language of the text and of the lemmas: kk, ru or en',
    '--lemmas    a file with a word or a phrase on each line',
    '--json    print [{ "lemma", "start", "end", "surface" }]; otherwise start, end, lemma and surface between tabs',
    'Offsets are UTF-16 units of the file without its byte order mark.',
  ],
  async run(args, { folder, out }) {
    const { locale, lemmasPath, textPath, json } = parse(args);
    const lemmas = readText(lemmasPath, folder);
    const text = readText(textPath, folder);
    const wanted = [...new Set(lemmas.split(/\r?\n|\r/))].filter((line) => line.trim() !== '');
    const matches = findTerms(
      text,
      wanted.map((lemma) => ({ id: lemma, lemma })),
      await loadMorphology(locale),
    );
    const rows = matches.map(({ id, start, end }) => ({
      lemma: id,
      start,
      end,
      surface: text.slice(start, end),
    }));
    if (json) out(JSON.stringify(rows));
    else
      for (const { start, end, lemma, surface } of rows)
        out([start, end, lemma, surface.replaceAll(/\s+/g, ' ')].join('\t'));
    return exitCodes.fine;
  },
};

interface Options {
  locale: Locale;
  lemmasPath: string;
  textPath: string;
  json: boolean;
}

function parse(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      locale: { type: 'string' },
      lemmas: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [textPath, ...more] = positionals;
  const { locale, lemmas: lemmasPath, json } = values;
  if (locale === undefined || lemmasPath === undefined || textPath === undefined || more.length > 0)
    throw new UsageError(`use it so: ${usage}`);
  if (!isLocale(locale))
    throw new UsageError(`there is no locale “${locale}”; use one of ${locales.join(', ')}`);
  return { locale, lemmasPath, textPath, json };
}
