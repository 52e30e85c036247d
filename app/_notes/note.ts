import { isLocale, type Locale } from '../../lib/language/locales';
import { languageOf, type PageLocale } from '../../lib/language/page-locales';
import type { Span } from '../_reader/passages';
import { type Suggestion, suggestionIn, tagOf } from './suggestion';

type Motivation = 'highlighting' | 'commenting' | 'questioning' | 'replying';

/** What a note is to its readers: what moved its author, or a suggestion for the glossary. */
export type Kind = Motivation | Suggestion;

/** Words of a version, or a whole segment, that a note is about, as the store takes and gives them. */
export interface Passage {
  version: Locale;
  segment: string;
  /** `null` for the whole segment; offsets are UTF-16 units of the plain text. */
  range: { start: number; end: number; exact: string; prefix: string; suffix: string } | null;
}

/** How a place of a note was found in a version: in its own, by the pair of its sentence, or less exactly. */
export type FoundBy = 'own' | 'sentence' | 'group' | 'edition';

/** Where a note stands in the present texts, one for each passage it was made on. */
export interface Place {
  state: 'exact' | 'moved' | 'orphan';
  changed: boolean;
  /** Where an orphan is shown beside; `null` where nothing is left of that either. */
  old: { segment: string | null };
  in: Partial<Record<Locale, { by: FoundBy; ranges: PlacedRange[] }>>;
}

interface PlacedRange {
  segment: string;
  /** Both `null` for the whole segment. */
  start: number | null;
  end: number | null;
}

/** What a reader writes of a note. */
export interface Writing {
  kind: Kind;
  /** Empty for a reply. */
  passages: Passage[];
  /** The address of the note that a reply answers. */
  answers: string | null;
  /** Markdown, unless the note was made elsewhere as plain text; `null` for a highlight without words. */
  body: { value: string; format: 'text/markdown' | 'text/plain' } | null;
  language: Locale;
  tags: string[];
  public: boolean;
}

/** A note as the page shows it. */
export interface Note extends Writing {
  /** The address of the annotation in the store. */
  iri: string;
  /** The version it was made on; of a reply, the language it is in. */
  version: Locale;
  /** The body as sanitised HTML, if it is Markdown. */
  html: string | null;
  /** The name under which the author published it. */
  author: string | null;
  mine: boolean;
  /** Hidden by an editor: nobody sees it but its author. */
  hidden: boolean;
  /** ISO 8601 in UTC. */
  created: string;
  modified: string | null;
  /** Names the state of the note that was read; a write on an older one is refused. */
  etag: string;
  places: Place[];
}

/** The last part of a note's address, which links to it carry. */
export function noteId({ iri }: Note): string {
  return iri.slice(iri.lastIndexOf('/') + 1);
}

/** The words a note was made on; of a whole segment none. */
export function quoteOf({ passages }: Note): string | null {
  const words = passages.flatMap(({ range }) => range?.exact ?? []);
  return words.length > 0 ? words.join(' … ') : null;
}

/** Where a note stands on a page that shows some versions. */
export interface Standing {
  /** The segment it is shown beside; `null` for the head of the text. */
  segment: string | null;
  /** `found` unless no place is left in the text. */
  state: 'found' | 'orphan';
  /** How its words were found in the first of the versions; `own` where its own version is shown. */
  by: FoundBy;
  changed: boolean;
}

/** Finds where a note stands on a page. */
export function standing({ places, version, passages }: Note, shown: readonly PageLocale[]): Standing {
  const changed = places.some((place) => place.changed);
  const { found, here, segment } = whereOf(places, shown);
  const by = here?.by ?? 'edition';
  // That a whole segment is found as one needs no saying.
  const plain =
    shown.some((each) => languageOf(each) === version) ||
    (by === 'group' && passages.every(({ range }) => range === null));
  return { segment, state: found ? 'found' : 'orphan', by: plain ? 'own' : by, changed };
}

function whereOf(places: readonly Place[], shown: readonly PageLocale[]) {
  const found = places.find(({ state }) => state !== 'orphan');
  const place = found ?? places[0];
  const locale = shown.find((each) => place?.in[languageOf(each)]?.ranges[0]) ?? shown[0];
  const here = locale && place?.in[languageOf(locale)];
  return { found, here, segment: here?.ranges[0]?.segment ?? place?.old.segment ?? null };
}

