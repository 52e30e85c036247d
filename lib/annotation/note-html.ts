import type { Root, RootContent } from 'hast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkBreaks from 'remark-breaks';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options } from 'remark-rehype';
import { type Processor, unified } from 'unified';

/** Makes what readers write in other ways than a note has into what it has; none of their words are lost. */
const handlers: NonNullable<Options['handlers']> = {
  heading: (state, node) => ({
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'element', tagName: 'strong', properties: {}, children: state.all(node) }],
  }),
  // Nothing is fetched from elsewhere: a picture is a link to it.
  image: (_, { url, alt }) => ({
    type: 'element',
    tagName: 'a',
    properties: { href: url },
    children: [{ type: 'text', value: alt || url }],
  }),
  // One that names its address elsewhere stays as it was written where that is missing.
  imageReference: (state, node) => {
    const url = state.definitionById.get(node.identifier.toUpperCase())?.url;
    const words = { type: 'text' as const, value: node.alt || node.identifier };
    return url ? { type: 'element', tagName: 'a', properties: { href: url }, children: [words] } : words;
  },
  html: (_, { value }) => ({ type: 'text', value }),
};

const processor = unified()
  .use(remarkParse)
  .use(autolinks)
  .use(remarkBreaks)
  .use(remarkRehype, { handlers })
  .use(rehypeSanitize, {
    tagNames: ['p', 'br', 'em', 'strong', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'],
    attributes: { a: ['href'], ol: ['start'] },
    protocols: { href: ['http', 'https', 'mailto'] },
    clobber: [],
  })
  .use(ownLinks)
  .use(rehypeStringify)
  .freeze();

/**
 * Renders the Markdown of a note as sanitised HTML: paragraphs, lists, quotations, emphasis, code, links, which
 * search engines are told not to follow. HTML in it is shown as it was written.
 */
export function noteHtml(markdown: string): string {
  const known = kept.get(markdown);
  if (known !== undefined) return known;
  const html = render(markdown);
  if (kept.size >= mostKept) kept.clear();
  kept.set(markdown, html);
  return html;
}

/** A line that opens more than 32 lists and quotations. */
const nestedWithoutEnd = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*){33}/m;
/** The most signs of emphasis that are read. */
const mostSigns = 1_000;

/**
 * Tells whether Markdown would take seconds to read, and hold up all readers: the time grows with the square of what
 * is nested, and more. Nobody writes such a note by hand.
 */
function isWithoutEnd(markdown: string): boolean {
  return nestedWithoutEnd.test(markdown) || (markdown.match(/\*+|_+/g)?.length ?? 0) > mostSigns;
}

function render(markdown: string): string {
  if (isWithoutEnd(markdown)) return asWritten(markdown);
  try {
    return processor.processSync(markdown).toString();
  } catch (error) {
    // Nested deeper than the stack goes, by other signs.
    if (!(error instanceof RangeError)) throw error;
    return asWritten(markdown);
  }
}

function asWritten(markdown: string): string {
  const words = { type: 'text' as const, value: markdown };
  return processor.stringify({
    type: 'root',
    children: [{ type: 'element', tagName: 'p', properties: {}, children: [words] }],
  });
}

/** Lists are asked for far more often than notes change. */
const kept = new Map<string, string>();
const mostKept = 5_000;

/** Reads bare addresses as links, as GitHub does. */
function autolinks(this: Processor) {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmAutolinkLiteral()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmAutolinkLiteralFromMarkdown()];
}

function ownLinks() {
  return function mark(tree: Root | RootContent): void {
    if (tree.type === 'element' && tree.tagName === 'a')
      tree.properties.rel = ['nofollow', 'ugc', 'noopener'];
    if ('children' in tree) for (const child of tree.children) mark(child);
  };
}
