import type { NoteRecord } from '../../lib/annotation/note';
import { problem } from '../http/problem';
import { hashNetwork } from './networks';
import type { AnnotationService } from './service';
import type { StoredNote } from './store';

/**
 * Refuses to make a note public where the settings have switched that off, to a reader whom an editor has blocked, and to
 * a new reader from a network that was closed with such a block.
 *
 * @param readerId `null` when the request makes a new reader
 * @param earlier the note that is replaced
 */
export async function refusePublishing(
  service: AnnotationService,
  headers: Headers,
  readerId: string | null,
  visibility: NoteRecord['visibility'],
  earlier: StoredNote | null = null,
): Promise<Response | null> {
  if (visibility === 'private') return null;
  const isPublic = earlier?.note.visibility === 'public';
  if (!service.publicNotes && !isPublic) {
    return problem({
      status: 422,
      field: 'visibility',
      detail: 'visibility must be private: notes cannot be made public here.',
    });
  }
  const reader = readerId === null ? null : await findReader(service, readerId);
  // What is hidden she may change: nobody else sees it.
  if (reader?.blocked && !(isPublic && earlier.hidden !== null)) {
    return refuse('An editor has stopped this reader from publishing; the note can be kept private.');
  }
  if (isPublic || !(await isClosed(service, headers, reader))) return null;
  return refuse(
    'New readers from this network cannot publish for now, since somebody misused it; the note can be kept private.',
  );
}

/** What is known of a reader who wants to publish. */
type Publisher = Awaited<ReturnType<typeof findReader>>;

function findReader({ database }: AnnotationService, id: string) {
  const select = { blocked: true, createdAt: true, network: true };
  return database.user.findUnique({ where: { id }, select });
}

/** Tells whether the network of a request, or the one a reader first wrote from, was closed before she was known. */
async function isClosed(
  { database, secret, now }: AnnotationService,
  headers: Headers,
  reader: Publisher,
): Promise<boolean> {
  const networks = [hashNetwork(secret, headers), reader?.network ?? null];
  const closed = await database.networkBlock.count({
    where: {
      network: { in: networks.filter((network) => network !== null) },
      until: { gt: now() },
      ...(reader === null ? {} : { since: { lt: reader.createdAt } }),
    },
  });
  return closed > 0;
}

function refuse(detail: string): Response {
  return problem({ status: 403, field: 'visibility', detail });
}
