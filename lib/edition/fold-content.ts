import type { Inline } from './edition';
import { withoutSoftHyphens } from './text';

/** What a block says, with every run of white space as one space and none at the ends. */
export interface FoldedContent {
  content: Inline[];
  /** Plain text; the text values of `content` concatenate to it. */
  text: string;
}

/** Folds the white space of a block's content, normalises it to NFC, drops soft hyphens and leaves out what holds no text. */
export function foldContent(content: readonly Inline[]): FoldedContent {
  let text = '';
  const fold = (nodes: readonly Inline[]): Inline[] =>
    nodes.map((node) => {
      if (node.type !== 'text') return { ...node, children: fold(node.children) };
      const folded = withoutSoftHyphens(node.value).replace(/\s+/g, ' ').normalize('NFC');
      const value = text === '' || text.endsWith(' ') ? folded.replace(/^ /, '') : folded;
      text += value;
      return { type: 'text', value };
    });
  const folded = fold(content);
  if (text.endsWith(' ')) {
    trimEnd(folded);
    text = text.slice(0, -1);
  }
  return { content: withoutEmpty(folded), text };
}

function trimEnd(content: Inline[]): void {
  const last = content.findLast(hasText);
  if (last?.type === 'text') last.value = last.value.replace(/ $/, '');
  else if (last) trimEnd(last.children);
}

function withoutEmpty(content: readonly Inline[]): Inline[] {
  return content
    .filter(hasText)
    .map((node) => (node.type === 'text' ? node : { ...node, children: withoutEmpty(node.children) }));
}

function hasText(node: Inline): boolean {
  return node.type === 'text' ? node.value !== '' : node.children.some(hasText);
}
