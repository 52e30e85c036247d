import { parseArgs } from 'node:util';
import { alignTexts, type Group } from '../lib/alignment/align';
import { type Locale, locales } from '../lib/language/locales';
import { type Command, exitCodes } from './command';
import { textArguments } from './text-arguments';
import { readInput } from './text-input';

const form = 'align kk=a.txt ru=b.txt [en=c.txt] [--json]';

export const align: Command = {
  usage: `${form}    pair the paragraphs of two or three texts`,
  details: [
    'A paragraph is a run of lines that are not blank. Each line of the result is a group: its score, then the',
    'numbers of its paragraphs in each text, from 1. The score is the probability that the group is exactly right.',
    '--json    print { "groups": [{ "kk": [0], "ru": [0, 1], "score": 0.98 }] }, numbers from 0',
  ],

  run(args, { folder, out }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const texts: Partial<Record<Locale, string[]>> = {};
    for (const [locale, path] of textArguments(positionals, form))
      texts[locale] = paragraphs(readInput(path, folder, locale));
    const groups = alignTexts(texts);
    if (values.json) out(JSON.stringify({ groups }));
    else for (const line of table(texts, groups)) out(line);
    return exitCodes.fine;
  },
};

/** All white space but single spaces. */
const unevenSpace = /\s{2,}|[^\S ]/gu;

/** Paragraphs are runs of lines that are not blank. */
function paragraphs(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/u).map((line) => line.replace(unevenSpace, ' ').trim());
  return lines
    .join('\n')
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.replace(/\n/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

/** A line for each group: its score, then for each text the numbers of its paragraphs, from 1, and how they begin. */
function* table(texts: Partial<Record<Locale, string[]>>, groups: Group[]): Generator<string> {
  const columns = locales.filter((locale) => texts[locale] !== undefined);
  const width = Math.max(16, Math.floor(((process.stdout.columns ?? 120) - 5) / columns.length) - 2);
  const line = (cells: string[]): string => cells.join('  ').trimEnd();
  yield line(['score', ...columns.map((locale) => padTo(locale, width))]);
  for (const group of groups) {
    const cells = columns.map((locale) => padTo(cell(group[locale] ?? [], texts[locale] ?? []), width));
    yield line([group.score.toFixed(2).padEnd(5), ...cells]);
  }
}

function cell(indices: number[], paragraphs: string[]): string {
  const [first] = indices;
  if (first === undefined) return '—';
  return `${indices.map((index) => index + 1).join('+')} ${paragraphs[first] ?? ''}`;
}

function padTo(text: string, width: number): string {
  const letters = Array.from(text);
  if (letters.length > width) return `${letters.slice(0, width - 1).join('')}…`;
  return text + ' '.repeat(width - letters.length);
}
