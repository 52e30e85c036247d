import type { Motivation } from '../../../lib/annotation/note';
import type { NotePlace } from '../../../lib/annotation/write-annotation';
import { isLocale, type Locale } from '../../../lib/language/locales';
import type { Passage } from './note';

/** A note as the store gives it: an annotation in JSON-LD. */
export interface Annotation {
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
  'jolma:places'?: NotePlace[];
  'jolma:root'?: string;
  'jolma:stub'?: 'deleted' | 'withdrawn';
  'jolma:answers'?: { next: string };
}

interface Body {
  value: string;
  format?: string;
  language?: string;
  purpose?: string;
}

export interface Target {
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

export function saidIn({ body }: Annotation): Body | undefined {
  return listOf(body).find(({ purpose }) => purpose !== 'tagging');
}

export function spokenIn(annotation: Annotation): Locale | null {
  const spoken = saidIn(annotation)?.language?.split('-')[0]?.toLowerCase() ?? '';
  return isLocale(spoken) ? spoken : null;
}

export function tagsOf({ body }: Annotation): string[] {
  return listOf(body).flatMap(({ purpose, value }) => (purpose === 'tagging' ? value : []));
}

/** JSON-LD leaves the brackets out around a single value. */
export function listOf<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

export function readPassage(target: string | Target): Passage | null {
  const version = typeof target === 'string' ? null : versionOf(target);
  if (typeof target === 'string' || !version) return null;
  const { source = '', selector = [] } = target;
  const segment = decodeURIComponent(source.slice(source.indexOf('#') + 1));
  const { start, end } = selector.find(isPosition) ?? {};
  const { exact, prefix = '', suffix = '' } = selector.find(isQuote) ?? {};
  const whole = start === undefined || end === undefined || exact === undefined;
  return { version, segment, range: whole ? null : { start, end, exact, prefix, suffix } };
}

/** The versions of the sources that were read: those of a page are few. */
const versions = new Map<string, Locale | null>();

/** An address is `…/{version}/{slug}#{segment}`. */
export function versionOf({ source = '' }: Target): Locale | null {
  const known = versions.get(source);
  if (known !== undefined) return known;
  const hash = source.indexOf('#');
  const slash = source.lastIndexOf('/', hash);
  const name = source.slice(source.lastIndexOf('/', slash - 1) + 1, slash);
  const version = isLocale(name) && hash >= 0 && hash < source.length - 1 ? name : null;
  versions.set(source, version);
  return version;
}

const isPosition = ({ type }: { type: string }) => type === 'TextPositionSelector';
const isQuote = ({ type }: { type: string }) => type === 'TextQuoteSelector';

export function pathOf(iri: string): string {
  return iri.startsWith('/') ? iri : new URL(iri, location.href).pathname;
}
