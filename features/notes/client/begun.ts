import type { PageLocale } from '../../../lib/language/page-locales';
import type { KeptDraft } from './drafts';
import { hostOf } from './hosts';
import type { Note } from './note';
import { presentPassages } from './picks';
import { placeKey, type Task } from './task';

/** What is being written. */
export interface Begun {
  at: Task;
  /** What had the focus before. */
  from: Element | null;
  /** What was begun earlier and goes on. */
  resumed: KeptDraft | null;
  /** Whether the text has changed since. */
  changed: boolean;
}

/** Finds where something is written: at its words, or at the note it changes or answers. */
export function hostOfTask(
  task: Task,
  find: (iri: string) => Element | null,
  shown: readonly PageLocale[],
): Element | null {
  if ('note' in task) return find(task.note.iri);
  return task.answers ? find(task.answers) : hostOf(task.passages[0]?.segment ?? null, shown);
}

/**
 * Finds what goes on with a draft: on the note it changes or answers if that is still there, else as a new note on its
 * words, where they are now.
 */
export function taskOf(
  { kind, over, answers, passages }: KeptDraft,
  notes: readonly Note[],
  shown: readonly PageLocale[],
): { at: Task; changed: boolean } {
  const note = notes.find(({ iri, mine }) => iri === over && mine);
  if (note) return { at: { note }, changed: false };
  if (answers && notes.some(({ iri, stub }) => iri === answers && stub === null))
    return { at: { kind, passages: [], answers }, changed: false };
  const present = presentPassages(passages, shown);
  const begun = { kind: kind === 'replying' ? ('commenting' as const) : kind, answers: null };
  const [was, is] = [passages, present].map((about) => placeKey({ ...begun, passages: about }));
  return { at: { ...begun, passages: present }, changed: was !== is };
}
