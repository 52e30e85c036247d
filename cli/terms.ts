import { parseArgs } from 'node:util';
import { isLocale, type Locale, locales } from '../lib/language/locales';
import { findTerms } from '../lib/language/terms';
import { loadMorphology } from '../server/morphologies';
import { BadInputError, exitCode, readText } from './input';

export const usage = 'terms --locale kk|ru|en --lemmas lemmas.txt [--json] text.txt';

/**
 * Prints every occurrence of every lemma in any of its forms, in the order of the text: as JSON, or as lines
 * of start, end, lemma and surface between tabs. Offsets are UTF-16 units in the decoded file.
 *
 * @returns 0, or 2 for bad use or input
 */
export function run(args: string[]): Promise<number> {
  return exitCode(async () => {
    const { locale, lemmasPath, textPath, json } = parse(args);
    const [lemmas, text] = await Promise.all([readText(lemmasPath), readText(textPath)]);
    const terms = [...new Set(lemmas.split(/\r?\n|\r/))].filter((line) => line.trim() !== '');
    const matches = findTerms(
      text,
      terms.map((lemma) => ({ id: lemma, lemma })),
      await loadMorphology(locale),
    );
    const rows = matches.map(({ id, start, end }) => ({
      lemma: id,
      start,
      end,
      surface: text.slice(start, end),
    }));
    process.stdout.write(
      json
        ? `${JSON.stringify(rows)}\n`
        : rows
            .map((row) => `${row.start}\t${row.end}\t${row.lemma}\t${row.surface.replace(/\s+/g, ' ')}\n`)
            .join(''),
    );
    return 0;
  });
}

interface Options {
  locale: Locale;
  lemmasPath: string;
  textPath: string;
  json: boolean;
}

function parse(args: string[]): Options {
  const { values, positionals } = parsed(args);
  const [textPath, ...more] = positionals;
  if (
    values.locale === undefined ||
    values.lemmas === undefined ||
    textPath === undefined ||
    more.length > 0
  ) {
    throw new BadInputError(`Use: edition ${usage}`);
  }
  if (!isLocale(values.locale)) {
    throw new BadInputError(`There is no locale “${values.locale}”; use one of ${locales.join(', ')}.`);
  }
  return { locale: values.locale, lemmasPath: values.lemmas, textPath, json: values.json };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        locale: { type: 'string' },
        lemmas: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch {
    throw new BadInputError(`Use: edition ${usage}`);
  }
}
