import { parseSource } from '../../lib/annotation/source';
import { writeAnnotationItem, writeAnnotationPage } from '../../lib/annotation/write-annotation';
import { seenOrigin } from '../own-origin';
import { problem } from '../problem';
import { findReader } from '../readers';
import { documentAnswer, seenBy } from './answers';
import { findDisplayName } from './display-name';
import { findPlaces } from './places';
import type { AnnotationService } from './service';
import { listNotes } from './store';

/**
 * Answers `GET ?source=`, the address of a reading page with or without a fragment, with all notes of its
 * edition, on any version, that the asker may see.
 */
export async function listAnnotations(service: AnnotationService, request: Request): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url);
  const address = searchParams.get('source');
  if (address === null) {
    return problem({ status: 400, field: 'source', detail: 'The parameter source is missing.' });
  }
  const source = parseSource(address, service.origins);
  if (source === null || service.findEdition(source.slug) === null) {
    return problem({
      status: 422,
      field: 'source',
      detail: 'source must be the address of an edition here.',
    });
  }
  const reader = await findReader(service.auth, request.headers);
  const notes = await listNotes(service.database, source.slug, reader?.id ?? null);
  const places = await findPlaces(service, source.slug, notes);
  const origin = seenOrigin(request.headers, service.origins);
  const items = notes.map((stored) =>
    writeAnnotationItem(seenBy(reader, stored, places(stored.note.id)), origin),
  );
  const name = reader === null ? null : await findDisplayName(service.database, reader.id);
  const asker = { name, mayPublish: service.publicNotes };
  return documentAnswer(200, writeAnnotationPage(pathname + search, items, asker), reader);
}
