import type { MadeNote } from './made-notes';

/** The least that can be done: the exact words in the segment's text, and one highlight for all. */
export function paint(notes: MadeNote[]) {
  const texts = new Map<string, { text: string; nodes: { node: Text; start: number }[] }>();
  const highlight = new Highlight();
  for (const { segment, exact, start } of notes) {
    let known = texts.get(segment);
    if (!known) {
      const element = document.getElementById(segment);
      const nodes: { node: Text; start: number }[] = [];
      let text = '';
      const walker = document.createTreeWalker(element ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push({ node: node as Text, start: text.length });
        text += (node as Text).data;
      }
      known = { text, nodes };
      texts.set(segment, known);
    }
    const { text, nodes } = known;
    const from = text.startsWith(exact, start) ? start : text.indexOf(exact);
    if (from < 0) continue;
    const to = from + exact.length;
    const first = nodes.findLast((part) => part.start <= from);
    const last = nodes.findLast((part) => part.start < to);
    if (!first || !last) continue;
    highlight.add(
      new StaticRange({
        startContainer: first.node,
        startOffset: from - first.start,
        endContainer: last.node,
        endOffset: to - last.start,
      }),
    );
  }
  CSS.highlights.set('mine', highlight);
}
