import type { Locale } from '../language/locales';
import type { PageLocale } from '../language/page-locales';
import type { TextRange } from './text-range';

export const motivations = ['highlighting', 'commenting', 'questioning', 'replying'] as const;
export type Motivation = (typeof motivations)[number];

export const bodyFormats = ['text/plain', 'text/markdown'] as const;
export type BodyFormat = (typeof bodyFormats)[number];

/** A note as it is kept: what it says, and what it is about. */
export interface NoteRecord {
  /** A UUID in lower case. */
  id: string;
  /** The client's own IRI, as it was given. */
  via: string | null;
  motivation: Motivation;
  visibility: 'private' | 'public';
  body: NoteBody | null;
  tags: string[];
  about: NoteSubject;
  created: Date;
  modified: Date;
  /** Counts the changes, from 1. */
  revision: number;
}

export interface NoteBody {
  value: string;
  format: BodyFormat;
  /** BCP 47. */
  language: string | null;
}

/**
 * Places in one version of an edition, in reading order; or the note that this one answers. `Of` says whether
 * the version is meant as it is stored, or as a page shows it, in one of the scripts of Kazakh.
 */
export type NoteSubject<Of extends PageLocale = Locale> =
  | { kind: 'text'; edition: string; targets: [TextTarget<Of>, ...TextTarget<Of>[]] }
  | { kind: 'note'; id: string };

/** A segment, or a range in it. */
export interface TextTarget<Of extends PageLocale = Locale> {
  locale: Of;
  segment: string;
  range: TextRange | null;
}

/** The address of the store, without the origin. */
export const storePath = '/api/annotations/';

const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads a note's id as it stands in an address; `null` when it is no UUID. */
export function parseNoteId(value: string): string | null {
  return uuidPattern.test(value) ? value.toLowerCase() : null;
}

/** Gives the IRI of a note, without the origin. */
export function noteIri(id: string): string {
  return storePath + id;
}

/**
 * Reads the IRI of a note in this store.
 *
 * @param origins the origins that are this application's own
 * @returns the note's id, or `null` when the IRI is none of a note here
 */
export function parseNoteIri(iri: string, origins: readonly string[]): string | null {
  const origin = origins.find((own) => iri.startsWith(`${own}/`)) ?? '';
  return parseAfter(storePath, iri.slice(origin.length));
}

/** Reads the UUID that a client gave its note, from `urn:uuid:…`. */
export function parseUuidUrn(urn: string): string | null {
  return parseAfter('urn:uuid:', urn);
}

/** Reads the UUID after a beginning, whose letters may be small or great. */
function parseAfter(beginning: string, value: string): string | null {
  const { length } = beginning;
  return value.slice(0, length).toLowerCase() === beginning ? parseNoteId(value.slice(length)) : null;
}

/** Gives the strong entity tag of a note as it stands. */
export function noteEtag(revision: number): string {
  return `"${revision}"`;
}
