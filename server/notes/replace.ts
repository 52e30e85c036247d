import { isDeepStrictEqual } from 'node:util';
import type { NoteRecord } from '../../lib/annotation/note';
import { readAnnotation } from '../../lib/annotation/read-annotation';
import { isForeign } from '../http/own-origin';
import { problem } from '../http/problem';
import { readJson } from '../http/request-json';
import { foreignOrigin, noteAnswer, unprocessable } from './answers';
import { keepDisplayName } from './display-name';
import { groundNote } from './ground';
import { findOwnNote } from './own-note';
import { refusePublishing } from './publishing';
import type { AnnotationService } from './service';
import { replaceNote } from './store';

/**
 * Answers `PUT`: replaces a note, provided that `If-Match` names its present state.
 *
 * A target that stays as it was keeps the text it was made on, though the edition has changed since. Who sees a note is no
 * part of what it says: a note that is only published was not edited. With the
 * ETag that `DELETE` answered, a PUT undoes the deletion, for some minutes.
 */
export async function replaceAnnotation(
  service: AnnotationService,
  request: Request,
  id: string,
): Promise<Response> {
  if (isForeign(request.headers, service.origins)) return foreignOrigin();
  const json = await readJson(request);
  if (json instanceof Response) return json;
  const own = await findOwnNote(service, request, id);
  if (own instanceof Response) return own;
  const { stored, reader } = own;
  const { note } = stored;

  const reading = readAnnotation(json.value, service.origins);
  if (!reading.ok) return unprocessable(reading);
  const { draft } = reading;
  if (draft.id !== null && draft.id !== note.id) {
    return problem({ status: 422, field: 'id', detail: 'id must be that of the note that is replaced.' });
  }
  if (note.about.kind === 'note' || draft.about.kind === 'note') {
    if (!isDeepStrictEqual(draft.about, note.about))
      return problem({ status: 422, field: 'target', detail: 'target must be the note that is answered.' });
  }
  const stays = isDeepStrictEqual(draft.about, note.about);
  const grounding = stays ? null : await groundNote(service, draft, reader.id);
  if (grounding?.ok === false) return unprocessable(grounding);
  const content = grounding?.content ?? {
    ...draft,
    edition: stored.edition,
    replyTo: note.about.kind === 'note' ? note.about.id : null,
    root: stored.root,
    segment: stored.segment,
    targets: null,
  };
  const refusal =
    (await refusePublishing(service, request.headers, reader.id, content.visibility, stored)) ??
    service.limits.refuse(request.headers, reader.id);
  if (refusal !== null) return refusal;

  const isSame = stored.deleted !== null || (stays && saysTheSame(content, note));
  const modified = isSame ? note.modified : later(service.now(), note.modified);
  await keepDisplayName(service.database, reader.id, draft);
  const replaced = await replaceNote(service.database, note.id, note.revision, content, modified);
  if (replaced !== null) return noteAnswer(service, request, 200, replaced, reader);
  return problem({ status: 412, field: 'If-Match', detail: 'The note has been changed at the same time.' });
}

type Said = Pick<NoteRecord, 'motivation' | 'body' | 'tags'>;

/** Tells whether two states of a note say the same; a language that was not given may be filled in. */
function saysTheSame(content: Said, note: Said): boolean {
  const said = ({ motivation, body, tags }: Said) => ({
    motivation,
    tags,
    body: body && { ...body, language: note.body?.language === null ? null : body.language },
  });
  return isDeepStrictEqual(said(content), said(note));
}

/** Gives a time that is not before the note's last, which a clock that is put back would be. */
function later(now: Date, last: Date): Date {
  return now > last ? now : new Date(last.getTime() + 1);
}
