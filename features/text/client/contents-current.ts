/** Marks in the contents list the heading under which the reader is. */
export function followContents(signal: AbortSignal) {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];
  // Where a folded part is (`folding.ts`) is known without laying out the heading in it.
  const headings = links.flatMap(({ hash }) => document.getElementById(hash.slice(1))?.closest('.seg') ?? []);
  if (headings.length === 0) return;
  let current = -1;
  const update = () => {
    const line = window.innerHeight / 3;
    const index = headings.findLastIndex((heading) => heading.getBoundingClientRect().top <= line + 1);
    if (index === current) return;
    links[current]?.removeAttribute('aria-current');
    links[index]?.setAttribute('aria-current', 'true');
    current = index;
  };
  let due = false;
  const soon = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      update();
    });
  };
  addEventListener('scroll', soon, { passive: true, signal });
  addEventListener('resize', soon, { signal });
  update();
}
