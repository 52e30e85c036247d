import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { say } from '../../shell/client/say';
import type { NoteLabels } from '../view/labels';
import { countNotes, listNear, type NotesPage, readPage, readWithHead } from './list';
import type { Note } from './note';

/** Notes that are loaded without being asked for; an edition with more is loaded where the reader is. */
const mostUnasked = 2_000;

/** What the store has beyond the notes that are loaded. */
export interface MoreNotes {
  /** Whether there are any. */
  are: boolean;
  /** How many notes each segment has, answers included, as long as not all are loaded. */
  counts: ReadonlyMap<string, number>;
  /** Loads the next. */
  next(): void;
  /** Loads notes at a segment, once. */
  near(segment: string): void;
  /** Loads one note, with the head of its thread; done, too, where there is no such note. */
  one(id: string): Promise<void>;
  /** Whether a thread has answers that are not loaded. */
  hasAnswers(root: Note): boolean;
  /** Loads them. */
  answers(root: Note): void;
}

/**
 * Loads the notes beyond the first page, while the browser has nothing else to do: all of them, or where they are very
 * many those the reader comes near to.
 *
 * @param loaded how many notes are loaded
 */
export function useMoreNotes(
  page: NotesPage | null,
  source: string,
  loaded: number,
  add: (items: readonly unknown[]) => void,
  labels: NoteLabels,
): MoreNotes {
  const [following, setFollowing] = useState<string | null>(null);
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(none);
  /** The next answers of a thread, by the address of its head; `null` once all are loaded. */
  const [answers, setAnswers] = useState<ReadonlyMap<string, string | null>>(noAnswers);
  const asked = useRef(new Set<string>());

  useEffect(() => {
    setFollowing(page?.next ?? null);
    if (page?.next) countNotes(source).then(setCounts, () => {});
  }, [page, source]);

  /** Loads what a request gives, unless the same was asked for before. */
  const load = useCallback(
    (key: string, request: () => Promise<NotesPage>, then: (page: NotesPage) => void) => {
      if (asked.current.has(key)) return;
      asked.current.add(key);
      request().then(
        (got) => {
          add(got.items);
          then(got);
        },
        () => {
          asked.current.delete(key);
          say(labels.unavailable, { label: labels.retry, act: () => load(key, request, then) });
        },
      );
    },
    [add, labels],
  );
  const next = useCallback(() => {
    if (following !== null)
      load(
        following,
        () => readPage(following),
        (got) => setFollowing(got.next),
      );
  }, [following, load]);
  useEffect(() => {
    if (following !== null && loaded < mostUnasked) return whenIdle(next);
  }, [following, loaded, next]);

  return useMemo(
    () => ({
      are: following !== null,
      counts: following === null ? none : counts,
      next,
      near: (segment) => {
        if (following !== null && loaded >= mostUnasked)
          load(
            `near ${segment}`,
            () => listNear(source, segment),
            () => {},
          );
      },
      one: (id) => readWithHead(id).then(add, () => {}),
      hasAnswers: (root) => nextAnswers(root, answers) !== null,
      answers: (root) => {
        const address = nextAnswers(root, answers);
        if (address === null) return;
        load(
          address,
          () => readPage(address),
          (got) => setAnswers((all) => new Map(all).set(root.iri, got.next)),
        );
      },
    }),
    [following, counts, next, loaded, load, add, source, answers],
  );
}

const none: ReadonlyMap<string, number> = new Map();
const noAnswers: ReadonlyMap<string, string | null> = new Map();

function nextAnswers(root: Note, known: ReadonlyMap<string, string | null>): string | null {
  const next = known.get(root.iri);
  return next === undefined ? root.moreAnswers : next;
}

/** Does something when the browser is idle. @returns what calls it off */
function whenIdle(act: () => void): () => void {
  // Safari has no idle time to offer.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act);
  return () => cancelIdleCallback(handle);
}
