import type { Locale } from '../../../lib/language/locales';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import type { Kind } from './kind';
import type { Note } from './note';
import { type Standing, standing } from './standing';

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
 * Puts notes together into threads and finds where each stands on a page. Of a note that is deleted, or not public any
 * more, a stub is left, which keeps the place of its answers; an answer to one of which nothing is left begins a thread
 * of its own, at the head of the text.
 */
export function threadsOf(notes: readonly Note[], shown: readonly PageLocale[]): Thread[] {
  const languages = shown.map(languageOf);
  const all = [...notes]
    .sort(byAge)
    .map((root): Thread => ({ root, replies: [], standing: standing(root, languages) }));
  const answers = all.filter(({ root }) => root.answers !== null);
  if (answers.length === 0) return all.filter(({ root }) => root.stub === null);
  const byIri = new Map(all.map((thread) => [thread.root.iri, thread]));
  const within = new Set<Thread>();
  for (const thread of answers) {
    const root = rootOf(thread, byIri);
    if (root === thread) continue;
    root.replies.push(thread.root);
    within.add(thread);
  }
  return all.filter(
    (thread) => !within.has(thread) && (thread.root.stub === null || thread.replies.length > 0),
  );
}

/** Gives the thread of the note that is answered first of all; answers that go round in a circle stand alone. */
function rootOf(thread: Thread, byIri: ReadonlyMap<string, Thread>): Thread {
  if (!thread.root.answers) return thread;
  const met = new Set<Thread>();
  let at = thread;
  while (at.root.answers && !met.has(at)) {
    met.add(at);
    const answered = byIri.get(at.root.answers) ?? byIri.get(at.root.root ?? '');
    if (!answered) break;
    at = answered;
  }
  return at;
}

function byAge(a: Note, b: Note): number {
  return a.created < b.created ? -1 : 1;
}

/** Tells whether a thread is shown: if any of its notes fits. */
export function fits({ root, replies }: Pick<Thread, 'root' | 'replies'>, filter: Filter): boolean {
  return [root, ...replies].some(
    (note) =>
      note.stub === null &&
      (filter.owner === 'all' || (filter.owner === 'mine' ? note.mine : note.public)) &&
      (filter.language === null || note.language === filter.language) &&
      (filter.kind === null || note.kind === filter.kind) &&
      (filter.tag === null || note.tags.includes(filter.tag)),
  );
}

export function countNotes(threads: readonly Thread[]): number {
  return threads.reduce((sum, { root, replies }) => sum + (root.stub === null ? 1 : 0) + replies.length, 0);
}

/** Tells whether a note is in a thread. */
export function holds({ root, replies }: Thread, iri: string): boolean {
  return root.iri === iri || replies.some((reply) => reply.iri === iri);
}
