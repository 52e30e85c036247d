import { isForeign } from '../http/own-origin';
import { problem } from '../http/problem';
import { deletedAnswer, foreignOrigin, gone } from './answers';
import { findOwnNote } from './own-note';
import type { AnnotationService } from './service';
import { deleteNote } from './store';

/**
 * Answers `DELETE`: nobody sees the note any more, and after the time for undoing it is erased. The answer
 * carries the ETag with which a PUT brings it back.
 */
export async function removeAnnotation(
  service: AnnotationService,
  request: Request,
  id: string,
): Promise<Response> {
  if (isForeign(request.headers, service.origins)) return foreignOrigin();
  const own = await findOwnNote(service, request, id);
  if (own instanceof Response) return own;
  const { stored, reader } = own;
  if (stored.deleted !== null) return gone(stored.note.revision);
  const refusal = service.limits.refuse(request.headers, reader.id);
  if (refusal !== null) return refusal;
  const { note } = stored;
  const done = await deleteNote(service.database, note.id, note.revision, service.now());
  if (done) return deletedAnswer(note.revision + 1, reader);
  return problem({ status: 412, field: 'If-Match', detail: 'The note has been changed at the same time.' });
}
