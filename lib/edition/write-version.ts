import type { PhrasingContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Inline, Segment, Version } from './edition';
import { FaultList } from './fault';
import { parseBlock } from './inline';

/** Writes a version as the file that `parseVersion` reads: front matter, then the blocks with their ids. */
export function writeVersion(version: Version): string {
  const { locale, title, deck, support, supportLang, role, translatedFrom, segments } = version;
  // A role that is not known is left to fill in, as one that is not there is an error.
  const front = { locale, title, deck, support, supportLang, role: role ?? '""', translatedFrom };
  const lines = Object.entries(front).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${isQuoted(key) ? JSON.stringify(value) : value}`],
  );
  const blocks = segments.filter(({ kind }) => kind === 'heading' || kind === 'paragraph').map(writeBlock);
  return `${['---', ...lines, '---'].join('\n')}\n\n${blocks.join('\n\n')}\n`;
}

/** A JSON string is a YAML one too; locales and roles need no quotes. */
function isQuoted(key: string): boolean {
  return key === 'title' || key === 'deck' || key === 'support';
}

function writeBlock({ kind, content, text, ids, succeeds }: Segment): string {
  const inside = [...ids.map((id) => `#${id}`), ...(succeeds.length > 0 ? [`succeeds=${succeeds}`] : [])];
  // A few marks that touch cannot be told apart in Markdown: there the words stay and the marks go.
  const written = [content, withoutMarks(content), [{ type: 'text' as const, value: text }]].map((inlines) =>
    writeWords(kind, simplify(inlines)),
  );
  const words = written.find((source) => parseBlock(source, 1, new FaultList(''))?.text === text) ?? text;
  return `${words} {${inside.join(' ')}}`;
}

function writeWords(kind: Segment['kind'], content: readonly Inline[]): string {
  const children = phrasing(content);
  return toMarkdown(
    kind === 'heading' ? { type: 'heading', depth: 2, children } : { type: 'paragraph', children },
    { emphasis: '*', strong: '*', resourceLink: true, extensions: [{ unsafe: [idSign] }] },
  ).trimEnd();
}

function withoutMarks(content: readonly Inline[]): Inline[] {
  return content.flatMap((node): Inline[] =>
    node.type === 'emphasis' || node.type === 'strong' ? withoutMarks(node.children) : [node],
  );
}

/** What would be taken for the beginning of an id. */
const idSign = { character: '#', before: '\\{' };

/**
 * Makes content writable without a change of what is seen: spaces at the ends of marked words go outside, marks of
 * one kind that touch become one, and a mark inside its like is dropped.
 */
function simplify(content: readonly Inline[], around: readonly Inline['type'][] = []): Inline[] {
  const simple = content.flatMap((node): Inline[] => {
    if (node.type === 'text') return [node];
    const children = simplify(node.children, [...around, node.type]);
    return around.includes(node.type) ? children : hoistSpaces({ ...node, children });
  });
  return simple.reduce<Inline[]>((joined, node) => {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    else if (last && last.type !== 'text' && node.type === last.type && node.type !== 'link')
      joined[joined.length - 1] = {
        ...last,
        children: simplify([...last.children, ...node.children], around),
      };
    else joined.push(node);
    return joined;
  }, []);
}

function hoistSpaces(node: Exclude<Inline, { type: 'text' }>): Inline[] {
  const children = [...node.children];
  const [first, last] = [children[0], children.at(-1)];
  const before = first?.type === 'text' && first.value.startsWith(' ');
  if (before) children[0] = { type: 'text', value: first.value.slice(1) };
  const end = children.at(-1);
  const after = last?.type === 'text' && end?.type === 'text' && end.value.endsWith(' ');
  if (after) children[children.length - 1] = { type: 'text', value: end.value.slice(0, -1) };
  const space: Inline = { type: 'text', value: ' ' };
  const rest = children.filter((child) => child.type !== 'text' || child.value !== '');
  return [
    ...(before ? [space] : []),
    ...(rest.length > 0 ? [{ ...node, children: rest }] : []),
    ...(after ? [space] : []),
  ];
}

function phrasing(content: readonly Inline[]): PhrasingContent[] {
  return content.map((node): PhrasingContent => {
    if (node.type === 'text') return node;
    const children = phrasing(node.children);
    return node.type === 'link' ? { type: 'link', url: node.url, children } : { type: node.type, children };
  });
}
