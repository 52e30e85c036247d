import type { Element, ElementContent, Properties, Root, Text } from 'hast';
import type { Token } from 'markdown-it';
import { deepest, findAddresses, type NoteTokens, TooMuchError } from './note-markdown';

/** The most elements that a note is shown in. */
export const mostElements = 1_000;

/**
 * Makes what is shown of the Markdown of a note: paragraphs, lists, quotations, emphasis, code, links.
 *
 * What a note has no form for becomes what it has, and what would not be seen stays as it was written. A heading is
 * a strong line, a picture a link to it, as nothing is fetched from elsewhere. A rule is its signs, a definition its
 * line, and numbers that do not count from 1 are words.
 *
 * @param markdown of which `note` was read
 * @throws {TooMuchError} when there would be more elements than are shown, or one deeper in others
 */
export function noteTree(markdown: string, { tokens, told }: NoteTokens): Root {
  if (countShown(tokens) > mostElements) throw new TooMuchError();
  const shown = tokens.filter((token) => !told.has(token));
  const source = markdown.split(lineEnd);
  const context = { source, labels: readLabels(shown, source) };
  const blocks = nest(shown).flatMap((branch) => block(branch, context));
  return { type: 'root', children: inLines(blocks) };
}

/** Gives what a note says elsewhere, so that it is left out: the definitions, and how links name them. */
export function toldText(markdown: string, { told }: NoteTokens): string {
  if (told.size === 0) return '';
  const source = markdown.split(lineEnd);
  return [...told]
    .flatMap((token) => linesOf(token, source))
    .join('')
    .repeat(2);
}

const lineEnd = /\r\n?|\n/;

interface Context {
  /** The lines of the note. */
  source: readonly string[];
  /** How the definitions that are shown are called, by their labels as they are compared. */
  labels: ReadonlyMap<unknown, string>;
}

function readLabels(tokens: readonly Token[], source: readonly string[]): Context['labels'] {
  const definitions = tokens.filter(({ type }) => type === 'reference_definition');
  return new Map(
    definitions.map((token) => [
      token.meta?.label,
      /^\[[^\]]*\]/.exec(linesOf(token, source).join('\n'))?.[0] ?? '',
    ]),
  );
}

/** Counts the tokens of which elements are made. */
function countShown(tokens: readonly Token[]): number {
  return tokens.reduce(
    (sum, { type, nesting, hidden, children }) =>
      sum + (nesting < 0 || hidden || type === 'text' ? 0 : 1) + (children ? countShown(children) : 0),
    0,
  );
}

/** A token with what it holds. */
interface Branch {
  token: Token;
  branches: Branch[];
}

/** @param depth of what the tokens are in */
function nest(tokens: readonly Token[], depth = 0): Branch[] {
  const root: Branch[] = [];
  const open: Branch[][] = [root];
  for (const token of tokens) {
    if (token.nesting < 0) {
      open.pop();
      continue;
    }
    const inside = depth + open.length;
    if (inside > deepest) throw new TooMuchError();
    const branch = { token, branches: token.children ? nest(token.children, inside) : [] };
    open.at(-1)?.push(branch);
    if (token.nesting > 0) open.push(branch.branches);
  }
  return root;
}

function block({ token, branches }: Branch, context: Context): ElementContent[] {
  const blocks = () => branches.flatMap((branch) => block(branch, context));
  switch (token.type) {
    case 'paragraph_open':
      return [
        element(
          'p',
          branches.flatMap((words) => inline(words, context)),
        ),
      ];
    case 'heading_open': {
      const words = branches.flatMap((words) => inline(words, context));
      return [element('p', words.length > 0 ? [element('strong', words)] : [text(token.markup)])];
    }
    case 'blockquote_open':
      return [element('blockquote', around(blocks()))];
    case 'bullet_list_open':
      return [element('ul', around(branches.map((item) => listItem(item, context))))];
    case 'ordered_list_open':
      return counts(branches, token.markup)
        ? [element('ol', around(branches.map((item) => listItem(item, context))))]
        : numbered(branches, context);
    case 'fence':
    case 'code_block': {
      const said = token.info.trim();
      return [element('pre', [element('code', [text(`${said && `${said}\n`}${token.content}`)])])];
    }
    case 'hr':
      return [element('p', [text(token.markup)])];
    case 'reference_definition':
      return [element('p', asWritten(linesOf(token, context.source)))];
    default:
      return blocks();
  }
}

/** Lists are numbered up to here; numbers beyond are seldom meant to count. */
const lastNumber = 99;

/** Tells whether the items of a list are numbered as a browser would number them. */
function counts(items: readonly Branch[], sign: string): boolean {
  return (
    sign === '.' &&
    items.length <= lastNumber &&
    items.every(({ token }, index) => token.info === `${index + 1}`)
  );
}

