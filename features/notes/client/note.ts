import type {
  Annotation,
  AnnotationBody,
  AnnotationTarget,
  NotePlace,
} from '../../../lib/annotation/annotation';
import type { BodyFormat } from '../../../lib/annotation/note';
import { isAnnotation } from '../../../lib/annotation/read-answer';
import { listOf, rangeOf, tagsOf, textsOf } from '../../../lib/annotation/read-said';
import { readSource } from '../../../lib/annotation/source';
import type { TextRange } from '../../../lib/annotation/text-range';
import { isLocale, type Locale } from '../../../lib/language/locales';
import { type Kind, type Suggestion, suggestionIn, tagOf } from './kind';

/** Words of a version, or a whole segment, that a note is about, as the store takes and gives them. */
export interface Passage {
  version: Locale;
  segment: string;
  /** `null` for the whole segment. */
  range: TextRange | null;
}

/** What a reader writes of a note. */
export interface Writing {
  kind: Kind;
  /** Empty for a reply. */
  passages: Passage[];
  /** The address of the note that a reply answers. */
  answers: string | null;
  /** Markdown, unless the note was made elsewhere as plain text; `null` for a highlight without words. */
  body: { value: string; format: BodyFormat } | null;
  language: Locale;
  tags: string[];
  public: boolean;
}

/** A note as the page shows it: an annotation of the store, which is read as far as it is asked for. */
export class Note implements Writing {
  private read: Passage[] | null = null;

  constructor(
    private readonly annotation: Annotation,
    readonly answers: string | null,
    /** The version it was made on; of a reply, the language it is in. */
    readonly version: Locale,
    /** Names the state of the note that was read; a write on an older one is refused. */
    readonly etag: string,
  ) {}

  /** The address of the annotation in the store. */
  get iri(): string {
    return pathOf(this.annotation.id);
  }

  /** Why the reader sees nothing of it but its place and its answers; `null` where she sees it. */
  get stub(): 'deleted' | 'withdrawn' | null {
    return this.annotation['jolma:stub'] ?? null;
  }

  /** The address of the note at the head of its thread; `null` where it is this one, or not known. */
  get root(): string | null {
    return this.annotation['jolma:root'] ?? null;
  }

  /** Where the store gives the answers that did not come along; `null` where all did. */
  get moreAnswers(): string | null {
    return this.annotation['jolma:answers']?.next ?? null;
  }

  /** What is left of the note for its answers once it is deleted. */
  asStub(): Note {
    const { id, type, motivation, target, created, 'jolma:places': places } = this.annotation;
    const stub: Annotation = {
      id,
      type,
      motivation,
      target,
      created,
      'jolma:places': places,
      'jolma:stub': 'deleted',
    };
    return new Note(stub, this.answers, this.version, this.etag);
  }

  /** The same note in a state that has another name. */
  withEtag(etag: string): Note {
    return new Note(this.annotation, this.answers, this.version, etag);
  }

  get kind(): Kind {
    return this.suggestion ?? this.annotation.motivation;
  }

  get passages(): Passage[] {
    this.read ??= listOf(this.annotation.target).flatMap(passageOf);
    return this.read;
  }

  get body(): Writing['body'] {
    const text = textOf(this.annotation);
    return text
      ? { value: text.value, format: text.format === 'text/markdown' ? text.format : 'text/plain' }
      : null;
  }

  /** The body as sanitised HTML, if it is Markdown. */
  get html(): string | null {
    return this.annotation['jolma:html'] ?? null;
  }

  get language(): Locale {
    return languageIn(this.annotation) ?? this.version;
  }

  get tags(): string[] {
    const { suggestion } = this;
    const tags = tagsOf(listOf(this.annotation.body));
    return suggestion ? tags.filter((tag) => tag !== tagOf(suggestion)) : tags;
  }

  get public(): boolean {
    return this.annotation.visibility === 'public';
  }

  /** The name under which the author published it. */
  get author(): string | null {
    return this.annotation.creator?.name || null;
  }

  get mine(): boolean {
    return this.annotation['jolma:mine'] === true;
  }

  /** Hidden by an editor: nobody sees it but its author. */
  get hidden(): boolean {
    return this.annotation['jolma:hidden'] === true;
  }

  /** ISO 8601 in UTC. */
  get created(): string {
    return this.annotation.created;
  }

  get modified(): string | null {
    return this.annotation.modified ?? null;
  }

  get places(): readonly NotePlace[] {
    return this.annotation['jolma:places'] ?? nowhere;
  }

  private get suggestion(): Suggestion | null {
    return this.annotation.motivation === 'commenting'
      ? suggestionIn(tagsOf(listOf(this.annotation.body)))
      : null;
  }
}

const nowhere: readonly NotePlace[] = [];

/** What a note says, to be written otherwise. */
export function writingOf({
  kind,
  passages,
  answers,
  body,
  language,
  tags,
  public: isPublic,
}: Note): Writing {
  return { kind, passages, answers, body, language, tags, public: isPublic };
}

/** The last part of a note's address, which links to it carry. */
export function noteId({ iri }: Note): string {
  return idIn(iri);
}

export function idIn(iri: string): string {
  return iri.slice(iri.lastIndexOf('/') + 1);
}

/** The words a note was made on; of a whole segment none. */
export function quoteOf({ passages }: Note): string | null {
  const words = passages.flatMap(({ range }) => range?.exact ?? []);
  return words.length > 0 ? words.join(' … ') : null;
}

/** Reads an annotation of the store; `null` where it is none, or about nothing of ours. */
export function readNote(item: unknown, etag: string | null = null): Note | null {
  if (!isAnnotation(item)) return null;
  let answers: string | null = null;
  let version: Locale | null = null;
  for (const target of listOf(item.target)) {
    if (typeof target === 'string') answers ??= pathOf(target);
    else version ??= placeOf(target)?.version ?? null;
  }
  if (!answers && !version) return null;
  version ??= languageIn(item) ?? 'en';
  return new Note(item, answers, version, etag ?? item['jolma:etag'] ?? '');
}

function textOf({ body }: Annotation): AnnotationBody | undefined {
  return textsOf(listOf(body))[0];
}

function languageIn(annotation: Annotation): Locale | null {
  const language = textOf(annotation)?.language?.split('-')[0]?.toLowerCase() ?? '';
  return isLocale(language) ? language : null;
}

function passageOf(target: string | AnnotationTarget): Passage | [] {
  if (typeof target === 'string') return [];
  const place = placeOf(target);
  return place ? { ...place, range: rangeOf(listOf(target.selector)) } : [];
}

function placeOf({ source }: AnnotationTarget): Pick<Passage, 'version' | 'segment'> | null {
  const { locale, segment } = readSource(source);
  return locale !== null && isLocale(locale) && segment !== null ? { version: locale, segment } : null;
}

function pathOf(iri: string): string {
  return iri.startsWith('/') ? iri : new URL(iri, location.href).pathname;
}
