import type { Annotation } from '../../lib/annotation/annotation';
import { parseNoteId, storePath } from '../../lib/annotation/note';
import { parseSource } from '../../lib/annotation/source';
import {
  writeAnnotationCounts,
  writeAnnotationItem,
  writeAnnotationPage,
  writeStub,
} from '../../lib/annotation/write-annotation';
import { seenOrigin } from '../http/own-origin';
import { problem } from '../http/problem';
import { findReader, type Reader } from '../identity/readers';
import { documentAnswer, notFound, seenBy } from './answers';
import { countNotes } from './counts';
import { findDisplayName } from './display-name';
import { findPlaces } from './places';
import { PresentEdition } from './present-edition';
import { findNearQuota } from './quota';
import type { AnnotationService } from './service';
import { findNote, findNotes } from './store';
import { type Cursor, type Picked, pickAnswers, pickThreads, readCursor, writeCursor } from './thread-pages';
import { isVisible } from './visible';

/** Notes on a page, answers included. */
const mostNotes = 100;
/** Answers that come with a note; more are pages of their own. */
const mostAnswers = 10;
/** Bytes of notes on a page, about; of those that are heavier there are fewer, at least one. */
const mostBytes = 400_000;
/** Bytes that a note takes beside its words. */
const least = 1_000;

/**
 * Answers `GET ?source=`, the address of a reading page with or without a fragment, with a page of the notes of its
 * edition, on any version, that the asker may see: her own threads first, then by place in the text, from the segment
 * `near` on and round; each note with ten answers at most, the head of a thread before its answers. `others` leaves out
 * her own threads, and `after` is set by `next`. With `counts`, how many notes each segment has, without the notes.
 *
 * `GET ?answers=` with the id of a note at the head of a thread gives the answers in it.
 */
export async function listAnnotations(service: AnnotationService, request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const written = searchParams.get('after');
  const after = written === null ? null : readCursor(written);
  if (written !== null && after === null)
    return problem({ status: 422, field: 'after', detail: 'after must be taken from the next of a page.' });
  const root = searchParams.get('answers');
  if (root !== null) return listAnswers(service, request, parseNoteId(root), after);
  const address = searchParams.get('source');
  if (address === null) {
    return problem({ status: 400, field: 'source', detail: 'The parameter source is missing.' });
  }
  const source = parseSource(address, service.origins);
  const published = source && (await service.editions.find(source.slug));
  if (!published) {
    return problem({
      status: 422,
      field: 'source',
      detail: 'source must be the address of an edition here.',
    });
  }
  const { slug } = published.edition;
  const reader = await findReader(service.auth, request.headers);
  if (searchParams.has('counts')) {
    const counts = await countNotes(service.database, slug, reader?.id ?? null);
    return documentAnswer(200, writeAnnotationCounts(addressOf(request), counts), reader);
  }
  const { order } = PresentEdition.of(published);
  const first = Math.max(0, order.indexOf(searchParams.get('near') ?? ''));
  const asked = {
    edition: slug,
    readerId: reader?.id ?? null,
    order: [...order.slice(first), ...order.slice(0, first)],
    othersOnly: searchParams.has('others'),
    after,
  };
  return listThreads(service, request, reader, asked);
}

async function listThreads(
  service: AnnotationService,
  request: Request,
  reader: Reader | null,
  asked: Parameters<typeof pickThreads>[1],
): Promise<Response> {
  const { database } = service;
  const picked = await pickThreads(database, asked, mostNotes + 1);
  const answers = await pickAnswers(
    database,
    picked.map(({ id }) => id),
    asked.readerId,
    mostAnswers + 1,
  );
  const threads = picked.map((head) => {
    const all = answers.get(head.id) ?? [];
    return {
      head,
      notes: [head, ...all.slice(0, mostAnswers)],
      more: all.length > mostAnswers ? all[mostAnswers - 1] : undefined,
    };
  });
  const page = threads.slice(0, countFitting(threads.map(({ notes }) => notes)));
  const next = page.length < threads.length ? (page.at(-1)?.head ?? null) : null;
  const more = new Map(
    page.flatMap(({ head, more }) => (more === undefined ? [] : [[head.id, more] as const])),
  );
  const items = await writeItems(
    service,
    request,
    reader,
    page.flatMap(({ notes }) => notes),
    more,
  );
  return pageAnswer(service, request, reader, items, next);
}

