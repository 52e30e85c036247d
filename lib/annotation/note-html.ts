import type { Nodes, Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { isLegible } from './legibility';
import { readNoteMarkdown, TooMuchError } from './note-markdown';
import { mostElements, noteTree, toldText } from './note-tree';

/** Says what made the HTML of a note; it grows whenever the same Markdown is shown in another way. */
export const noteHtmlVersion = 1;

/** The most bytes of HTML, in UTF-8. */
const mostBytes = 200_000;

const processor = unified()
  .use(rehypeSanitize, {
    tagNames: ['p', 'br', 'em', 'strong', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'],
    attributes: { a: ['href'] },
    protocols: { href: ['http', 'https', 'mailto'] },
    clobber: [],
  })
  .use(() => markLinks)
  .use(rehypeStringify)
  .freeze();

/**
 * Renders the Markdown of a note as sanitised HTML: paragraphs, lists, quotations, emphasis, code, links, which
 * search engines are told not to follow. HTML in it is shown as it was written, and so is all of a note that would
 * make more than 1,000 elements or 200 kB, that would take long to read, or of which something would not be seen.
 *
 * @param markdown at most 10,000 UTF-16 units for the time to be bounded
 */
export function noteHtml(markdown: string): string {
  const tree = readTree(markdown);
  if (tree === null) return noteAsWritten(markdown);
  const html = processor.stringify(processor.runSync(tree));
  return Buffer.byteLength(html) > mostBytes ? noteAsWritten(markdown) : html;
}

/** Renders a note as it was written, its lines kept. */
export function noteAsWritten(markdown: string): string {
  const tagName = /[\r\n]/.test(markdown) ? 'pre' : 'p';
  const words = { type: 'text' as const, value: markdown };
  return processor.stringify({
    type: 'root',
    children: [{ type: 'element', tagName, properties: {}, children: [words] }],
  });
}

/** Reads a note; `null` when it is to be shown as it was written. */
function readTree(markdown: string): Root | null {
  try {
    const note = readNoteMarkdown(markdown);
    const tree = noteTree(markdown, note);
    if (countElements(tree) > mostElements) return null;
    return isLegible(markdown, tree, toldText(markdown, note)) ? tree : null;
  } catch (error) {
    if (error instanceof TooMuchError) return null;
    throw error;
  }
}

function countElements(node: Nodes): number {
  if (!('children' in node)) return 0;
  return node.children.reduce((sum, child) => sum + countElements(child), node.type === 'element' ? 1 : 0);
}

function markLinks(tree: Nodes): void {
  if (tree.type === 'element' && tree.tagName === 'a') tree.properties.rel = ['nofollow', 'ugc', 'noopener'];
  if ('children' in tree) for (const child of tree.children) markLinks(child);
}
