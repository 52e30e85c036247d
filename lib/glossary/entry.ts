import type { Localized } from '../edition/edition';
import type { Locale } from '../language/locales';

export const entryKinds = [
  'person-role',
  'institution',
  'event',
  'group',
  'place',
  'concept',
  'organisation',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One term in all languages: a file of `content/glossary/`. */
export interface Entry {
  id: string;
  kind: EntryKind;
  terms: Record<Locale, { headword: string; variants: string[]; lemmas: string[] }>;
  /** The Kazakh headword in the Latin script (2021 draft). */
  latin: string | null;
  /** Pronunciation in IPA, with its brackets. */
  ipa: Partial<Record<Locale, string>>;
  /** A definition of one sentence. */
  short: Localized;
  long: Localized;
  sources: { title: string; url: string }[];
  /** Ids of related entries. */
  related: string[];
}

/** A place where a version uses an entry's term in any of its forms. */
export interface Occurrence {
  /** The id of the entry. */
  entry: string;
  segment: string;
  /** UTF-16 offsets in the segment's plain text, end exclusive. */
  start: number;
  end: number;
  surface: string;
}