/** Answers with the answers in a thread, of which the asker may see at least one, or the head. */
async function listAnswers(
  service: AnnotationService,
  request: Request,
  root: string | null,
  after: Cursor | null,
): Promise<Response> {
  if (root === null)
    return problem({ status: 422, field: 'answers', detail: 'answers must be the id of a note.' });
  const reader = await findReader(service.auth, request.headers);
  const readerId = reader?.id ?? null;
  const picked = await pickAnswers(service.database, [root], readerId, mostNotes + 1, after);
  const answers = picked.get(root) ?? [];
  if (answers.length === 0 && after === null) {
    const head = await findNote(service.database, root);
    if (head === null || !isVisible(head, readerId)) return notFound();
  }
  const page = answers.slice(0, countFitting(answers.map((answer) => [answer])));
  const next = page.length < answers.length ? (page.at(-1) ?? null) : null;
  return pageAnswer(
    service,
    request,
    reader,
    await writeItems(service, request, reader, page, new Map()),
    next,
  );
}

/** Counts how many groups of notes make a page: as many as fit, at least one. */
function countFitting(groups: readonly (readonly Picked[])[]): number {
  let notes = 0;
  let bytes = 0;
  const tooMany = groups.findIndex((group, index) => {
    notes += group.length;
    bytes += group.reduce((sum, { size }) => sum + size + least, 0);
    return index > 0 && (notes > mostNotes || bytes > mostBytes);
  });
  return tooMany < 0 ? groups.length : tooMany;
}

/**
 * Reads the notes that were picked and writes them as items; what was deleted meanwhile is left out.
 *
 * @param more for the head of a thread with more answers than come along, the last that does
 */
async function writeItems(
  service: AnnotationService,
  request: Request,
  reader: Reader | null,
  picked: readonly Picked[],
  more: ReadonlyMap<string, Cursor>,
): Promise<Annotation[]> {
  const found = await findNotes(
    service.database,
    picked.map(({ id }) => id),
  );
  const [first] = found.values();
  const places = first && (await findPlaces(service, first.edition, [...found.values()]));
  const origin = seenOrigin(request.headers, service.origins);
  const answered = new Set([...found.values()].map(({ root }) => root));
  return picked.flatMap(({ id }) => {
    const stored = found.get(id);
    if (stored === undefined || places === undefined) return [];
    const seen = seenBy(reader, stored, places(id));
    const last = more.get(id);
    const answers =
      last === undefined
        ? {}
        : { 'jolma:answers': { next: `${storePath}?answers=${id}&after=${writeCursor(last)}` } };
    if (isVisible(stored, reader?.id ?? null)) return [{ ...writeAnnotationItem(seen, origin), ...answers }];
    if (!answered.has(id)) return [];
    return [{ ...writeStub(seen, stored.deleted === null ? 'withdrawn' : 'deleted', origin), ...answers }];
  });
}

async function pageAnswer(
  service: AnnotationService,
  request: Request,
  reader: Reader | null,
  items: Annotation[],
  last: Cursor | null,
): Promise<Response> {
  const name = reader === null ? null : await findDisplayName(service.database, reader.id);
  const quota = reader === null ? null : await findNearQuota(service, reader.id);
  const asker = { name, mayPublish: service.publicNotes, quota };
  const next = last && addressOf(request, writeCursor(last));
  return documentAnswer(200, writeAnnotationPage(addressOf(request), items, next, asker), reader);
}

/** Gives the address that was asked, without the origin; perhaps of what comes after. */
function addressOf(request: Request, after?: string): string {
  const { pathname, searchParams } = new URL(request.url);
  if (after !== undefined) searchParams.set('after', after);
  return `${pathname}?${searchParams}`;
}
