import { plainText } from '../../edition/text';
import type { Article, LeftOut } from './article';
import { finishArticle } from './finish-article';
import { dateIn, noFrontLines } from './front-lines';
import { htmlNodes } from './html-nodes';
import { NodeReader, type ReadBlock } from './read-nodes';

/** The article of a web page without what stands around it, and what the page says of it. */
export interface PageArticle {
  title: string | null;
  /** HTML. */
  content: string;
  author: string | null;
  publisher: string | null;
  /** A date of ISO 8601, with or without time. */
  published: string | null;
  address: string | null;
}

/**
 * Reads an article in HTML.
 *
 * @throws NoTextError
 */
export function readHtml({ title, content, author, publisher, published, address }: PageArticle): Article {
  const text = (value: string | null) => (value && plainText(value)) || null;
  const reader = new NodeReader(htmlNodes(content), null);
  const { blocks, headings } = withoutEnd(reader.blocks);
  const leftOut = [...reader.leftOut, ...headings];
  return finishArticle(
    { blocks, leftOut, joined: reader.joined },
    {
      ...noFrontLines,
      title: text(title),
      author: text(author),
      publisher: text(publisher),
      published: dateIn(published),
      address: address !== null && /^https?:\/\//.test(address) && URL.canParse(address) ? address : null,
    },
  );
}

/** Headings after the last words of a page are of what was taken away below them: notes, related articles. */
function withoutEnd(blocks: readonly ReadBlock[]): { blocks: readonly ReadBlock[]; headings: LeftOut[] } {
  const last = blocks.findLastIndex(({ heading }) => heading === null);
  if (last < 0) return { blocks, headings: [] };
  const headings = blocks
    .slice(last + 1)
    .map(({ text }): LeftOut => ({ what: 'heading', words: text.slice(0, 80), line: null }));
  return { blocks: blocks.slice(0, last + 1), headings };
}
