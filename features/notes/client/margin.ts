import { useEffect, useState } from 'react';

/** How many threads of a segment stand in the margin; more are in the sheet. */
export const mostInMargin = 3;

/** Pixels kept between the notes of neighbouring segments. */
const gap = 16;

/** Lays the notes in the margin after every change, and whenever one of them changes its height. */
export function useMargin() {
  const [observer] = useState(() => new ResizeObserver(layMargin));
  useEffect(() => {
    for (const notes of document.querySelectorAll(marginNotes)) observer.observe(notes);
    layMargin();
  });
  useEffect(() => () => observer.disconnect(), [observer]);
}

const marginNotes = '.seg > .notes';

/** Lays the notes in the margin level with their segments; those that would collide give way downwards. */
function layMargin() {
  let free = Number.NEGATIVE_INFINITY;
  const margins = [...document.querySelectorAll<HTMLElement>(marginNotes)].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const boxes = margins.map((notes) => ({
    segment: notes.parentElement?.getBoundingClientRect().top ?? 0,
    height: notes.offsetHeight,
  }));
  margins.forEach((notes, index) => {
    const box = boxes[index];
    if (!box) return;
    const top = Math.max(box.segment, free);
    notes.style.top = `${top - box.segment}px`;
    free = top + box.height + gap;
  });
}
