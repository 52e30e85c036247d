import { annotationContext } from './annotation-schema';
import { type Note, type NoteSubject, noteEtag, noteIri, type TextTarget } from './note';
import { formatSource } from './source';

/**
 * Writes a note as a Web Annotation in JSON-LD, as an item of a page.
 *
 * Three members are not W3C's: `visibility` (absent is private), `jolma:mine` (whether it is the asker's own, so
 * that she can change it), and `jolma:etag` (what `If-Match` needs for that).
 *
 * @param origin the origin under which the asker sees the application
 */
export function writeAnnotationItem(note: Note, mine: boolean, origin: string): Record<string, unknown> {
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
    ...(note.visibility === 'public' ? { visibility: 'public' } : {}),
    'jolma:mine': mine,
    'jolma:etag': noteEtag(note.revision),
  };
}

/** Writes a note as a document of its own. */
export function writeAnnotation(note: Note, mine: boolean, origin: string): Record<string, unknown> {
  return { '@context': annotationContext, ...writeAnnotationItem(note, mine, origin) };
}

/** Writes an AnnotationPage of items. */
export function writeAnnotationPage(id: string, items: Record<string, unknown>[]): Record<string, unknown> {
  return { '@context': annotationContext, id, type: 'AnnotationPage', items };
}

function writeBody({ body, tags }: Note): { body?: unknown } {
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
