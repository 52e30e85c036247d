import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Inline } from '../edition/edition';
import { foldContent } from '../edition/fold-content';
import { isSafeUrl } from '../edition/inline';
import { plainText } from '../edition/text';
import type { ArticleBlock, LeftOut } from './article';
import { htmlNodes } from './html-nodes';

/** A block of a document, before it is known what is its title and who speaks. */
export interface ReadBlock extends ArticleBlock {
  /** Of a heading, 1 to 6. */
  depth: number | null;
}

/** The blocks of a Markdown tree. Lists and quotations become paragraphs; images, tables and embeds are left out. */
export class NodeReader {
  readonly blocks: ReadBlock[] = [];
  readonly leftOut: LeftOut[] = [];
  private readonly addresses = new Map<string, string>();

  constructor(
    root: Root,
    /** What is added to the lines of the tree; null for a tree made of HTML, whose lines mean nothing. */
    private readonly lineOffset: number | null,
  ) {
    this.findAddresses(root.children);
    this.flow(root.children);
  }

  private findAddresses(nodes: readonly RootContent[]): void {
    for (const node of nodes)
      if (node.type === 'definition') this.addresses.set(node.identifier, node.url);
      else if ('children' in node) this.findAddresses(node.children);
  }

  private flow(nodes: readonly RootContent[], before = ''): void {
    let mark = before;
    for (const node of nodes) {
      switch (node.type) {
        case 'heading':
          this.add(this.inlines(node.children), node.depth);
          break;
        case 'paragraph':
          this.paragraph(node.children, mark);
          mark = '';
          break;
        case 'blockquote':
          this.flow(node.children);
          break;
        case 'list':
          node.children.forEach((item, index) => {
            this.flow(item.children, node.ordered ? `${(node.start ?? 1) + index}. ` : '');
          });
          break;
        case 'code':
          for (const part of node.value.split(/\n\s*\n/)) this.add([{ type: 'text', value: part }], null);
          break;
        case 'html':
          this.html(node.value, node);
          break;
        case 'table':
          this.leave('table', textOf(node.children[0]), node);
          break;
        case 'footnoteDefinition':
          this.leave('footnote', textOf(node), node);
          break;
        case 'thematicBreak':
        case 'definition':
        case 'yaml':
          break;
        default:
          // Words that no paragraph holds, as HTML has them.
          if (isPhrasing(node)) this.paragraph([node], '');
      }
    }
  }

  /** A paragraph that begins with bold words on a line of their own is two: a question and its answer. */
  private paragraph(nodes: readonly PhrasingContent[], mark: string): void {
    const [first, second, ...rest] = nodes;
    const number: Inline[] = mark === '' ? [] : [{ type: 'text', value: mark }];
    const runsOn =
      first?.type === 'strong' &&
      (second?.type === 'break' || (second?.type === 'text' && /^[^\S\n]*\n/.test(second.value)));
    if (runsOn) {
      this.add([...number, ...this.inlines([first])], null);
      this.add(this.inlines([second, ...rest]), null);
    } else this.add([...number, ...this.inlines(nodes)], null);
  }

  private add(inlines: readonly Inline[], depth: number | null): void {
    const { content, text } = withoutIds(foldContent(inlines));
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    // A mark between a letter and its accent cannot be kept.
    const isWhole = text === text.normalize('NFC');
    this.blocks.push({
      content: isWhole ? content : [{ type: 'text', value: text.normalize('NFC') }],
      text: text.normalize('NFC'),
      heading: depth === null ? null : 'marked',
      depth,
    });
  }

  private inlines(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          return [{ type: 'text', value: withoutInvisible(node.value) }];
        case 'break':
          return [{ type: 'text', value: ' ' }];
        case 'emphasis':
        case 'strong':
          return [{ type: node.type, children: this.inlines(node.children) }];
        case 'delete':
          return this.inlines(node.children);
        case 'link':
          return this.link(node.url, node.children);
        case 'linkReference':
          return this.link(this.addresses.get(node.identifier) ?? '', node.children);
        case 'image':
        case 'imageReference':
          this.leave('image', node.alt || ('url' in node ? node.url : ''), node);
          return [];
        case 'footnoteReference':
          return [];
        case 'html':
          return /^<br\b/i.test(node.value) ? [{ type: 'text', value: ' ' }] : this.inlineHtml(node);
        default:
          return [];
      }
    });
  }

  /** Tags go, the words between them are text of their own; a tag that shows something by itself is named. */
  private inlineHtml(node: { value: string; position?: Position }): Inline[] {
    const tag = /^<(?<name>img|iframe|video|audio|object|embed)\b/i.exec(node.value)?.groups?.name;
    if (tag) this.leave(tag.toLowerCase() === 'img' ? 'image' : 'embed', addressIn(node.value), node);
    return [];
  }

  /** An address that only means something on the page it comes from is dropped, its words are kept. */
  private link(url: string, children: readonly PhrasingContent[]): Inline[] {
    const inside = this.inlines(children);
    return /^[a-z]+:/i.test(url) && isSafeUrl(url) ? [{ type: 'link', url, children: inside }] : inside;
  }

  private html(value: string, node: { position?: Position }): void {
    if (/^<!--[\s\S]*-->\s*$/.test(value)) return;
    if (this.lineOffset === null) {
      this.inlineHtml({ value, ...node });
      return;
    }
    const inside = new NodeReader(htmlNodes(value), null);
    this.blocks.push(...inside.blocks);
    for (const { what, words } of inside.leftOut) this.leave(what, words, node);
  }

  private leave(what: LeftOut['what'], words: string, { position }: { position?: Position }): void {
    const line = position && this.lineOffset !== null ? position.start.line + this.lineOffset : null;
    this.leftOut.push({ what, words: plainText(words).slice(0, 80), line });
  }
}

type Position = { start: { line: number } } | undefined;

function isPhrasing(node: RootContent): node is PhrasingContent {
  return ['text', 'emphasis', 'strong', 'link', 'delete', 'image', 'inlineCode'].includes(node.type);
}

/** Signs that nobody sees: soft hyphens, joiners of words, marks of direction left by word processors. */
function withoutInvisible(value: string): string {
  return value.replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
}

/** An id at the end of a block, as our own files and other Markdown have it, is not of the text. */
function withoutIds(folded: { content: Inline[]; text: string }): { content: Inline[]; text: string } {
  const last = folded.content.at(-1);
  const id = last?.type === 'text' ? /\s*\{#[^{}]*\}$/.exec(last.value) : null;
  if (!id || last?.type !== 'text') return folded;
  const rest: Inline[] = [
    ...folded.content.slice(0, -1),
    { type: 'text', value: last.value.slice(0, id.index) },
  ];
  return foldContent(rest);
}

function addressIn(tag: string): string {
  return /\b(?:alt|src|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/i.exec(tag)?.slice(1).find(Boolean) ?? '';
}
