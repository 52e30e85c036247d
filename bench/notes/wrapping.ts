import type { MadeNote } from './made-notes';

/**
 * Anchors by position in the text of the whole article, checked against the quote, and wraps every text node of
 * the range in an element, as hypothesis/client does (`anchoring/html.ts`, `anchoring/text-range.ts`, `highlighter.ts`).
 */
export function paint(notes: MadeNote[]) {
  const root = document.querySelector('article') ?? document.body;
  const starts = segmentStarts(root);
  for (const { segment, exact, start } of notes) {
    const from = (starts.get(segment) ?? 0) + start;
    const range = resolve(root, from, from + exact.length);
    if (range?.toString() === exact) wrap(range);
  }
}

/** Where each segment begins in the text of the root; peers know nothing of segments, so this is not counted twice. */
function segmentStarts(root: Element): Map<string, number> {
  const starts = new Map<string, number>();
  let length = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const id = node.parentElement?.closest<HTMLElement>('[data-segment]')?.dataset.segment;
    if (id && !starts.has(id)) starts.set(id, length);
    length += (node as Text).data.length;
  }
  return starts;
}

function resolve(root: Element, start: number, end: number): Range | null {
  const nodes = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
  const range = new Range();
  let length = 0;
  let begun = false;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const { data } = node as Text;
    if (!begun && length + data.length > start) {
      range.setStart(node, start - length);
      begun = true;
    }
    if (begun && length + data.length >= end) {
      range.setEnd(node, end - length);
      return range;
    }
    length += data.length;
  }
  return null;
}

function wrap(range: Range) {
  const nodes: Text[] = [];
  const within =
    range.commonAncestorContainer instanceof Text
      ? range.commonAncestorContainer.parentElement
      : range.commonAncestorContainer;
  const iterator = document.createNodeIterator(within ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = iterator.nextNode() as Text | null; node; node = iterator.nextNode() as Text | null) {
    if (!range.intersectsNode(node)) continue;
    let text = node;
    if (text === range.startContainer && range.startOffset > 0) {
      text.splitText(range.startOffset);
      continue;
    }
    if (text === range.endContainer && range.endOffset < text.data.length) text.splitText(range.endOffset);
    text = node;
    if (text.data.trim()) nodes.push(text);
  }
  for (const node of nodes) {
    const element = document.createElement('hypothesis-highlight');
    element.className = 'hypothesis-highlight';
    element.style.backgroundColor = 'rgb(255 255 60 / 40%)';
    node.replaceWith(element);
    element.append(node);
  }
}
