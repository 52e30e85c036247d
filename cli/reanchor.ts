import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Anchorable, Anchorer, type Placement } from '../lib/annotation/anchor';
import { NotesError, readTargets, toAnchorable } from '../lib/annotation/lenient-notes';
import type { Segment } from '../lib/edition/edition';
import type { Locale } from '../lib/language/locales';
import { languageOf } from '../lib/language/page-locales';
import { findTargets } from '../server/notes/targets';
import { type Command, exitCodes, UsageError } from './command';
import { type EditionTexts, localeOfFile, readEditionTexts } from './edition-texts';
import { withNotes } from './notes-database';
import { readText } from './text-input';

const form = 'reanchor --from OLD --to NEW [notes.json] [--json]';

/** A target of a note, and what it was made on. */
interface Spot {
  id: string;
  target: number;
  locale: Locale | null;
  made: Anchorable;
}

/** What an edit does to a target: a line of the result. */
interface Row {
  id: string;
  target: number;
  state: Placement['state'];
  segment: string | null;
  start: number | null;
  end: number | null;
  /** 0 to 1. */
  score: number;
}

/** Prints where notes on one state of an edition are in another: as JSON, or as lines a person can read. */
export const reanchor: Command = {
  usage: `${form}    tell what an edit does to the notes`,
  details: [
    '--from, --to    the text before and after: two folders of an edition, or two files of a version',
    'notes.json    notes as W3C annotations; without it they are those of the database',
    '--json    print [{ "id", "target", "state", "segment", "start", "end", "score" }]',
    'A note is exact (where it was), moved, or an orphan (its place is lost).',
  ],

  async run(args, { folder, out, err }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const { from, to } = values;
    if (from === undefined || to === undefined || positionals.length > 1)
      throw new UsageError(`use it so: ${form}`);
    const [earlier, later] = [from, to].map((path) => readEditionTexts(path, folder));
    if (!earlier || !later) throw new UsageError(`use it so: ${form}`);
    if (isFolder(from, folder) !== isFolder(to, folder))
      throw new UsageError('--from and --to must be two folders or two files');
    const [notes] = positionals;
    const spots =
      notes === undefined
        ? await spotsInDatabase(later.slug, localeOfFile(to))
        : spotsInFile(notes, folder, earlier);
    const rows = place(spots, earlier, later);
    if (values.json) out(JSON.stringify(rows));
    else for (const line of table(rows, spots)) out(line);
    const count = (state: Row['state']) => rows.filter((row) => row.state === state).length;
    const orphans = count('orphan');
    err(`${count('exact')} exact, ${count('moved')} moved, ${orphans} orphan${orphans === 1 ? '' : 's'}`);
    return exitCodes.fine;
  },
};

function isFolder(path: string, folder: string): boolean {
  return statSync(resolve(folder, path)).isDirectory();
}

/** Reads the notes of a file; they were made on the earlier texts. */
function spotsInFile(path: string, folder: string, earlier: EditionTexts): Spot[] {
  try {
    return readTargets(JSON.parse(readText(path, folder))).map((target) => {
      const locale = target.locale && languageOf(target.locale);
      const segments = earlier.version(locale) ?? [];
      const text = segments.find(({ ids }) => ids.includes(target.segment))?.text ?? null;
      return {
        id: target.id,
        target: target.target,
        locale,
        made: toAnchorable(target, text),
      };
    });
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${path} is not JSON: ${error.message}`);
    if (error instanceof NotesError) throw new UsageError(`${path} ${error.message}`);
    throw error;
  }
}

/** Reads the notes of the database, with the texts they were made on. */
async function spotsInDatabase(slug: string, only: Locale | null): Promise<Spot[]> {
  const targets = await withNotes((database) => findTargets(database, slug));
  return targets
    .filter(({ locale }) => only === null || locale === only)
    .map(({ id, position, locale, segment, range, text }) => {
      return { id, target: position, locale, made: { segment, range, text } };
    });
}

function place(spots: readonly Spot[], earlier: EditionTexts, later: EditionTexts): Row[] {
  const anchorers = new Map<Segment[], Anchorer>();
  const find = (segments: Segment[] | null, made: Anchorable): Placement => {
    if (segments === null) return { state: 'orphan', score: 0 };
    const anchorer = anchorers.get(segments) ?? new Anchorer(segments);
    anchorers.set(segments, anchorer);
    return anchorer.place(made);
  };
  const words = (
    segments: Segment[] | null,
    { segment, start, end }: Exclude<Placement, { state: 'orphan' }>,
  ) => segments?.find(({ ids }) => ids.includes(segment))?.text.slice(start, end);
  return spots.map(({ id, target, locale, made }) => {
    const [old, now] = [earlier.version(locale), later.version(locale)];
    const [before, after] = [find(old, made), find(now, made)];
    const score = Math.round(after.score * 1000) / 1000;
    if (after.state === 'orphan')
      return { id, target, state: 'orphan', segment: null, start: null, end: null, score };
    const { segment, start, end } = after;
    const isSame =
      before.state !== 'orphan' &&
      before.segment === segment &&
      before.start === start &&
      before.end === end &&
      words(old, before) === words(now, after);
    return { id, target, state: isSame ? 'exact' : 'moved', segment, start, end, score };
  });
}

/** A line for each target that is not exactly where it was: what it is now, and its words. */
function* table(rows: readonly Row[], spots: readonly Spot[]): Generator<string> {
  for (const [index, { id, target, state, segment, start, end, score }] of rows.entries()) {
    const { range, segment: was, text } = spots[index]?.made ?? { range: null, segment: '', text: null };
    const place = segment === null ? '–' : `${segment} ${start}–${end}`;
    const quote = range?.exact ?? text ?? '';
    const shown = quote.length > 60 ? `${quote.slice(0, 59)}…` : quote;
    const name = target === 0 ? id : `${id} (${target})`;
    yield [state.padEnd(6), score.toFixed(2), name, `${was} → ${place}`, `“${shown}”`].join('  ');
  }
}
