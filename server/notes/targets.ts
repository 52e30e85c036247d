import type { TextRange } from '../../lib/annotation/text-range';
import { isLocale, type Locale } from '../../lib/language/locales';
import type { Database } from '../database/database';

/** A target of a note, with the text it was made on. */
export interface MadeTarget {
  /** The note's UUID. */
  id: string;
  /** Counted from 0. */
  position: number;
  locale: Locale;
  segment: string;
  /** `null` is the whole segment. */
  range: TextRange | null;
  text: string;
}

/** Lists the targets of all notes of an edition, whoever sees them, the oldest note first. */
export async function findTargets(database: Database, edition: string): Promise<MadeTarget[]> {
  const rows = await database.noteTarget.findMany({
    where: { note: { edition, deleted: null } },
    include: { text: true },
    orderBy: [{ note: { created: 'asc' } }, { noteId: 'asc' }, { position: 'asc' }],
  });
  return rows.flatMap(({ noteId, position, locale, segment, start, end, exact, prefix, suffix, text }) => {
    if (!isLocale(locale)) return [];
    const isWhole = start === null || end === null || exact === null;
    const range = isWhole ? null : { start, end, exact, prefix: prefix ?? '', suffix: suffix ?? '' };
    return [{ id: noteId, position, locale, segment, range, text: text.text }];
  });
}
