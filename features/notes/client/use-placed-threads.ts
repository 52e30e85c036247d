import { useMemo, useState } from 'react';
import type { PageLocale } from '../../../lib/language/page-locales';
import { byHost, countsByHost, hostOfNote, useWide } from './hosts';
import { everything, fits, holds, type Thread, threadsOf } from './threads';
import { useFinding } from './use-finding';
import type { NotesStore } from './use-notes';

/** How many notes at most have cards far from the window too, where only finding in the page meets them. */
const few = 200;

/** Puts the notes into threads, those that fit the filter at what they stand at. */
export function usePlacedThreads({ notes, more }: NotesStore, shown: readonly PageLocale[]) {
  const [filter, setFilter] = useState(everything);
  const wide = useWide();
  const everywhere = useFinding() || notes.length <= few;
  const threads = useMemo(() => threadsOf(notes, shown), [notes, shown]);
  const fitting = useMemo(() => threads.filter((thread) => fits(thread, filter)), [threads, filter]);
  const hosts = useMemo(() => byHost(fitting, shown), [fitting, shown]);
  const unloaded = useMemo(() => countsByHost(more.counts, shown), [more.counts, shown]);
  return {
    filter,
    setFilter,
    threads,
    fitting,
    /** Those that fit, by what they stand at. */
    hosts,
    /** How many notes the store has at what they stand at, as long as not all are loaded. */
    unloaded,
    /** Whether cards exist far from the window too. */
    everywhere,
    inMargin: (host: Element) => wide && host.matches('.text > .seg'),
    /** Finds what a note, or the one it answers, stands at. */
    find: (iri: string) => hostOfNote(iri, threads, shown),
    threadOf: (iri: string | null): Thread | undefined =>
      iri === null ? undefined : threads.find((each) => holds(each, iri)),
  };
}

export type PlacedThreads = ReturnType<typeof usePlacedThreads>;
