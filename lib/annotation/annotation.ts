import type { Locale } from '../language/locales';
import type { BodyFormat, Motivation } from './note';
import type { Shown } from './project';

/** The context that gives the terms of Web Annotation their meaning. */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** The media type of everything the store says that is not a problem, and of what our pages send. */
export const annotationMediaType = `application/ld+json; profile="${annotationContext}"`;

/** JSON-LD writes a list of one without brackets. */
export type OneOrMany<T> = T | T[];

/** What a note says and is about, in the W3C form: what clients send and what the store answers have this alike. */
export interface SaidAnnotation {
  type: 'Annotation';
  motivation: Motivation;
  /** At most one text, and tags. */
  body?: OneOrMany<AnnotationBody>;
  /** The IRI of the note it answers, or places in one version. */
  target: string | OneOrMany<AnnotationTarget>;
}

/** A text, or with the purpose `tagging` a tag. */
export interface AnnotationBody {
  type: 'TextualBody';
  value: string;
  format?: BodyFormat | null;
  /** BCP 47. */
  language?: string | null;
  purpose?: string | null;
}

/** A segment, or with selectors a range in it. */
export interface AnnotationTarget {
  type?: 'SpecificResource' | null;
  /** The address of the segment in a reading page. */
  source: string;
  selector?: OneOrMany<AnnotationSelector> | null;
}

export type AnnotationSelector =
  | { type: 'TextPositionSelector'; start: number; end: number }
  | { type: 'TextQuoteSelector'; exact: string; prefix?: string | null; suffix?: string | null };

/** What a client sends to make or replace a note. */
export interface SentAnnotation extends SaidAnnotation {
  '@context': typeof annotationContext;
  /** `urn:uuid:` and a UUID, or the IRI of the note that is replaced. */
  id: string;
  visibility: 'private' | 'public';
  /** An empty name takes away the one there was. */
  creator?: AnnotationCreator;
}

interface AnnotationCreator {
  type: 'Person';
  name: string;
}

/**
 * A note as the store answers it. What begins with `jolma:` is not W3C's, nor is `visibility`; of a stub only the members
 * that `writeStub` names are there.
 */
export interface Annotation extends SaidAnnotation {
  id: string;
  /** The IRI that the client gave. */
  via?: string;
  /** ISO 8601 in UTC. */
  created: string;
  /** When it was changed after its creation, as the vocabulary has it. */
  modified?: string;
  /** Absent is private. */
  visibility?: 'public';
  /** On public notes whose author has given a name. */
  creator?: AnnotationCreator;
  /** The body as sanitised HTML, if it is Markdown. */
  'jolma:html'?: string;
  /** Whether it is the asker's own, so that she can change it. */
  'jolma:mine'?: boolean;
  /** What `If-Match` needs for that. */
  'jolma:etag'?: string;
  /** An editor hides it from all but its author. */
  'jolma:hidden'?: true;
  /** Of each target, in order; none for a reply, or where the edition is no more. */
  'jolma:places'?: NotePlace[];
  /** The IRI of the note at the head of the thread, of an answer. */
  'jolma:root'?: string;
  /** The address of the answers that did not come along. */
  'jolma:answers'?: { next: string };
  /** Why the asker sees nothing of it but its place. */
  'jolma:stub'?: 'deleted' | 'withdrawn';
}

/** Where a target is in the edition as it is now. */
export interface NotePlace {
  /** `exact`: the segment, offsets and words it was made on. */
  state: 'exact' | 'moved' | 'orphan';
  /** 0 to 1. */
  score: number;
  /** The text of its segment has changed since. */
  changed: boolean;
  old: {
    /** The segment beside which an orphan is shown; null without its version. */
    segment: string | null;
  };
  /** Each version that the edition has. */
  in: Partial<Record<Locale, Shown>>;
}

/** A note as a document of its own. */
export interface AnnotationDocument extends Annotation {
  '@context': typeof annotationContext;
  /** With a note that is new, when its author is near the limit. */
  'jolma:quota'?: Quota;
}

/** Some notes of an edition. */
export interface AnnotationPage {
  '@context': typeof annotationContext;
  id: string;
  type: 'AnnotationPage';
  /** The address of the page that follows. */
  next?: string;
  /** The name others see beside the asker's public notes. */
  'jolma:name': string | null;
  /** Whether notes can be made public here. */
  'jolma:mayPublish': boolean;
  /** When the asker is near the limit. */
  'jolma:quota'?: Quota;
  items: Annotation[];
}

/** How many notes a reader has, of how many. */
export interface Quota {
  used: number;
  limit: number;
}

/** How many notes an edition has, without the notes. */
export interface AnnotationCounts {
  '@context': typeof annotationContext;
  id: string;
  type: 'AnnotationCollection';
  total: number;
  /** By the segment. */
  'jolma:counts': Record<string, number>;
}