/** Gives the segment beside which an annotation of the store is shown, before it is read; `null` for none, as of a reply. */
export function segmentOfItem(item: unknown, shown: readonly PageLocale[]): string | null {
  return whereOf((item as Annotation)['jolma:places'] ?? [], shown).segment;
}

/** Gives the words to mark for a note on a page; whole segments are not marked. */
export function markedSpans(
  { places, version }: Note,
  shown: readonly PageLocale[],
): (Span & { own: boolean })[] {
  const spans: (Span & { own: boolean })[] = [];
  for (const place of places) {
    if (place.state === 'orphan') continue;
    for (const locale of shown) {
      const language = languageOf(locale);
      for (const { segment, start, end } of place.in[language]?.ranges ?? [])
        if (start !== null && end !== null)
          spans.push({ locale, segment, start, end, own: language === version });
    }
  }
  return spans;
}

interface Annotation {
  id: string;
  motivation: Motivation;
  body?: Body | Body[];
  target?: string | Target | (string | Target)[];
  creator?: { name?: string };
  visibility?: string;
  created: string;
  modified?: string;
  'jolma:mine'?: boolean;
  'jolma:etag'?: string;
  'jolma:hidden'?: boolean;
  'jolma:html'?: string;
  'jolma:places'?: Place[];
}

interface Body {
  value: string;
  format?: string;
  language?: string;
  purpose?: string;
}

interface Target {
  source?: string;
  selector?: {
    type: string;
    start?: number;
    end?: number;
    exact?: string;
    prefix?: string;
    suffix?: string;
  }[];
}

/** Reads an annotation of the store; `null` where it is about nothing of ours. */
export function readNote(item: unknown, etag: string | null = null): Note | null {
  const annotation = item as Annotation;
  const bodies = listOf(annotation.body);
  const said = bodies.find(({ purpose }) => purpose !== 'tagging');
  const passages: Passage[] = [];
  let answers: string | null = null;
  for (const target of listOf(annotation.target)) {
    const passage = typeof target === 'string' ? null : readPassage(target);
    if (typeof target === 'string') answers ??= target;
    else if (passage) passages.push(passage);
  }
  const spoken = said?.language?.split('-')[0]?.toLowerCase() ?? '';
  const language = isLocale(spoken) ? spoken : (passages[0]?.version ?? 'en');
  if (!answers && passages.length === 0) return null;
  const tags = bodies.flatMap(({ purpose, value }) => (purpose === 'tagging' ? value : []));
  const suggestion = annotation.motivation === 'commenting' ? suggestionIn(tags) : null;
  return {
    iri: pathOf(annotation.id),
    kind: suggestion ?? annotation.motivation,
    version: passages[0]?.version ?? language,
    passages,
    answers: answers && pathOf(answers),
    body: said
      ? { value: said.value, format: said.format === 'text/markdown' ? said.format : 'text/plain' }
      : null,
    html: annotation['jolma:html'] ?? null,
    language,
    tags: suggestion ? tags.filter((tag) => tag !== tagOf(suggestion)) : tags,
    public: annotation.visibility === 'public',
    author: annotation.creator?.name || null,
    mine: annotation['jolma:mine'] === true,
    hidden: annotation['jolma:hidden'] === true,
    created: annotation.created,
    modified: annotation.modified ?? null,
    etag: etag ?? annotation['jolma:etag'] ?? '',
    places: annotation['jolma:places'] ?? [],
  };
}

/** JSON-LD leaves the brackets out around a single value. */
function listOf<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function readPassage({ source, selector = [] }: Target): Passage | null {
  const [page = '', segment = ''] = source?.split('#') ?? [];
  const version = page.split('/').at(-2) ?? '';
  if (!isLocale(version) || segment === '') return null;
  const { start, end } = selector.find(({ type }) => type === 'TextPositionSelector') ?? {};
  const { exact, prefix = '', suffix = '' } = selector.find(({ type }) => type === 'TextQuoteSelector') ?? {};
  const whole = start === undefined || end === undefined || exact === undefined;
  return {
    version,
    segment: segment.includes('%') ? decodeURIComponent(segment) : segment,
    range: whole ? null : { start, end, exact, prefix, suffix },
  };
}

function pathOf(iri: string): string {
  return iri.startsWith('/') ? iri : new URL(iri, location.href).pathname;
}
