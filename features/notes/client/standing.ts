import type { NotePlace } from '../../../lib/annotation/annotation';
import type { Shown } from '../../../lib/annotation/project';
import type { Locale } from '../../../lib/language/locales';
import type { Note } from './note';

/** Where a note stands on a page that shows some versions. */
export interface Standing {
  /** The segment it is shown beside; `null` for the head of the text. */
  segment: string | null;
  /** `found` unless no place is left in the text. */
  state: 'found' | 'orphan';
  /** How its words were found in the first of the versions; `own` where its own version is shown. */
  by: Shown['by'];
  changed: boolean;
}

/**
 * Finds where a note stands on a page.
 *
 * @param languages those of the versions the page shows
 */
export function standing(note: Note, languages: readonly Locale[]): Standing {
  const { places, version } = note;
  const found = places.find(isFound);
  const place = found ?? places[0];
  const shown = languages.find((language) => place?.in[language]?.ranges.length) ?? languages[0];
  const here = shown && place?.in[shown];
  const by = here?.by ?? 'edition';
  // That a whole segment is found as one needs no saying.
  const plain =
    languages.includes(version) || (by === 'group' && note.passages.every(({ range }) => range === null));
  return {
    segment: here?.ranges[0]?.segment ?? place?.old.segment ?? null,
    state: found ? 'found' : 'orphan',
    by: plain ? 'own' : by,
    changed: places.some(isChanged),
  };
}

const isFound = ({ state }: NotePlace) => state !== 'orphan';
const isChanged = ({ changed }: NotePlace) => changed;
