import { plainText } from '../edition/text';
import type { Article } from './article';
import { finishArticle } from './finish-article';
import { dateIn, noFrontLines } from './front-lines';
import { htmlNodes } from './html-nodes';
import { NodeReader } from './read-nodes';

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
  return finishArticle(new NodeReader(htmlNodes(content), null), {
    ...noFrontLines,
    title: text(title),
    author: text(author),
    publisher: text(publisher),
    published: dateIn(published),
    address: address !== null && /^https?:\/\//.test(address) && URL.canParse(address) ? address : null,
  });
}
