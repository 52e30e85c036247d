import { useEffect, useRef, useState } from 'react';
import type { PageLocale } from '../../../lib/language/page-locales';
import { say } from '../../shell/client/say';
import type { NoteLabels } from '../view/labels';
import { type Begun, hostOfTask, taskOf } from './begun';
import { type KeptDraft, keepDraft } from './drafts';
import { hostOf } from './hosts';
import { mostInMargin } from './margin';
import { idIn, type Note, noteId } from './note';
import type { Task } from './task';
import { everything, fits } from './threads';
import type { NotesStore } from './use-notes';
import type { PlacedThreads } from './use-placed-threads';

/** Keeps which form is open, goes on with drafts, and moves the focus once a form is closed. */
export function useForm(
  { notes, more }: NotesStore,
  { filter, setFilter, hosts, inMargin, find }: PlacedThreads,
  slug: string,
  shown: readonly PageLocale[],
  labels: NoteLabels,
  setSheet: (at: Element | null) => void,
) {
  const [task, setTask] = useState<Begun | null>(null);
  const begun = useRef(task);
  begun.current = task;
  const [resuming, setResuming] = useState<KeptDraft | null>(null);
  const [finished, finish] = useState<{ note: Note | null; from: Element | null } | null>(null);
  const resume = async (draft: KeptDraft) => {
    for (const iri of [draft.over, draft.answers])
      if (iri && !notes.some((note) => note.iri === iri)) await more.one(idIn(iri));
    setResuming(draft);
  };
  // By now what it changes or answers is there, if it is at all.
  useEffect(() => {
    if (!resuming) return;
    const { at, changed } = taskOf(resuming, notes, shown);
    setResuming(null);
    setSheet(null);
    setFilter(everything);
    const host = hostOfTask(at, find, shown);
    const from = host?.querySelector('.note-count, .no') ?? null;
    setTask({ at, from, resumed: resuming, changed });
    host?.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  // Once the form is gone and the card is there, the focus goes to the card, or back to where it came from.
  useEffect(() => {
    // Who has chosen other words meanwhile stays there.
    if (!finished || document.activeElement?.closest('.offers')) return;
    const { note, from } = finished;
    const shown = document.querySelector('dialog[open]') ?? document;
    const card = note && shown.querySelector<HTMLElement>(`[data-note="${noteId(note)}"]`);
    const back = card ?? (from instanceof HTMLElement && from.isConnected ? from : null);
    back?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [finished]);
  return {
    task,
    write: (at: Task) => setTask({ at, from: document.activeElement, resumed: null, changed: false }),
    /** Leaves a form that is closed with what is around it. */
    drop: () => setTask(null),
    /** Closes a form; what was saved is shown, whatever is filtered, and however much stands at its place. */
    done(at: Task, note: Note | null) {
      // What was begun while it was sent keeps the focus.
      if (begun.current?.at !== at) return;
      finish({ note, from: task?.from ?? null });
      setTask(null);
      if (!note) return;
      if (!fits({ root: note, replies: [] }, filter)) setFilter(everything);
      const host = 'note' in at || at.answers ? null : hostOf(note.passages[0]?.segment ?? null, shown);
      if (host && !inMargin(host) && (hosts.get(host)?.length ?? 0) >= mostInMargin) setSheet(host);
    },
    /** What the last form, or what was done without one, has led to: a note, or else what the focus goes back to. */
    finished,
    finish,
    resume,
    /** Says that a draft was given up, and offers to bring it back. */
    discarded: (draft: KeptDraft) =>
      say(labels.discarded, {
        label: labels.undo,
        act: () => {
          keepDraft(slug, draft);
          resume(draft);
        },
      }),
  };
}

export type OpenForm = ReturnType<typeof useForm>;
