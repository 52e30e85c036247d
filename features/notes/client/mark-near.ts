/** How far beyond the window words stay marked, in heights of the window. */
const beyond = 0.5;

/**
 * While one writes, leaves marked only what is in the window or near it: with every letter the browser marks all words
 * of a page anew. As soon as the page scrolls, is resized or printed, or the field is left, everything is marked again.
 *
 * @returns ends it
 */
export function markNearWhileWriting(): (() => void) | undefined {
  if (!('highlights' in CSS)) return;
  const left = new Map<string, { all: Highlight; near: Highlight }>();
  const thin = () => {
    for (const [kind, all] of [...CSS.highlights]) {
      if (left.get(kind)?.near === all) continue;
      const near = new Highlight(...[...all].filter(isNear));
      near.priority = all.priority;
      left.set(kind, { all, near });
      CSS.highlights.set(kind, near);
    }
  };
  const restore = () => {
    for (const [kind, { all, near }] of left)
      if (CSS.highlights.get(kind) === near) CSS.highlights.set(kind, all);
    left.clear();
  };
  const ends = ['scroll', 'resize', 'focusout', 'beforeprint'];
  addEventListener('input', thin);
  for (const type of ends) addEventListener(type, restore);
  return () => {
    removeEventListener('input', thin);
    for (const type of ends) removeEventListener(type, restore);
    restore();
  };
}

/** Tells whether the block in which a range begins, and which it does not leave, is in the window or near it. */
function isNear({ startContainer }: AbstractRange): boolean {
  const block = startContainer.parentElement?.closest('[data-segment]')?.getBoundingClientRect();
  if (!block) return true;
  return block.bottom > -beyond * innerHeight && block.top < (1 + beyond) * innerHeight;
}
