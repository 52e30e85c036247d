import type { Locale } from '../language/locales';

/** A value that an edition states once for each interface language. */
export type Localized = Record<Locale, string>;

export const editionKinds = ['interview', 'article', 'essay', 'document', 'prose'] as const;
export type EditionKind = (typeof editionKinds)[number];

/** One article in all its languages: the folder `content/editions/{slug}/`. */
export interface Edition {
  slug: string;
  kind: EditionKind;
  /** Calendar date, `YYYY-MM-DD`; null where it is left to fill in. */
  published: string | null;
  /** Names and rights are empty where they are left to fill in. */
  author: Localized;
  interviewee: Localized | null;
  /** Its address may be left to fill in. */
  publisher: Localized & { url: string | null };
  /** The publisher's own pages of this article, where it has them. */
  publisherVersions: Partial<Record<Locale, { url: string; published: string }>>;
  rights: Localized;
  /** Ids of segments that ended for good; never used again. */
  retired: string[];
  versions: Partial<Record<Locale, Version>>;
  /** The sentence links made by hand, which stand in place of the computed ones of their group. */
  handLinks: GroupLinks[];
  /** In the order of their file. */
  remarks: Remark[];
}

/** The text of one language. */
export interface Version {
  locale: Locale;
  /** Null where it is left to fill in, as by an import. */
  role: 'source' | 'translation' | null;
  translatedFrom: Locale | null;
  title: string;
  deck: string | null;
  /** A line of the publisher's own. */
  support: string | null;
  /** The language of `support`, where it is not the version's. */
  supportLang: Locale | null;
  /** Title and deck first, then the blocks in their order. `support` is not among them. */
  segments: Segment[];
}

/** A paragraph or heading with a permanent id. */
export interface Segment {
  /** One id, or several where this block merges what other versions keep apart. */
  ids: [string, ...string[]];
  kind: 'title' | 'deck' | 'heading' | 'paragraph';
  content: Inline[];
  /** Plain text: NFC, white space folded to one space, trimmed. Offsets (UTF-16) and hashes are of this. */
  text: string;
  /** Ids of the segments of an earlier state that this one came from. */
  succeeds: string[];
}

/** What stands inside a block; the `text` values concatenate to the segment's plain text. */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'emphasis' | 'strong'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] };

/** The sentence links of a group. */
export interface GroupLinks {
  /** An id of the group. */
  segment: string;
  /** Every sentence of the group exactly once. */
  links: HandLink[];
}

/**
 * A correspondence of sentences inside a group: zero-based indices in the text of each version that has the group, an
 * empty list where the version has no counterpart.
 */
export type HandLink = Partial<Record<Locale, number[]>> & { by: 'hand'; score: 1 };

export const remarkKinds = ['omission', 'addition', 'softened', 'term-choice'] as const;
type RemarkKind = (typeof remarkKinds)[number];

/** What an editor says of a place in a version. */
export interface Remark {
  kind: RemarkKind;
  /** The version it is about. */
  locale: Locale;
  /** The first id of its segment; for an omission of a whole segment, the id that other versions have. */
  segment: string;
  /** UTF-16 offsets in the segment's plain text, end exclusive; null for the whole segment. */
  range: { start: number; end: number } | null;
  /** The remark by language tag (BCP 47), in one or several languages. */
  texts: Record<string, string>;
}
