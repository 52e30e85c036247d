import { type Note, readNote, type Writing } from './note';
import { isSuggestion, tagOf } from './suggestion';

/** Why a write was not done; `conflict` brings the note as it is now, `gone` that it is no more. */
export type Refusal =
  | { reason: 'conflict'; saved: Note }
  | { reason: 'gone' | 'tooLong' | 'tooMany' | 'offline' | 'failed' | 'refused' };

export type Outcome<T> = { done: true; value: T } | ({ done: false } & Refusal);

const store = '/api/annotations/';
const mediaType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

/**
 * Saves a new note under an id the client makes, so that a repeated request makes no second note.
 *
 * @param name the display name to set for the reader's public notes; `null` leaves it as it is
 */
export function createNote(
  slug: string,
  writing: Writing,
  id: string,
  name: string | null,
): Promise<Outcome<Note>> {
  return write(store, 'POST', { ...annotation(slug, writing, name), id: `urn:uuid:${id}` });
}

/** Saves a changed note, provided that nobody changed it since. */
export function updateNote(
  slug: string,
  note: Note,
  writing: Writing,
  name: string | null = null,
): Promise<Outcome<Note>> {
  return write(note.iri, 'PUT', { ...annotation(slug, writing, name), id: note.iri }, note);
}

/**
 * Deletes a note, provided that nobody changed it since.
 * @returns the note as `updateNote` takes it to bring it back, for as long as the store keeps it.
 */
export async function deleteNote(note: Note): Promise<Outcome<Note>> {
  const sent = await send(note.iri, { method: 'DELETE', headers: { 'If-Match': note.etag } });
  if (!sent) return { done: false, reason: 'offline' };
  const etag = sent.headers.get('ETag') ?? note.etag;
  if (sent.ok || sent.status === 404 || sent.status === 410) return { done: true, value: { ...note, etag } };
  return { done: false, ...(await refusal(sent, note)) };
}

async function write(url: string, method: string, body: object, note?: Note): Promise<Outcome<Note>> {
  const headers: Record<string, string> = { 'Content-Type': mediaType };
  if (note) headers['If-Match'] = note.etag;
  const sent = await send(url, { method, headers, body: JSON.stringify(body) });
  if (!sent) return { done: false, reason: 'offline' };
  if (!sent.ok) return { done: false, ...(await refusal(sent, note)) };
  const value = readNote(await sent.json(), sent.headers.get('ETag'));
  return value ? { done: true, value } : { done: false, reason: 'failed' };
}

/** @returns `null` where no answer came. */
async function send(url: string, init: RequestInit): Promise<Response | null> {
  try {
    return await fetch(url, init);
  } catch {
    return null;
  }
}

async function refusal(response: Response, note: Note | undefined): Promise<Refusal> {
  switch (response.status) {
    case 412: {
      const now = note && (await send(note.iri, {}));
      const saved = now?.ok ? readNote(await now.json(), now.headers.get('ETag')) : null;
      return saved ? { reason: 'conflict', saved } : { reason: 'gone' };
    }
    case 404:
    case 410:
      return { reason: 'gone' };
    case 413:
      return { reason: 'tooLong' };
    case 422: {
      const problem: { limit?: number } = await response.json();
      return { reason: problem.limit === undefined ? 'refused' : 'tooLong' };
    }
    case 429:
      return { reason: 'tooMany' };
    default:
      return { reason: response.status >= 500 ? 'failed' : 'refused' };
  }
}

function annotation(slug: string, writing: Writing, name: string | null) {
  const { kind, body, language } = writing;
  const tags = isSuggestion(kind) ? [...writing.tags, tagOf(kind)] : writing.tags;
  const bodies = [
    ...(body ? [{ type: 'TextualBody', ...body, language }] : []),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: isSuggestion(kind) ? 'commenting' : kind,
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: writing.answers ?? writing.passages.map((passage) => target(slug, passage)),
    visibility: writing.public ? 'public' : 'private',
    ...(name === null ? {} : { creator: { type: 'Person', name } }),
  };
}

function target(slug: string, { version, segment, range }: Writing['passages'][number]) {
  const source = `/${version}/${slug}#${segment}`;
  if (!range) return { type: 'SpecificResource', source };
  const { start, end, exact, prefix, suffix } = range;
  return {
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextPositionSelector', start, end },
      { type: 'TextQuoteSelector', exact, prefix, suffix },
    ],
  };
}
