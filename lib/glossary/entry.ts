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
  terms: Record<Locale, EntryTerm>;
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

/** What an entry is called in one language, and how its occurrences are told. */
export interface EntryTerm {
  headword: string;
  /** Other names, for the reader; only lemmas are looked for. */
  variants: string[];
  /** Looked for in every inflected form. */
  lemmas: string[];
  /** Forms that the language's rules miss, looked for as they stand but for capitals. */
  include: string[];
  /** Forms that look like one of the lemmas and are not. */
  exclude: string[];
  /** What else has to hold, where the form alone does not tell. */
  rule: TermRule | null;
  /** Single occurrences that only a reader can tell. */
  marked: MarkedOccurrence[];
}

/** A condition on the surroundings of a form; all that are given must hold. */
export interface TermRule {
  /** The form fills a pair of quotation marks: «Власть» is the outlet, власть is power. */
  quoted: boolean;
  /** None of these lemmas follows: in `орталық билік` the word is an adjective. */
  notBefore: string[];
}

/** One occurrence, marked by hand. */
export interface MarkedOccurrence {
  /** Slug of the edition. */
  edition: string;
  segment: string;
  /** The words marked, and which of their appearances in the segment, from 1. */
  surface: string;
  appearance: number;
  /** Whether it is the term; false for what looks like it and is not. */
  isTerm: boolean;
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
  /** What told it: its form, the entry's rule as well, or a mark made by hand. */
  by: 'form' | 'rule' | 'mark';
}
