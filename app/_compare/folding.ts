/**
 * Folds the rows of a comparison on a phone, but for the first ones: until they come near the window the browser
 * neither styles nor lays them out, which for three texts takes a slow phone a second before the first paint. Only
 * where the reader begins at the top: elsewhere the place needs to know how high all is that stands above it.
 *
 * Its source also stands inline in the page (`foldingScript`), behind what looks for the place, so it uses nothing from
 * outside itself.
 */
export function fold() {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const atTop = visit?.type === 'navigate' && !location.hash && !window.keptPlace;
  if (!atTop || !matchMedia('(max-width: 62rem)').matches) return;
  const rows = document.querySelectorAll<HTMLElement>('.grid > .row');
  for (const { style } of [...rows].slice(3)) {
    style.contentVisibility = 'auto';
    style.setProperty('contain-intrinsic-height', 'auto 30rem');
  }
}

/** Runs `fold` before the first paint. */
export const foldingScript = `(${fold})()`;

/** Unfolds what is folded, a row whenever the browser has nothing else to do. */
export function unfold(signal: AbortSignal) {
  const folded = [...document.querySelectorAll<HTMLElement>('.row[style*="content-visibility"]')];
  const idle = window.requestIdleCallback ?? setTimeout;
  const next = () => {
    if (signal.aborted) return;
    folded.shift()?.removeAttribute('style');
    if (folded.length > 0) idle(next);
  };
  idle(next);
}
