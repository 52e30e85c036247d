import { parseNoteId } from '../../lib/annotation/note';
import { findReader } from '../identity/readers';
import { gone, noteAnswer, notFound } from './answers';
import type { AnnotationService } from './service';
import { findNote, isErased } from './store';
import { isVisible } from './visible';

/** Answers `GET` of one note: 404 where the asker may not see it, 410 when it was hers and is deleted. */
export async function readAnnotationById(
  service: AnnotationService,
  request: Request,
  id: string,
): Promise<Response> {
  const uuid = parseNoteId(id);
  if (uuid === null) return notFound();
  const reader = await findReader(service.auth, request.headers);
  const stored = await findNote(service.database, uuid);
  if (stored === null) return (await isErased(service.database, uuid)) ? gone() : notFound();
  if (isVisible(stored, reader?.id ?? null)) return noteAnswer(service, request, 200, stored, reader);
  return stored.authorId === reader?.id ? gone() : notFound();
}
