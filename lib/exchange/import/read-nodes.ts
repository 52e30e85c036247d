import type { List, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Inline } from '../../edition/edition';
import { foldContent } from '../../edition/fold-content';
import { isSafeUrl } from '../../edition/inline';
import { plainText } from '../../edition/text';
import type { ArticleBlock, LeftOut } from './article';
import { htmlNodes } from './html-nodes';
import { beginsItem, isVerse } from './lines';
import { linesOf, paragraphsOf } from './node-lines';
import { beginsTurn } from './turns';

/** A block of a document, before it is known what is its title and who speaks. */
export interface ReadBlock extends ArticleBlock {
  /** Of a heading, 1 to 6. */
  depth: number | null;
  /** Whether it stands in a list. */
  isItem: boolean;
}

/** The blocks of a Markdown tree. Lists and quotations become paragraphs; images, tables and embeds are left out. */
export class NodeReader {
  readonly blocks: ReadBlock[] = [];
  readonly leftOut: LeftOut[] = [];
  /** Pairs of lines that became one paragraph, by the words they begin with. */
  readonly joined: string[] = [];
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

  /** @param item where the nodes are those of a list's item: its number and those of the items around it */
  private flow(nodes: readonly RootContent[], item: ListItem | null = null): void {
    let mark = item?.number ? `${item.number} ` : '';
    for (const node of nodes) {
      switch (node.type) {
        case 'heading':
          this.add(this.inlines(node.children), node.depth, item !== null);
          break;
        case 'paragraph':
          this.paragraph(node.children, mark, item !== null);
          mark = '';
          break;
        case 'blockquote':
          this.flow(node.children, item && { number: '' });
          break;
        case 'list':
          this.list(node, item);
          break;
        case 'code':
          for (const part of node.value.split(/\n\s*\n/)) this.code(part);
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
          if (isPhrasing(node)) this.paragraph([node], '', item !== null);
      }
    }
  }

  /** Numbers and letters of a list stay as readers see them, under those of the item around it. */
  private list({ ordered, start, children }: List, around: ListItem | null): void {
    children.forEach((item, index) => {
      const own = ordered ? `${around?.number ?? ''}${item.data?.marker ?? (start ?? 1) + index}.` : '';
      this.flow(item.children, { number: own });
    });
  }

  /** A paragraph of what was set apart as code; its lines stay where they are verse. */
  private code(value: string): void {
    const lines = value.split('\n');
    for (const line of isVerse(lines) ? lines : [value])
      this.add([{ type: 'text', value: line }], null, false);
  }

  /**
   * A paragraph that begins with bold words on a line of their own is two: a question and its answer. Three lines or
   * more that stand by themselves, as in verse, are a paragraph each; two are joined, unless each begins a turn or an item.
   */
  private paragraph(nodes: readonly PhrasingContent[], mark: string, isItem: boolean): void {
    const [first, second, ...rest] = nodes;
    const runsOn =
      first?.type === 'strong' &&
      (second?.type === 'break' || (second?.type === 'text' && /^[^\S\n]*\n/.test(second.value)));
    if (runsOn && rest.length + textOf(second).trim().length > 0) {
      this.line([first], mark, isItem);
      this.paragraph(second.type === 'break' ? rest : [second, ...rest], '', isItem);
      return;
    }
    let number = mark;
    for (const line of this.lines(nodes)) {
      this.line(line, number, isItem);
      number = '';
    }
  }

  private lines(nodes: readonly PhrasingContent[]): readonly (readonly PhrasingContent[])[] {
    const soft = this.lineOffset === null ? [] : linesOf(nodes, 'all').filter(hasWords);
    const words = soft.map((line) => textOf({ type: 'paragraph', children: [...line] }));
    if (isVerse(words)) return soft;
    if (words.filter(beginsItem).length >= 2)
      return soft.reduce<PhrasingContent[][]>((items, line, index) => {
        const last = items.at(-1);
        if (last && !beginsItem(words[index] ?? '')) last.push({ type: 'text', value: ' ' }, ...line);
        else items.push([...line]);
        return items;
      }, []);
    return paragraphsOf(linesOf(nodes, 'hard')).flatMap((lines) => {
      const own = lines.map((line) => textOf({ type: 'paragraph', children: [...line] }).trim());
      if (lines.length >= 3 || own.every((line) => beginsItem(line) || beginsTurn(line))) return lines;
      if (lines.length === 2) this.joined.push((own[0] ?? '').slice(0, 80));
      return [
        lines.flatMap((line, index) =>
          index === 0 ? line : [{ type: 'text' as const, value: ' ' }, ...line],
        ),
      ];
    });
  }

  private line(nodes: readonly PhrasingContent[], mark: string, isItem: boolean): void {
    const number: Inline[] = mark === '' ? [] : [{ type: 'text', value: mark }];
    this.add([...number, ...this.inlines(nodes)], null, isItem);
  }

  private add(inlines: readonly Inline[], depth: number | null, isItem: boolean): void {
    const { content, text } = withoutIds(foldContent(inlines));
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    // A mark between a letter and its accent cannot be kept.
    const isWhole = text === text.normalize('NFC');
    this.blocks.push({
      content: isWhole ? content : [{ type: 'text', value: text.normalize('NFC') }],
      text: text.normalize('NFC'),
      heading: depth === null ? null : 'marked',
      depth,
      isItem,
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
    this.joined.push(...inside.joined);
    for (const { what, words } of inside.leftOut) this.leave(what, words, node);
  }

  private leave(what: LeftOut['what'], words: string, { position }: { position?: Position }): void {
    const line = position && this.lineOffset !== null ? position.start.line + this.lineOffset : null;
    this.leftOut.push({ what, words: plainText(words).slice(0, 80), line });
  }
}

interface ListItem {
  /** As readers see it, with a full stop; empty in a list without numbers. */
  number: string;
}

type Position = { start: { line: number } } | undefined;

function hasWords(line: readonly PhrasingContent[]): boolean {
  return /\S/.test(textOf({ type: 'paragraph', children: [...line] }));
}

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
