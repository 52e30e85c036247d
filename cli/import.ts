import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { compareFaults, hasErrors } from '../lib/edition/fault';
import { parseEdition } from '../lib/edition/parse-edition';
import { slugFault } from '../lib/edition/slug';
import type { Article } from '../lib/exchange/import/article';
import { importEdition } from '../lib/exchange/import/import-edition';
import type { Locale } from '../lib/language/locales';
import { sentences } from '../lib/language/sentences';
import { EditionExistsError, editionFolder, writeEdition } from '../server/content/new-edition';
import { reservedSlugs } from '../server/routes';
import { type Command, exitCodes, UsageError } from './command';
import { importReport } from './import-report';
import { readArticle } from './read-article';
import { textArguments } from './text-arguments';

const form = 'import SLUG kk=a.md ru=b.md [en=c.txt]';

/** Makes a folder in the content out of two or three articles, and says what an editor should look at. */
export const importArticles: Command = {
  usage: `${form}    make an edition of two or three articles (Markdown, plain text, saved web pages)`,
  details: [
    'SLUG    the name of the folder that is made, and the address of the edition: small Latin letters, digits, hyphens',
    'kk=FILE ru=FILE en=FILE    two or three articles, each in the language it is given for',
    '.md, .txt    in UTF-8. .html    a saved web page, in whatever encoding it declares; of it the article is taken',
    'Nothing is fetched, and no edition is written over: its folder is whole or not there.',
    'What is printed: the title and the file of each version; the groups to look at, with their scores; what was left',
    'out; and what nobody said and is left to fill in, such as the author, the day, and which version is a translation.',
  ],

  run(args, { folder, out }) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [slug, ...texts] = positionals;
    if (slug === undefined || slug.includes('='))
      throw new UsageError(`say first what the edition’s folder is called; the form is ${form}`);
    const mistake = slugFault(slug, reservedSlugs);
    if (mistake) throw new UsageError(mistake);
    const paths = textArguments(texts, form);
    const articles: Partial<Record<Locale, Article>> = {};
    for (const [locale, path] of paths) articles[locale] = readArticle(path, folder, locale);
    const made = importEdition(slug, articles);
    const { faults } = parseEdition(slug, made.files, sentences);
    if (hasErrors(faults)) throw new Error(faults.map(({ message }) => message).join('\n'));
    try {
      writeEdition(slug, made.files);
    } catch (error) {
      if (!(error instanceof EditionExistsError)) throw error;
      throw new UsageError(
        `there is an edition ${slug} already; name another, or remove its folder if it is to be made anew`,
      );
    }
    const shown = relative(folder, editionFolder(slug));
    for (const line of importReport(made, articles, paths, shown)) out(line);
    const toFill = faults.filter(({ code }) => code === 'unfinished').toSorted(compareFaults);
    out('');
    out('To fill in:');
    for (const { path, line, message } of toFill) out(`${join(shown, path)}:${line}: ${message}`);
    if (toFill.length < faults.length)
      out(
        `“edition check” has ${faults.length - toFill.length} more warnings about the texts as they stand.`,
      );
    out('The next npm start shows it.');
    return exitCodes.fine;
  },
};
