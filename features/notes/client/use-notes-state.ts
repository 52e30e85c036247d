import { useState } from 'react';
import type { PageLocale } from '../../../lib/language/page-locales';
import type { NoteLabels } from '../view/labels';
import { hostOfTask } from './begun';
import { cardActions } from './card-actions';
import type { NotesPage } from './list';
import { mostInMargin, useMargin } from './margin';
import type { Note } from './note';
import { everything, holds, type Thread } from './threads';
import { useDeeds } from './use-deeds';
import { useForm } from './use-form';
import { useLinkedNote } from './use-linked-note';
import { useMarks } from './use-marks';
import { useNotes } from './use-notes';
import { usePlacedThreads } from './use-placed-threads';

export interface NotesProps {
  labels: NoteLabels;
  /** The notes that there were; `null` as long as they could not be had. */
  page: NotesPage | null;
  /** The language of the interface. */
  locale: PageLocale;
  slug: string;
  /** The versions the page shows, in their order. */
  shown: PageLocale[];
  /** The address under which a quote of this page is shared. */
  share: string;
}

/** Keeps all that the notes of a page are about: what there is, where it stands, and what the reader is doing with it. */
export function useNotesState({ labels, page, locale, slug, shown, share }: NotesProps) {
  const store = useNotes(page, `/${shown[0] ?? locale}/${slug}`, slug, labels);
  const placed = usePlacedThreads(store, shown);
  const { filter, fitting, hosts, unloaded, inMargin, find, threadOf } = placed;
  const [sheet, setSheet] = useState<Element | 'all' | null>(null);
  const [linked, setLinked] = useState<Note | null>(null);
  const [pointed, point] = useState<Note | null>(null);
  // The margin is laid before a note is scrolled to.
  useMargin();
  const form = useForm(store, placed, slug, shown, labels, setSheet);
  const { task, finished, finish } = form;
  const deeds = useDeeds(
    store,
    slug,
    labels,
    share,
    () => setSheet('all'),
    form.write,
    (note) => finish({ note, from: null }),
  );
  const opened = useLinkedNote(
    store,
    ({ iri }) => find(iri),
    labels.missing,
    (note, host) => {
      const place = hosts.get(host)?.findIndex((each) => holds(each, note.iri)) ?? 0;
      if (!inMargin(host) || place >= mostInMargin) setSheet(host);
      point(note);
      setLinked(note);
    },
  );
  useMarks(fitting, shown, pointed, task, deeds.chosen);

  /** Goes from the sheet to where a note stands in the text. */
  const reveal = (note: Note) => {
    const host = find(note.iri);
    setSheet(null);
    host?.scrollIntoView({ block: 'center', behavior: 'instant' });
    point(note);
    host?.querySelector<HTMLElement>('.note-count, .no')?.focus({ preventScroll: true });
  };
  const actions = cardActions(
    store,
    placed,
    form,
    sheet,
    setSheet,
    slug,
    labels,
    point,
    reveal,
    deeds.setUnplaced,
  );
  const taskHost = task && hostOfTask(task.at, find, shown);
  /** A new note that is being written. */
  const fresh = task && !('note' in task.at) && !task.at.answers ? task : null;
  const worked = task && ('note' in task.at ? task.at.note.iri : task.at.answers);
  const atHand = [worked, finished?.note?.iri].filter((iri) => iri !== null && iri !== undefined);
  const all = new Map(hosts);
  if (fresh && taskHost && !all.has(taskHost)) all.set(taskHost, []);
  if (filter === everything) for (const host of unloaded.keys()) if (!all.has(host)) all.set(host, []);
  return {
    ...{ store, placed, form, fresh, taskHost, deeds, actions, reveal, sheet, setSheet },
    /** What has notes, or will have the one that is being written, and the threads of it that are loaded. */
    all,
    // The note that is changed or answered may have gone meanwhile, and the form with it.
    isFormShown: fresh !== null || threadOf(worked) !== undefined,
    /** Whether the cards at a host exist though it is not near the window. */
    isNeeded: (host: Element) => placed.everywhere || host === taskHost || host === opened,
    /** Gives the threads that stand in the margin: the first, and what was written just now, changed or answered. */
    inMarginOf: (here: Thread[]) =>
      here.filter((each, place) => place < mostInMargin || atHand.some((iri) => holds(each, iri))),
    /** The note to which a sheet opens. */
    target: finished?.note ?? linked,
    /** What the sheet shows, where one is open. */
    sheetHost: sheet ?? (taskHost && !inMargin(taskHost) ? taskHost : null),
    closeSheet() {
      setSheet(null);
      setLinked(null);
      form.drop();
    },
  };
}
