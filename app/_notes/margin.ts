/** Pixels kept between the notes of neighbouring segments. */
const gap = 16;

/** Lays the notes in the margin level with their segments; those that would collide give way downwards. */
export function layMargin() {
  let free = Number.NEGATIVE_INFINITY;
  const margins = [...document.querySelectorAll<HTMLElement>('.seg > .notes')].sort((a, b) =>
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
