import { useEffect, useRef, useState } from 'react';
import type { PageLocale } from '../../../lib/language/page-locales';
import type { Begun } from './begun';
import { hostOf } from './hosts';
import { mostInMargin } from './margin';
import { type Note, noteId } from './note';
import type { Task } from './task';
import { everything, fits } from './threads';
import type { PlacedThreads } from './use-placed-threads';

/** What a form has led to: the note that was saved, if any, and what had the focus before. */
interface Finished {
  note: Note | null;
  from: Element | null;
}

/** Keeps which form is open, and what the last one has led to. */
export function useForm(
  { filter, setFilter, hosts, inMargin }: PlacedThreads,
  shown: readonly PageLocale[],
  openSheet: (at: Element) => void,
) {
  const [task, setTask] = useState<Begun | null>(null);
  const begun = useRef(task);
  begun.current = task;
  const [finished, setFinished] = useState<Finished | null>(null);
  return {
    task,
    setTask,
    finished,
    setFinished,
    write: (at: Task) => setTask({ at, from: document.activeElement, resumed: null, changed: false }),
    /** Closes a form; what was saved is shown, whatever is filtered, and however much stands at its place. */
    done(at: Task, note: Note | null) {
      // What was begun while it was sent keeps the focus.
      if (begun.current?.at !== at) return;
      setFinished({ note, from: task?.from ?? null });
      setTask(null);
      if (!note) return;
      if (!fits({ root: note, replies: [] }, filter)) setFilter(everything);
      const host = 'note' in at || at.answers ? null : hostOf(note.passages[0]?.segment ?? null, shown);
      if (host && !inMargin(host) && (hosts.get(host)?.length ?? 0) >= mostInMargin) openSheet(host);
    },
  };
}

export type OpenForm = ReturnType<typeof useForm>;

/** Moves the focus, once a form is gone and the card is there, to the card, or back to where it came from. */
export function useFocusAfterForm(finished: Finished | null) {
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
}
