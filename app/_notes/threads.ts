import type { Locale } from '../../lib/language/locales';
import type { PageLocale } from '../../lib/language/page-locales';
import { type Kind, type Note, type Standing, standing } from './note';

/** A note on the text with all that was answered, the oldest first. */
export interface Thread {
  root: Note;
  replies: Note[];
  standing: Standing;
}

/** Which notes are shown; `null` is any. */
export interface Filter {
  owner: 'all' | 'mine' | 'public';
  language: Locale | null;
  kind: Kind | null;
  tag: string | null;
}

export const everything: Filter = { owner: 'all', language: null, kind: null, tag: null };

/**
 * Puts notes together into threads and finds where each stands on a page. An answer whose note is not there any more
 * begins a thread of its own, at the head of the text.
 */
export function threadsOf(notes: readonly Note[], shown: readonly PageLocale[]): Thread[] {
  const byIri = new Map(notes.map((note) => [note.iri, note]));
  const threads = new Map<string, Thread>();
  const replies: [Note, Note][] = [];
  for (const note of notes) {
    const root = rootOf(note, byIri);
    if (root === note) threads.set(note.iri, { root, replies: [], standing: standing(note, shown) });
    else replies.push([root, note]);
  }
  for (const [root, reply] of replies) threads.get(root.iri)?.replies.push(reply);
  for (const thread of threads.values()) thread.replies.sort(byAge);
  return [...threads.values()].sort((a, b) => byAge(a.root, b.root));
}

function rootOf(note: Note, byIri: ReadonlyMap<string, Note>): Note {
  const met = new Set<Note>();
  let root = note;
  while (root.answers && !met.has(root)) {
    met.add(root);
    const answered = byIri.get(root.answers);
    if (!answered) break;
    root = answered;
  }
  return root;
}

function byAge(a: Note, b: Note): number {
  return a.created < b.created ? -1 : 1;
}

/** Tells whether a thread is shown: if any of its notes fits. */
export function fits({ root, replies }: Pick<Thread, 'root' | 'replies'>, filter: Filter): boolean {
  return [root, ...replies].some(
    (note) =>
      (filter.owner === 'all' || (filter.owner === 'mine' ? note.mine : note.public)) &&
      (filter.language === null || note.language === filter.language) &&
      (filter.kind === null || note.kind === filter.kind) &&
      (filter.tag === null || note.tags.includes(filter.tag)),
  );
}

export function countNotes(threads: readonly Thread[]): number {
  return threads.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
}

/** Tells whether a note is in a thread. */
export function holds({ root, replies }: Thread, iri: string): boolean {
  return root.iri === iri || replies.some((reply) => reply.iri === iri);
}
