import type { PageLocale } from '../language/page-locales';
import {
  type AnnotationBody,
  type AnnotationSelector,
  type AnnotationTarget,
  annotationContext,
  type OneOrMany,
  type SaidAnnotation,
  type SentAnnotation,
} from './annotation';
import { type NoteRecord, noteIri, type TextTarget } from './note';
import type { NoteDraft } from './read-annotation';
import { formatSource } from './source';
import type { TextRange } from './text-range';

/** What a note says and is about; that its places exist, and are in one version, is for the store to look at. */
interface Said extends Pick<NoteRecord, 'motivation' | 'body' | 'tags'> {
  about:
    | { kind: 'text'; edition: string; targets: readonly TextTarget<PageLocale>[] }
    | { kind: 'note'; id: string };
}

/**
 * Writes what a note says and is about in the W3C form.
 *
 * @param origin stands before the addresses of places; empty leaves them root-relative
 */
export function writeSaid(
  { motivation, body, tags, about }: Said,
  origin: string,
): Omit<SaidAnnotation, 'type'> {
  return {
    motivation,
    ...writeBody(body, tags),
    target:
      about.kind === 'note'
        ? noteIri(about.id)
        : oneOrMany(about.targets.map((target) => writeTarget(about.edition, target, origin))),
  };
}

/** A draft as a client has it, which gives every note its id. */
export type UnsentDraft = Said & Omit<NoteDraft, 'about' | 'id'> & { id: string };

/** Writes a draft as a client sends it, so that `readAnnotation` gives the same. */
export function writeDraft({ id, via, visibility, authorName, ...said }: UnsentDraft): SentAnnotation {
  return {
    '@context': annotationContext,
    id: via ?? noteIri(id),
    type: 'Annotation',
    ...writeSaid(said, ''),
    visibility,
    ...(authorName === undefined ? {} : { creator: { type: 'Person', name: authorName ?? '' } }),
  };
}

function writeBody(text: Said['body'], tags: readonly string[]): Pick<SaidAnnotation, 'body'> {
  const bodies = tags.map((value): AnnotationBody => ({ type: 'TextualBody', purpose: 'tagging', value }));
  if (text !== null) {
    const { value, format, language } = text;
    bodies.unshift({ type: 'TextualBody', value, format, ...(language === null ? {} : { language }) });
  }
  return bodies.length === 0 ? {} : { body: oneOrMany(bodies) };
}

function writeTarget(
  slug: string,
  { locale, segment, range }: TextTarget<PageLocale>,
  origin: string,
): AnnotationTarget {
  return {
    type: 'SpecificResource',
    source: formatSource({ locale, slug, segment }, origin),
    ...(range === null ? {} : { selector: selectorsOf(range) }),
  };
}

function selectorsOf({ start, end, exact, prefix, suffix }: TextRange): AnnotationSelector[] {
  return [
    { type: 'TextPositionSelector', start, end },
    { type: 'TextQuoteSelector', exact, prefix, suffix },
  ];
}

function oneOrMany<T>(values: T[]): OneOrMany<T> {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : values;
}
