import { randomUUID } from 'node:crypto';
import { readAnnotation } from '../../lib/annotation/read-annotation';
import { isForeign } from '../http/own-origin';
import { problem } from '../http/problem';
import { readJson } from '../http/request-json';
import { createReader, findReader, type Reader } from '../identity/readers';
import { foreignOrigin, gone, noteAnswer, unprocessable } from './answers';
import { keepDisplayName } from './display-name';
import { groundNote } from './ground';
import { keepNetwork } from './networks';
import { refusePublishing } from './publishing';
import { refuseBeyondQuota } from './quota';
import type { AnnotationService } from './service';
import { findNote, insertNote, isErased } from './store';

/**
 * Answers `POST`: saves a note, and makes an anonymous reader of whoever has no session.
 *
 * The id comes from the client, so the same request again, by the same reader, finds the note and changes
 * nothing: 200 instead of 201. A request that comes again after the note was deleted does not bring it back:
 * 410 (see `replaceAnnotation` for what does). Another reader's id is taken: 409.
 */
export async function createAnnotation(service: AnnotationService, request: Request): Promise<Response> {
  if (isForeign(request.headers, service.origins)) return foreignOrigin();
  const json = await readJson(request);
  if (json instanceof Response) return json;
  const reading = readAnnotation(json.value, service.origins);
  if (!reading.ok) return unprocessable(reading);

  const id = reading.draft.id ?? randomUUID();
  const reader = await findReader(service.auth, request.headers);
  const earlier = await answerEarlier(service, request, id, reader);
  if (earlier !== null) return earlier;
  const grounding = await groundNote(service, reading.draft, reader?.id ?? null);
  if (!grounding.ok) return unprocessable(grounding);
  const readerId = reader?.id ?? null;
  const refusal =
    (await refusePublishing(service, request.headers, readerId, grounding.content.visibility)) ??
    service.limits.refuse(request.headers, readerId) ??
    (await refuseBeyondQuota(service, readerId));
  if (refusal !== null) return refusal;

  const author = reader ?? (await createReader(service.auth));
  if (reader === null) await keepNetwork(service, author.id, request.headers);
  await keepDisplayName(service.database, author.id, reading.draft);
  const identity = { id, via: reading.draft.via, authorId: author.id };
  const note = await insertNote(service.database, identity, grounding.content, service.now());
  if (note !== null) return noteAnswer(service, request, 201, note, author);
  // The same request came twice at once.
  return (await answerEarlier(service, request, id, author)) ?? taken();
}

/** Answers when the id is not free. */
async function answerEarlier(
  service: AnnotationService,
  request: Request,
  id: string,
  reader: Reader | null,
): Promise<Response | null> {
  const earlier = await findNote(service.database, id);
  if (earlier === null) return (await isErased(service.database, id)) ? gone() : null;
  if (earlier.authorId !== reader?.id) return taken();
  return earlier.deleted === null ? noteAnswer(service, request, 200, earlier, reader) : gone();
}

function taken(): Response {
  return problem({ status: 409, field: 'id', detail: 'id is that of another note.' });
}
