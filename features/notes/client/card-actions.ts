import { copyText } from '../../shell/client/copy-text';
import { say } from '../../shell/client/say';
import type { NoteLabels } from '../view/labels';
import { sayCopied } from './copy';
import type { CardActions } from './NoteCard';
import { type Note, noteId } from './note';
import { countNotes } from './threads';
import type { OpenForm } from './use-form';
import type { NotesStore } from './use-notes';
import type { PlacedThreads } from './use-placed-threads';

/**
 * Gives what can be done from the cards.
 *
 * @param reveal goes from the sheet to where a note stands in the text
 * @param choosePlace lets the reader choose a place for a note
 */
export function cardActions(
  { remove, publish }: NotesStore,
  { hosts, unloaded, find }: PlacedThreads,
  { task, write, finish }: OpenForm,
  sheet: Element | 'all' | null,
  setSheet: (sheet: Element | 'all' | null) => void,
  slug: string,
  labels: NoteLabels,
  point: (note: Note | null) => void,
  reveal: (note: Note) => void,
  choosePlace: (note: Note) => void,
): CardActions {
  return {
    edit: (note) => write({ note }),
    remove: async (note) => {
      const host = find(note.iri);
      const open = sheet;
      const here = open instanceof Element ? (hosts.get(open) ?? []) : [];
      const isLast = here.length === 1 && countNotes(here) === 1 && !task;
      if (!(await remove(note, () => isLast && setSheet(open)))) return;
      // A sheet with nothing in it closes; it comes back with its note.
      if (isLast && open instanceof Element && (unloaded.get(open)?.count ?? 0) <= 1) {
        setSheet(null);
        return finish({ note: null, from: open.querySelector('.no') });
      }
      const beside = document.querySelector('dialog[open]') ?? host;
      if (document.activeElement === document.body)
        beside?.querySelector<HTMLElement>('.note, .note-count, .no')?.focus({ preventScroll: true });
    },
    reply: (note) => write({ kind: 'replying', passages: [], answers: note.iri }),
    publish,
    point,
    choosePlace: (note) => {
      if (sheet) reveal(note);
      choosePlace(note);
      say(labels.choosingPlace);
    },
    copyLink: (note) =>
      sayCopied(copyText(`${location.origin}/notes/${slug}/${noteId(note)}`), labels.linkCopied, labels),
  };
}
