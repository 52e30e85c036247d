import { isPageLocale, type PageLocale } from '../../lib/language/page-locales';

/** A note as the page shows it. */
export interface Note {
  /** The address of the annotation in the store. */
  iri: string;
  /** The version and the segment it was made on. */
  version: PageLocale;
  segment: string;
  body: string;
  language: PageLocale;
  /** ISO 8601 in UTC. */
  created: string;
  modified: string | null;
  mine: boolean;
  /** Names the state of the note that was read; a write on an older one is refused. */
  etag: string;
}

/** Where a note is made: a segment, and the version whose text it was. */
export interface NotePlace {
  version: PageLocale;
  segment: string;
}

/** What the reader wrote. */
export interface Draft extends NotePlace {
  body: string;
  language: PageLocale;
}

/** Why a write was not done; `conflict` brings the note as it is now, `gone` that it is no more. */
export type Refusal =
  | { reason: 'conflict'; saved: Note }
  | { reason: 'gone' | 'tooLong' | 'tooMany' | 'offline' | 'failed' | 'refused' };

export type Outcome<T> = { done: true; value: T } | ({ done: false } & Refusal);

const store = '/api/annotations/';
const mediaType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

/** Reads every note of the edition that the reader may see, whatever version it was made on. */
export async function listNotes(source: string): Promise<Note[]> {
  const response = await fetch(`${store}?source=${encodeURIComponent(source)}`);
  if (!response.ok) throw new Error(`The store answered ${response.status}`);
  const page: { items: unknown[] } = await response.json();
  return page.items.flatMap((item) => read(item) ?? []);
}

/** Saves a new note under an id the client makes, so that a repeated request makes no second note. */
export function createNote(slug: string, draft: Draft, id: string): Promise<Outcome<Note>> {
  return write(store, 'POST', { ...annotation(slug, draft), id: `urn:uuid:${id}` });
}

/** Saves a changed body, provided that nobody changed the note since. */
export function updateNote(slug: string, note: Note, draft: Draft): Promise<Outcome<Note>> {
  return write(note.iri, 'PUT', { ...annotation(slug, draft), id: note.iri }, note);
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
  const value = read(await sent.json(), sent.headers.get('ETag'));
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
      const saved = now?.ok ? read(await now.json(), now.headers.get('ETag')) : null;
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

function annotation(slug: string, { version, segment, body, language }: Draft) {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: 'commenting',
    body: { type: 'TextualBody', value: body, format: 'text/plain', language },
    target: { type: 'SpecificResource', source: `/${version}/${slug}#${segment}` },
  };
}

interface Annotation {
  id: string;
  body?: Body | Body[];
  target?: Target | Target[];
  created: string;
  modified?: string;
  'jolma:mine'?: boolean;
  'jolma:etag'?: string;
}

interface Body {
  value: string;
  language?: string;
  purpose?: string;
}

interface Target {
  source?: string;
}

/** Reads an annotation of the store; one that says nothing, or is not about a segment, is passed over. */
function read(item: unknown, etag: string | null = null): Note | null {
  const { id, body, target, created, modified, ...more } = item as Annotation;
  const said = [body ?? []].flat().find(({ purpose }) => purpose !== 'tagging');
  const [about] = [target ?? []].flat();
  const [, version = '', segment = ''] = /\/([^/]+)\/[^/#]+#(.+)$/.exec(about?.source ?? '') ?? [];
  if (!said || !isPageLocale(version)) return null;
  return {
    iri: new URL(id, location.href).pathname,
    version,
    segment,
    body: said.value,
    language: isPageLocale(said.language ?? '') ? (said.language as PageLocale) : version,
    created,
    modified: modified ?? null,
    mine: more['jolma:mine'] === true,
    etag: etag ?? more['jolma:etag'] ?? '',
  };
}
