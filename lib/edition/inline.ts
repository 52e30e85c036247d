import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Inline } from './edition';
import type { FaultList } from './fault';
import { foldContent } from './fold-content';
import type { RawText } from './raw-text';

const markdown = unified().use(remarkParse).freeze();

type Root = ReturnType<typeof markdown.parse>;
type BlockNode = Root['children'][number];
type InlineNode = Extract<BlockNode, { type: 'paragraph' }>['children'][number];

/** The content of one block, and the text as it was written. */
export interface BlockContent {
  kind: 'heading' | 'paragraph';
  content: Inline[];
  /** Plain text; the text values of `content` concatenate to it. */
  text: string;
  raw: RawText[];
}

const wordless = 'the block has no words; write them, or remove it';

const names: Record<string, string> = {
  blockquote: 'a quotation (a line that begins with >)',
  break: 'a forced line break (two spaces or a backslash at the end of a line)',
  code: 'a code block (a line indented by four spaces, or a fence)',
  definition: 'a link definition',
  html: 'HTML',
  image: 'an image',
  inlineCode: 'code (backquotes)',
  list: 'a list (a line that begins with a hyphen, an asterisk, a plus sign or a number)',
  thematicBreak: 'a rule',
};

const mendings: Record<string, string> = {
  break: 'join the lines, or make two blocks',
  html: 'remove the tag, or write \\< for a literal sign',
  inlineCode: 'remove the backquotes',
  definition: 'write the address in the link itself: [words](https://…)',
  list: 'make each item a paragraph with an id, or put a backslash before the sign or after the number (1\\.)',
};

/**
 * Reads one block (its id already taken off) as restricted Markdown: one paragraph or `## ` heading that holds
 * text, emphasis, strong and links. Everything else is reported as an error.
 *
 * @param line where the block begins
 * @returns null if the block as a whole cannot be read
 */
export function parseBlock(source: string, line: number, faults: FaultList): BlockContent | null {
  const [node, second] = markdown.parse(source).children;
  const at = (node: { position?: { start: { line: number } } | undefined }) =>
    line + (node.position?.start.line ?? 1) - 1;
  if (!node) {
    faults.error(line, wordless);
    return null;
  }
  if (node.type === 'heading' && (node.depth !== 2 || !source.startsWith('##'))) {
    faults.error(line, 'only headings that begin with “## ” are known; write ## before the heading');
    return null;
  }
  if (node.type !== 'heading' && node.type !== 'paragraph') {
    faults.error(line, unknown(node.type));
    return null;
  }
  if (second) {
    faults.error(at(second), 'two blocks touch; put a blank line between them and give each its id');
    return null;
  }
  const reader = new InlineReader(at, faults);
  const { content, text } = foldContent(reader.read(node.children));
  if (text === '') faults.error(line, wordless);
  if (text !== text.normalize('NFC'))
    faults.error(line, 'mark-up stands between a letter and its accent; move it before the letter');
  return { kind: node.type, content, text, raw: reader.raw };
}

class InlineReader {
  readonly raw: RawText[] = [];

  constructor(
    private readonly at: (node: InlineNode) => number,
    private readonly faults: FaultList,
  ) {}

  read(nodes: readonly InlineNode[]): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'text':
          this.raw.push({ value: node.value, line: this.at(node) });
          return [{ type: 'text', value: node.value }];
        case 'emphasis':
        case 'strong':
          return [{ type: node.type, children: this.read(node.children) }];
        case 'link':
          if (!isSafeUrl(node.url))
            this.faults.error(
              this.at(node),
              `the link to “${node.url}” is refused; write an address with https://, http:// or mailto:, or a relative one`,
            );
          return [{ type: 'link', url: node.url, children: this.read(node.children) }];
        default:
          this.faults.error(this.at(node), unknown(node.type));
          return [];
      }
    });
  }
}

function unknown(type: string): string {
  const mending = mendings[type] ?? 'write it as plain text';
  return `${names[type] ?? type} cannot stand here; ${mending}`;
}

/** Tells whether a link may go there: http, https, mailto, or an address relative to the page. */
export function isSafeUrl(url: string): boolean {
  const base = 'https://relative.invalid/';
  return URL.canParse(url, base) && ['http:', 'https:', 'mailto:'].includes(new URL(url, base).protocol);
}
