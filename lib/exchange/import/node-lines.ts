import type { PhrasingContent } from 'mdast';

/**
 * Splits what a paragraph holds at its line breaks, also those inside marked words.
 *
 * @param breaks `hard` for those that a reader sees, `all` for the ends of lines in the file too
 */
export function linesOf(nodes: readonly PhrasingContent[], breaks: 'hard' | 'all'): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  const add = (node: PhrasingContent) => lines.at(-1)?.push(node);
  for (const node of nodes) {
    if (isBreak(node)) lines.push([]);
    else if (node.type === 'text' && breaks === 'all')
      node.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push([]);
        if (value !== '') add({ type: 'text', value });
      });
    else if (
      node.type === 'emphasis' ||
      node.type === 'strong' ||
      node.type === 'link' ||
      node.type === 'delete'
    )
      linesOf(node.children, breaks).forEach((children, index) => {
        if (index > 0) lines.push([]);
        if (children.length > 0) add({ ...node, children });
      });
    else add(node);
  }
  return lines;
}

/** Groups lines into paragraphs: an empty one, as two breaks in a row make it, stands between. */
export function paragraphsOf(lines: readonly PhrasingContent[][]): PhrasingContent[][][] {
  const paragraphs: PhrasingContent[][][] = [[]];
  for (const line of lines)
    if (line.some((node) => node.type !== 'text' || /\S/.test(node.value))) paragraphs.at(-1)?.push(line);
    else paragraphs.push([]);
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function isBreak(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value));
}
