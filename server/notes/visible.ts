import type { StoredNote } from './store';

/** Tells whether a reader may see a note: hers, or a public one that no editor hides; none that is deleted. */
export function isVisible({ note, authorId, deleted, hidden }: StoredNote, readerId: string | null): boolean {
  return deleted === null && (authorId === readerId || (note.visibility === 'public' && hidden === null));
}
