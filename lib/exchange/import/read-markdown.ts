import type { Paragraph, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Article } from './article';
import { finishArticle } from './finish-article';
import { takeFrontLines } from './front-lines';
import { NodeReader } from './read-nodes';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Reads an article in Markdown, with GitHub's tables, footnotes and bare addresses.
 *
 * @throws NoTextError
 */
export function readMarkdown(source: string): Article {
  const { front, body, lineOffset } = takeFrontLines(source);
  const root = markdown.parse(body);
  if (front.title === null) separateFirstLine(root);
  return finishArticle(new NodeReader(root, lineOffset), front);
}

/** Makes a paragraph of the first line, which is the title where no heading stands above. */
function separateFirstLine(root: Root): void {
  const [first] = root.children;
  const [words, ...rest] = first?.type === 'paragraph' ? first.children : [];
  if (first?.type !== 'paragraph' || words?.type !== 'text') return;
  const end = words.value.indexOf('\n');
  if (end < 0) return;
  const line: Paragraph = { ...first, children: [{ ...words, value: words.value.slice(0, end) }] };
  const after: Paragraph = { ...first, children: [{ ...words, value: words.value.slice(end + 1) }, ...rest] };
  root.children.splice(0, 1, line, after);
}
