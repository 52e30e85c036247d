import type { Inline } from '../../edition/edition';
import type { Locale } from '../../language/locales';

/** An article in one language as it came from an editor's file. */
export interface Article {
  title: string;
  /** Whether the article has no title, and `title` is only how its text begins. */
  isUntitled: boolean;
  deck: string | null;
  support: string | null;
  supportLang: Locale | null;
  /** As the file states them; `published` is `YYYY-MM-DD`. */
  author: string | null;
  publisher: string | null;
  published: string | null;
  address: string | null;
  blocks: ArticleBlock[];
  /** What an edition cannot hold. */
  leftOut: LeftOut[];
  /** Lines that stood by themselves and were joined, by the words they begin with. */
  joined: string[];
  /** Of a web page, how much of its words the article holds, 0 to 1; null for a file that is an article as a whole. */
  share: number | null;
}

/** A paragraph or heading of an article. */
export interface ArticleBlock {
  content: Inline[];
  /** Plain text, as of a segment. */
  text: string;
  /**
   * What says that it is a heading: mark-up (or a bold paragraph, a speaker's name), or only that it is a short
   * question or a short line without a full stop; null for a paragraph.
   */
  heading: 'marked' | 'question' | 'line' | null;
}

export interface LeftOut {
  what: 'image' | 'table' | 'embed' | 'footnote' | 'heading' | 'HTML';
  /** Words that help to find it: a caption, an address, the first words. */
  words: string;
  /** Of the file, counted from 1; null where lines are not known. */
  line: number | null;
}
