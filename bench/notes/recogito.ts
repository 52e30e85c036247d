import { createTextAnnotator } from '@recogito/text-annotator';
import type { MadeNote } from './made-notes';

/** Hands the notes to @recogito/text-annotator with a renderer of its own. */
export function paint(notes: MadeNote[], renderer: 'SPANS' | 'CSS_HIGHLIGHTS') {
  const root = document.querySelector<HTMLElement>('article.read') ?? document.body;
  const annotator = createTextAnnotator(root, { renderer, annotatingEnabled: false });
  const starts = new Map<string, number>();
  let length = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const id = node.parentElement?.closest<HTMLElement>('[data-segment]')?.dataset.segment;
    if (id && !starts.has(id)) starts.set(id, length);
    length += (node as Text).data.length;
  }
  annotator.setAnnotations(
    notes.map(({ segment, exact, start }, index) => {
      const from = (starts.get(segment) ?? 0) + start;
      const id = `note-${index}`;
      return {
        id,
        bodies: [],
        target: { annotation: id, selector: [{ quote: exact, start: from, end: from + exact.length }] },
      };
    }),
  );
}
