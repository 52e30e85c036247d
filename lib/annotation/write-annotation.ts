import {
  type Annotation,
  type AnnotationCounts,
  type AnnotationDocument,
  type AnnotationPage,
  annotationContext,
  type NotePlace,
  type Quota,
} from './annotation';
import { type NoteRecord, noteEtag, noteIri } from './note';
import { writeSaid } from './write-said';

/** A note as someone sees it. */
export interface SeenNote {
  note: NoteRecord;
  /** Whether it is the asker's own. */
  mine: boolean;
  /** The name its author gave for others to see. */
  authorName: string | null;
  /** Its body as sanitised HTML, if that is Markdown. */
  html: string | null;
  /** Whether an editor hides it from all but its author. */
  hidden: boolean;
  /** Of each target, in order; none for a reply, or where the edition is no more. */
  places: NotePlace[];
  /** The id of the note at the head of its thread; `null` where it is this one. */
  root: string | null;
}

/**
 * Writes a note as the asker sees it, as an item of a page.
 *
 * @param origin the origin under which the asker sees the application
 */
export function writeAnnotationItem(
  { note, mine, authorName, html, hidden, places, root }: SeenNote,
  origin: string,
): Annotation {
  const isPublic = note.visibility === 'public';
  return {
    id: noteIri(note.id),
    type: 'Annotation',
    ...(note.via === null ? {} : { via: note.via }),
    ...writeSaid(note, origin),
    created: note.created.toISOString(),
    ...(note.modified > note.created ? { modified: note.modified.toISOString() } : {}),
    ...(isPublic ? { visibility: 'public' } : {}),
    ...(isPublic && authorName !== null ? { creator: { type: 'Person', name: authorName } } : {}),
    ...(html === null ? {} : { 'jolma:html': html }),
    'jolma:mine': mine,
    'jolma:etag': noteEtag(note.revision),
    ...(hidden ? { 'jolma:hidden': true } : {}),
    ...(places.length > 0 ? { 'jolma:places': places } : {}),
    ...(root === null ? {} : { 'jolma:root': noteIri(root) }),
  };
}

/**
 * Writes what is left for the asker of a note that has answers she sees: where it is, and as `jolma:stub` why she does
 * not see it, that it was deleted or that it is not public.
 */
export function writeStub(
  { note, places }: Pick<SeenNote, 'note' | 'places'>,
  reason: 'deleted' | 'withdrawn',
  origin: string,
): Annotation {
  const { motivation, target } = writeSaid(note, origin);
  return {
    id: noteIri(note.id),
    type: 'Annotation',
    motivation,
    target,
    created: note.created.toISOString(),
    'jolma:stub': reason,
    'jolma:places': places,
  };
}

/** Writes a note as a document of its own. */
export function writeAnnotation(seen: SeenNote, origin: string): AnnotationDocument {
  return { '@context': annotationContext, ...writeAnnotationItem(seen, origin) };
}

/** What a list says of its asker. */
export interface Asker {
  /** The name others see beside her public notes. */
  name: string | null;
  /** Whether notes can be made public here. */
  mayPublish: boolean;
  /** How many notes she has of how many, when she is near the limit. */
  quota: Quota | null;
}

/**
 * Writes a page of notes for the asker.
 *
 * @param next the address of the page that follows; `null` for the last
 */
export function writeAnnotationPage(
  id: string,
  items: Annotation[],
  next: string | null,
  { name, mayPublish, quota }: Asker,
): AnnotationPage {
  const asker = {
    'jolma:name': name,
    'jolma:mayPublish': mayPublish,
    ...(quota === null ? {} : { 'jolma:quota': quota }),
  };
  const following = next === null ? {} : { next };
  return { '@context': annotationContext, id, type: 'AnnotationPage', ...asker, ...following, items };
}

/** Writes how many notes each segment has, without the notes, as an AnnotationCollection with `jolma:counts`. */
export function writeAnnotationCounts(id: string, counts: ReadonlyMap<string, number>): AnnotationCounts {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    '@context': annotationContext,
    id,
    type: 'AnnotationCollection',
    total,
    'jolma:counts': Object.fromEntries(counts),
  };
}
