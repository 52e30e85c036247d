import {
  type AnnotationDocument,
  annotationMediaType,
  type NotePlace,
} from '../../lib/annotation/annotation';
import { noteEtag, noteIri } from '../../lib/annotation/note';
import type { Refusal } from '../../lib/annotation/read-annotation';
import { type SeenNote, writeAnnotation } from '../../lib/annotation/write-annotation';
import { seenOrigin } from '../http/own-origin';
import { problem } from '../http/problem';
import type { Reader } from '../identity/readers';
import { findPlaces } from './places';
import { findNearQuota } from './quota';
import type { AnnotationService } from './service';
import type { StoredNote } from './store';

/** Answers with a document in JSON-LD. */
export function documentAnswer(status: number, document: unknown, reader: Reader | null): Response {
  const headers = new Headers({ 'Content-Type': annotationMediaType });
  return finish(new Response(JSON.stringify(document), { status, headers }), reader);
}

/** Answers with a note and its ETag, and for a POST its Location and how many notes the reader has if that is near the limit. */
export async function noteAnswer(
  service: AnnotationService,
  request: Request,
  status: number,
  stored: StoredNote,
  reader: Reader | null,
): Promise<Response> {
  const { note } = stored;
  const places = await findPlaces(service, stored.edition, [stored]);
  const seen = seenBy(reader, stored, places(note.id));
  const origin = seenOrigin(request.headers, service.origins);
  const isNew = status === 201 && reader !== null;
  const quota = isNew ? await findNearQuota(service, reader.id) : null;
  const document: AnnotationDocument = {
    ...writeAnnotation(seen, origin),
    ...(quota === null ? {} : { 'jolma:quota': quota }),
  };
  const answer = documentAnswer(status, document, reader);
  answer.headers.set('ETag', noteEtag(note.revision));
  if (request.method === 'POST') answer.headers.set('Location', noteIri(note.id));
  return answer;
}

/** Gives a note as a reader sees it. */
export function seenBy(reader: Reader | null, stored: StoredNote, places: NotePlace[]): SeenNote {
  const { note, authorId, authorName, html, hidden, root } = stored;
  return { note, mine: authorId === reader?.id, authorName, html, hidden: hidden !== null, places, root };
}

/** Answers that a note was deleted, with the ETag that a PUT needs to bring it back. */
export function deletedAnswer(revision: number, reader: Reader): Response {
  return finish(new Response(null, { status: 204, headers: { ETag: noteEtag(revision) } }), reader);
}

export function unprocessable({ field, detail, limit }: Refusal): Response {
  return problem({ status: 422, field, detail, ...(limit === undefined ? {} : { limit }) });
}

export function foreignOrigin(): Response {
  return problem({
    status: 403,
    field: 'Origin',
    detail: 'Notes are written from the pages of this site only.',
  });
}

export function notFound(): Response {
  return problem({ status: 404, detail: 'There is no such note.' });
}

/** @param revision told to its author, who may bring it back for a while (`replaceAnnotation`) */
export function gone(revision: number | null = null): Response {
  const answer = problem({ status: 410, detail: 'This note has been deleted.' });
  if (revision !== null) answer.headers.set('ETag', noteEtag(revision));
  return answer;
}

/** Notes depend on who asks: nobody keeps a copy. A session that is new or renewed goes with the answer. */
function finish(answer: Response, reader: Reader | null): Response {
  answer.headers.set('Cache-Control', 'private, no-store');
  for (const cookie of reader?.cookies ?? []) answer.headers.append('Set-Cookie', cookie);
  return answer;
}
