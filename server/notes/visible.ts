import type { StoredNote } from './store';

/** Tells whether a reader may see a note: her own, or a public one that no editor has hidden. Nobody sees a deleted one. */
export function isVisible({ note, authorId, deleted, hidden }: StoredNote, readerId: string | null): boolean {
  return deleted === null && (authorId === readerId || (note.visibility === 'public' && hidden === null));
}
