import { annotationMediaType, type Quota } from '../../../lib/annotation/annotation';
import { longestTag } from '../../../lib/annotation/limits';
import { storePath } from '../../../lib/annotation/note';
import { membersOf, quotaOf } from '../../../lib/annotation/read-answer';
import { type UnsentDraft, writeDraft } from '../../../lib/annotation/write-said';
import { inTurn, isKnown } from './first-write';
import { keepsCookies } from './keeps-cookies';
import { isSuggestion, tagOf } from './kind';
import { idIn, type Note, noteId, readNote, type Writing } from './note';

/**
 * Why a write was not done; `conflict` brings the note as it is now, `gone` that it is no more, `sessionGone` that it is
 * not the reader's any more, `noCookies` that it would not be.
 */
export type Refusal =
  | { reason: 'conflict'; saved: Note }
  | {
      reason:
        | 'gone'
        | 'sessionGone'
        | 'noCookies'
        | 'tooLong'
        | 'tagTooLong'
        | 'badName'
        | 'unpublishable'
        | 'full'
        | 'tooMany'
        | 'busy'
        | 'offline'
        | 'failed'
        | 'refused';
    };

/** `quota` comes with a new note when the reader is near the limit. */
export type Outcome<T> = { done: true; value: T; quota?: Quota } | ({ done: false } & Refusal);

/**
 * Saves a new note under an id the client makes, so that a repeated request makes no second note.
 *
 * @param name the display name to set for the reader's public notes; `null` leaves it as it is
 */
export async function createNote(
  slug: string,
  writing: Writing,
  id: string,
  name: string | null,
): Promise<Outcome<Note>> {
  if (!keepsCookies()) return { done: false, reason: 'noCookies' };
  const isFirst = !isKnown();
  const draft = { ...draftOf(slug, writing, name), id, via: `urn:uuid:${id}` };
  const headers = { 'Content-Type': annotationMediaType };
  const sent = await inTurn(
    () => send(storePath, { method: 'POST', headers, body: JSON.stringify(writeDraft(draft)) }),
    (answer) => answer?.ok === true,
  );
  // The first note of a reader whose answer was lost, and the reader with it.
  if (sent?.status === 409) return createNote(slug, writing, crypto.randomUUID(), name);
  const outcome = await outcomeOf(sent);
  // The browser keeps cookies, but not those of the store.
  if (isFirst && outcome.done && !(await isMine(outcome.value))) return { done: false, reason: 'noCookies' };
  // An answer was lost, and what was sent then may have been changed since.
  const isEarlier = sent?.status === 200 && outcome.done && !says(outcome.value, writing);
  return isEarlier ? updateNote(slug, outcome.value, writing, name) : outcome;
}

/** Tells whether the store knows the reader of a note again; where it does not answer she is believed. */
async function isMine({ iri }: Note): Promise<boolean> {
  const sent = await send(iri, {});
  return sent?.ok ? (readNote(sent.json)?.mine ?? false) : sent?.status !== 404;
}

/** Tells whether a note says already what is written. */
function says(note: Note, { kind, body, language, tags, public: isPublic }: Writing): boolean {
  const all = (of: Pick<Writing, 'kind' | 'language' | 'public'>, said: Writing['body'], tagged: string[]) =>
    JSON.stringify([of.kind, said?.value, of.language, of.public, tagged]);
  return all(note, note.body, note.tags) === all({ kind, language, public: isPublic }, body, tags);
}

/** Saves a changed note, provided that nobody changed it since. */
export function updateNote(
  slug: string,
  note: Note,
  writing: Writing,
  name: string | null = null,
): Promise<Outcome<Note>> {
  const draft = { ...draftOf(slug, writing, name), id: noteId(note), via: null };
  const headers = { 'Content-Type': annotationMediaType, 'If-Match': note.etag };
  return send(note.iri, { method: 'PUT', headers, body: JSON.stringify(writeDraft(draft)) }).then((sent) =>
    outcomeOf(sent, note),
  );
}

/**
 * Deletes a note, provided that nobody changed it since.
 * @returns the note as `updateNote` takes it to bring it back, for as long as the store keeps it.
 */
export async function deleteNote(note: Note): Promise<Outcome<Note>> {
  const sent = await send(note.iri, { method: 'DELETE', headers: { 'If-Match': note.etag } });
  if (!sent) return { done: false, reason: 'offline' };
  const etag = sent.etag ?? note.etag;
  if (sent.ok || sent.status === 410) return { done: true, value: note.withEtag(etag) };
  return { done: false, ...(await refusal(sent, note)) };
}

async function outcomeOf(sent: Answer | null, note?: Note): Promise<Outcome<Note>> {
  if (!sent) return { done: false, reason: 'offline' };
  if (!sent.ok) return { done: false, ...(await refusal(sent, note)) };
  const value = readNote(sent.json, sent.etag);
  if (!value) return { done: false, reason: 'failed' };
  const quota = quotaOf(sent.json);
  return { done: true, value, ...(quota ? { quota } : {}) };
}

interface Answer {
  ok: boolean;
  status: number;
  etag: string | null;
  /** `null` where there is no JSON. */
  json: unknown;
}

/** @returns `null` where no answer came, or not all of it */
async function send(url: string, init: RequestInit): Promise<Answer | null> {
  try {
    const response = await fetch(url, init);
    const { ok, status, headers } = response;
    const isJson = headers.get('Content-Type')?.includes('json');
    return { ok, status, etag: headers.get('ETag'), json: isJson ? await response.json() : null };
  } catch {
    return null;
  }
}

async function refusal({ status, json }: Answer, note: Note | undefined): Promise<Refusal> {
  switch (status) {
    case 412: {
      const now = note && (await send(note.iri, {}));
      const saved = now?.ok ? readNote(now.json, now.etag) : null;
      return saved ? { reason: 'conflict', saved } : { reason: 'gone' };
    }
    case 410:
      return { reason: 'gone' };
    // What is deleted is known for good: a note that is not found, or is another's, was another session's.
    case 404:
      return { reason: note ? 'sessionGone' : 'failed' };
    case 403: {
      const { field, limit } = membersOf(json);
      if (field === 'visibility') return { reason: 'unpublishable' };
      if (limit !== undefined) return { reason: 'full' };
      return { reason: note && field === undefined ? 'sessionGone' : 'refused' };
    }
    case 413:
      return { reason: 'tooLong' };
    case 422: {
      const { field, limit } = membersOf(json);
      if (field === 'creator.name') return { reason: 'badName' };
      if (limit === longestTag) return { reason: 'tagTooLong' };
      return { reason: limit === undefined ? 'refused' : 'tooLong' };
    }
    case 429:
      return { reason: 'tooMany' };
    case 503:
      return { reason: 'busy' };
    default:
      return { reason: status >= 500 ? 'failed' : 'refused' };
  }
}

/** Gives what is written as a draft for the store. */
function draftOf(slug: string, writing: Writing, name: string | null): Omit<UnsentDraft, 'id' | 'via'> {
  const { kind, passages, answers, body, language, tags } = writing;
  const targets = passages.map(({ version, segment, range }) => ({ locale: version, segment, range }));
  return {
    motivation: isSuggestion(kind) ? 'commenting' : kind,
    visibility: writing.public ? 'public' : 'private',
    body: body && { ...body, language },
    tags: isSuggestion(kind) ? [...tags, tagOf(kind)] : tags,
    about: answers === null ? { kind: 'text', edition: slug, targets } : { kind: 'note', id: idIn(answers) },
    authorName: name === null ? undefined : name || null,
  };
}
