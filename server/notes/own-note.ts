import { noteEtag, parseNoteId } from '../../lib/annotation/note';
import { problem } from '../http/problem';
import { findReader, type Reader } from '../identity/readers';
import { gone, notFound } from './answers';
import type { AnnotationService } from './service';
import { findNote, isErased, type StoredNote } from './store';
import { isVisible } from './visible';

/**
 * Finds the note that a reader wants to change, deleted ones included.
 *
 * @returns the note, or the answer when it is not hers, gone for good, or not in the state that `If-Match` names
 */
export async function findOwnNote(
  { database, auth }: AnnotationService,
  request: Request,
  id: string,
): Promise<{ stored: StoredNote; reader: Reader } | Response> {
  const uuid = parseNoteId(id);
  if (uuid === null) return notFound();
  const reader = await findReader(auth, request.headers);
  const stored = await findNote(database, uuid);
  if (stored === null) return (await isErased(database, uuid)) ? gone() : notFound();
  if (stored.authorId !== reader?.id) {
    if (!isVisible(stored, null)) return notFound();
    return problem({ status: 403, detail: 'This note is another reader’s.' });
  }
  const refusal = refuseStale(request, stored);
  return refusal ?? { stored, reader };
}

/** Compares strongly (RFC 9110, 13.1.1): weak tags match nothing, and `*` only what is there. */
function refuseStale(request: Request, { note, deleted }: StoredNote): Response | null {
  const condition = request.headers.get('if-match');
  if (condition === null) {
    return problem({
      status: 428,
      field: 'If-Match',
      detail: 'If-Match with the ETag of the note is missing.',
    });
  }
  const tags = condition.split(',').map((tag) => tag.trim());
  if (tags.includes(noteEtag(note.revision)) || (tags.includes('*') && deleted === null)) return null;
  if (deleted !== null) return gone(note.revision);
  return problem({ status: 412, field: 'If-Match', detail: 'The note has been changed since it was read.' });
}
