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
type EntryKind = (typeof entryKinds)[number];

/** One term in all languages: a file of `content/glossary/`. */
export interface Entry {
  id: string;
  kind: EntryKind;
  terms: Record<Locale, EntryTerm>;
  /** The Kazakh headword in the Latin script (2021 draft). */
  latin: string | null;
  /** Pronunciation in IPA, with its brackets. */
  ipa: Partial<Record<Locale, string>>;
  /** A definition of one sentence. */
  short: Localized;
  long: Localized;
  sources: Source[];
  /** Ids of related entries. */
  related: string[];
}

/** A term in one language: how it is shown, and how it is told in a text. */
export interface EntryTerm {
  headword: string;
  variants: string[];
  /** Words or phrases that are looked for in all their forms; or single forms, where those are irregular. */
  lemmas: string[];
  /** Forms and phrases, themselves in all their forms, within which nothing is the term. */
  exclude: string[];
  /** Phrases, in all their forms, within which alone a lemma is the term; none if it is so everywhere. */
  only: string[];
  /** Whether it is the term only where it begins with a capital, as a name does. */
  capital: boolean;
  /** Whether it is the term only where it stands by itself in quotation marks, as the title of a paper does. */
  quoted: boolean;
}

/** What an entry is based on. */
export interface Source {
  /** As it was published. */
  title: string;
  url: string;
  /** The language of the title (BCP 47), where the entry says it. */
  lang: string | null;
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