function listItem({ branches }: Branch, context: Context): Element {
  const children = branches.flatMap((branch) =>
    branch.token.hidden
      ? branch.branches.flatMap((words) => inline(words, context))
      : block(branch, context).flatMap((each) => [newLine, each]),
  );
  return element(
    'li',
    children.length > 0 && !branches.at(-1)?.token.hidden ? [...children, newLine] : children,
  );
}

/** Writes the items of a list whose numbers are words: a line each where they are close, else paragraphs. */
function numbered(items: readonly Branch[], context: Context): ElementContent[] {
  const blocks: ElementContent[] = [];
  let above: Element | null = null;
  for (const { token, branches } of items) {
    const number = text(`${token.info}${token.markup}`);
    const [first, ...more] = branches;
    const isParagraph = first?.token.type === 'paragraph_open';
    const line = isParagraph
      ? [number, text(' '), ...first.branches.flatMap((words) => inline(words, context))]
      : [number];
    if (above !== null && (first === undefined || first.token.hidden)) {
      above.children.push(element('br'), newLine, ...line);
    } else {
      above = element('p', line);
      blocks.push(above);
    }
    const rest = isParagraph ? more : branches;
    if (rest.length > 0 || first?.token.hidden === false) above = null;
    blocks.push(...rest.flatMap((branch) => block(branch, context)));
  }
  return blocks;
}

/** @param isInLink where no other link can be */
function inline({ token, branches }: Branch, context: Context, isInLink = false): ElementContent[] {
  const words = (linked = isInLink) => branches.flatMap((branch) => inline(branch, context, linked));
  switch (token.type) {
    case 'inline':
      return words();
    case 'em_open':
    case 'strong_open':
      return [element(token.tag, words())];
    case 'code_inline':
      return [element('code', [text(token.content)])];
    case 'softbreak':
    case 'hardbreak':
      return [element('br'), newLine];
    case 'link_open':
      return link(token, words(true), context, isInLink);
    case 'image':
      return link(token, words(true), context, isInLink);
    default:
      return token.content === '' ? [] : [text(token.content)];
  }
}

/** Writes a link or a picture; behind it its title, or how its definition is called where that is shown. */
function link(token: Token, words: ElementContent[], context: Context, isInLink: boolean): ElementContent[] {
  const href = `${token.attrGet('href') ?? token.attrGet('src') ?? ''}`;
  const said = wordsOf(words);
  const title = token.attrGet('title');
  const label = context.labels.get(token.meta?.label) ?? '';
  const isNamed = said.toLowerCase().includes(label.slice(1, -1).toLowerCase());
  const behind = token.meta?.label ? (isNamed ? '' : ` ${label}`) : title ? ` (${title})` : '';
  const more = behind === '' ? [] : [text(behind)];
  if (href === '') return [...words, ...more];
  const shown = /\S/.test(said) ? words : [text(href)];
  if (!isInLink) return [element('a', shown, { href }), ...more];
  return [...shown, ...(shown === words && said !== href ? [text(` (${href})`)] : []), ...more];
}

function wordsOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? wordsOf(node.children) : '',
    )
    .join('');
}

/** Gives the lines of a definition without the signs of what it is in. */
function linesOf({ map }: Token, source: readonly string[]): string[] {
  const lines = source.slice(...(map ?? [0, 0]));
  return lines.map((line, index) =>
    index === 0 ? line.slice(line.indexOf('[')) : line.replace(/^[>\s]+/, ''),
  );
}

/** Writes lines as they are; their addresses are links. */
function asWritten(lines: readonly string[]): ElementContent[] {
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [element('br'), newLine] : []),
    ...withAddresses(line),
  ]);
}

function withAddresses(line: string): ElementContent[] {
  const nodes: ElementContent[] = [];
  let end = 0;
  for (const { index, lastIndex, url } of findAddresses(line)) {
    nodes.push(
      text(line.slice(end, index)),
      element('a', [text(line.slice(index, lastIndex))], { href: url }),
    );
    end = lastIndex;
  }
  return [...nodes, text(line.slice(end))];
}

const newLine = text('\n');

function inLines(blocks: readonly ElementContent[]): ElementContent[] {
  return blocks.flatMap((each, index) => (index > 0 ? [newLine, each] : [each]));
}

function around(blocks: readonly ElementContent[]): ElementContent[] {
  return [...blocks.flatMap((each) => [newLine, each]), newLine];
}

function element(tagName: string, children: ElementContent[] = [], properties: Properties = {}): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): Text {
  return { type: 'text', value };
}
