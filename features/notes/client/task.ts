import type { Kind } from './kind';
import type { Note, Passage } from './note';

/** What is written: a change of a note, or a new one about words of the text or another note. */
export type Task = { note: Note } | { kind: Kind; passages: Passage[]; answers: string | null };

/** Names what is written. */
export function taskKey(task: Task): string {
  return 'note' in task ? task.note.iri : `${task.kind},${placeKey(task)}`;
}

/** Names what it is about, so that a draft is found again at its place, whatever kind of note is begun there. */
export function placeKey(task: Task): string {
  if ('note' in task) return task.note.iri;
  const about = task.passages.map(
    ({ version, segment, range }) => `${version} ${segment} ${range?.start ?? ''}-${range?.end ?? ''}`,
  );
  return [task.answers ?? '', ...about].join();
}
