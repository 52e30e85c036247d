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

interface CardActionsOptions {
  store: NotesStore;
  placed: PlacedThreads;
  form: OpenForm;
  sheet: Element | 'all' | null;
  setSheet(sheet: Element | 'all' | null): void;
  slug: string;
  labels: NoteLabels;
  point(note: Note | null): void;
  /** Goes from the sheet to where a note stands in the text. */
  reveal(note: Note): void;
  /** Lets the reader choose a place for a note. */
  setUnplaced(note: Note): void;
}

/** Gives what can be done from the cards. */
export function cardActions(options: CardActionsOptions): CardActions {
  const { store, placed, form, sheet, setSheet, slug, labels, point, reveal, setUnplaced } = options;
  return {
    edit: (note) => form.write({ note }),
    remove: async (note) => {
      const host = placed.findHost(note.iri);
      const open = sheet;
      const here = open instanceof Element ? (placed.hosts.get(open) ?? []) : [];
      const isLast = here.length === 1 && countNotes(here) === 1 && !form.task;
      if (!(await store.remove(note, () => isLast && setSheet(open)))) return;
      // A sheet with nothing in it closes; it comes back with its note.
      if (isLast && open instanceof Element && (placed.unloaded.get(open)?.count ?? 0) <= 1) {
        setSheet(null);
        return form.setFinished({ note: null, from: open.querySelector('.no') });
      }
      const beside = document.querySelector('dialog[open]') ?? host;
      if (document.activeElement === document.body)
        beside?.querySelector<HTMLElement>('.note, .note-count, .no')?.focus({ preventScroll: true });
    },
    reply: (note) => form.write({ kind: 'replying', passages: [], answers: note.iri }),
    publish: store.publish,
    point,
    choosePlace: (note) => {
      if (sheet) reveal(note);
      setUnplaced(note);
      say(labels.choosingPlace);
    },
    copyLink: (note) =>
      sayCopied(copyText(`${location.origin}/notes/${slug}/${noteId(note)}`), labels.linkCopied, labels),
  };
}
