import type { Locale } from '../language/locales';
import { annotationContext } from './annotation-schema';
import { type NoteRecord, type NoteSubject, noteEtag, noteIri, type TextTarget } from './note';
import type { Shown } from './project';
import { formatSource } from './source';

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

/**
 * Writes a note as a Web Annotation in JSON-LD, as an item of a page.
 *
 * Some members are not W3C's: `visibility` (absent is private), `jolma:mine` (whether it is the asker's own, so
 * that she can change it), `jolma:etag` (what `If-Match` needs for that), `jolma:hidden` (an editor hides it from
 * all others), `jolma:html` (the body as sanitised HTML, if it is Markdown), `jolma:places` and, of an answer,
 * `jolma:root` (the note at the head of the thread). `creator` is on public notes whose author has given a name.
 *
 * @param origin the origin under which the asker sees the application
 */
export function writeAnnotationItem(
  { note, mine, authorName, html, hidden, places, root }: SeenNote,
  origin: string,
): Record<string, unknown> {
  const isPublic = note.visibility === 'public';
  return {
    id: noteIri(note.id),
    type: 'Annotation',
    ...(note.via === null ? {} : { via: note.via }),
    motivation: note.motivation,
    ...writeBody(note),
    target: writeTarget(note.about, origin),
    created: note.created.toISOString(),
    // As the vocabulary has it: when it was changed after its creation.
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
): Record<string, unknown> {
  return {
    id: noteIri(note.id),
    type: 'Annotation',
    motivation: note.motivation,
    target: writeTarget(note.about, origin),
    created: note.created.toISOString(),
    'jolma:stub': reason,
    'jolma:places': places,
  };
}

/** Writes a note as a document of its own. */
export function writeAnnotation(seen: SeenNote, origin: string): Record<string, unknown> {
  return { '@context': annotationContext, ...writeAnnotationItem(seen, origin) };
}

/** What a list says of its asker. */
export interface Asker {
  /** The name others see beside her public notes. */
  name: string | null;
  /** Whether notes can be made public here. */
  mayPublish: boolean;
  /** How many notes she has of how many, when she is near the limit. */
  quota: { used: number; limit: number } | null;
}

/**
 * Writes an AnnotationPage of items; `jolma:name`, `jolma:mayPublish` and `jolma:quota` are about the asker.
 *
 * @param next the address of the page that follows; `null` for the last
 */
export function writeAnnotationPage(
  id: string,
  items: Record<string, unknown>[],
  next: string | null,
  { name, mayPublish, quota }: Asker,
): Record<string, unknown> {
  const asker = {
    'jolma:name': name,
    'jolma:mayPublish': mayPublish,
    ...(quota === null ? {} : { 'jolma:quota': quota }),
  };
  const following = next === null ? {} : { next };
  return { '@context': annotationContext, id, type: 'AnnotationPage', ...asker, ...following, items };
}

/** Writes how many notes each segment has, without the notes, as an AnnotationCollection with `jolma:counts`. */
export function writeAnnotationCounts(
  id: string,
  counts: ReadonlyMap<string, number>,
): Record<string, unknown> {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const document = { '@context': annotationContext, id, type: 'AnnotationCollection', total };
  return { ...document, 'jolma:counts': Object.fromEntries(counts) };
}

function writeBody({ body, tags }: NoteRecord): { body?: unknown } {
  const bodies: Record<string, unknown>[] = tags.map((value) => ({
    type: 'TextualBody',
    purpose: 'tagging',
    value,
  }));
  if (body !== null) {
    const { value, format, language } = body;
    bodies.unshift({ type: 'TextualBody', value, format, ...(language === null ? {} : { language }) });
  }
  return bodies.length === 0 ? {} : { body: oneOrMany(bodies) };
}

function writeTarget(about: NoteSubject, origin: string): unknown {
  if (about.kind === 'note') return noteIri(about.id);
  return oneOrMany(about.targets.map((target) => writeTextTarget(about.edition, target, origin)));
}

function writeTextTarget(slug: string, { locale, segment, range }: TextTarget, origin: string) {
  const source = formatSource({ locale, slug, segment }, origin);
  if (range === null) return { type: 'SpecificResource', source };
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

function oneOrMany<T>(values: T[]): T | T[] {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : values;
}
