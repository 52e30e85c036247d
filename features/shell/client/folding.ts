import { placeKey } from './place-arrival';

/**
 * Folds a long text on a phone, but for its beginning: until a part comes near the window the browser neither styles
 * nor lays it out, which takes a slow phone a good part of a second before the first paint. Only where the reader begins
 * at the top: elsewhere the place needs to know how high all is that stands above it. `site.css` says what is folded.
 *
 * Its source also stands inline in the page (`foldingScript`), so it uses nothing from outside itself.
 */
function fold(key: string) {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  let place: string | null = null;
  try {
    place = sessionStorage.getItem(key);
    const other = localStorage.getItem(key);
    if (other && JSON.parse(other).path === location.pathname) place = other;
  } catch {}
  if (visit?.type === 'navigate' && !location.hash && place === null)
    document.documentElement.dataset.folded = '';
}

/** Runs `fold`; stands inline before the text. */
export const foldingScript = `(${fold})(${JSON.stringify(placeKey)})`;

/** Milliseconds of laying out after which the browser is let go, so that a slow phone answers in between. */
const longest = 6;

/** What the reader does first, after which what is far may soon be near. */
const signs = ['scroll', 'pointerdown', 'keydown'];

/**
 * Unfolds what is folded once the reader does something, part by part whenever the browser has nothing else to do.
 * What stands in the window stays there when parts above it turn out higher or lower, which browsers see to only at
 * times.
 */
export function unfold(signal: AbortSignal) {
  const { dataset } = document.documentElement;
  const parts = [...document.querySelectorAll<HTMLElement>('[data-folded] [data-folds] > *')];
  const folded = parts.filter((part) => getComputedStyle(part).contentVisibility === 'auto');
  const bottom = (part: HTMLElement) => part.getBoundingClientRect().bottom;
  const idle = window.requestIdleCallback ?? setTimeout;
  const unfoldSome = () => {
    const read = parts.find((part) => bottom(part) > 0) ?? parts.at(-1);
    if (!read || signal.aborted) return;
    const before = bottom(read);
    const end = performance.now() + longest;
    while (folded.length > 0 && performance.now() < end) {
      folded.shift()?.classList.add('unfolded');
      bottom(read);
    }
    const moved = bottom(read) - before;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
    if (folded.length > 0) idle(unfoldSome);
    else delete dataset.folded;
  };
  const begin = () => {
    for (const sign of signs) removeEventListener(sign, begin);
    idle(unfoldSome);
  };
  if (folded.length === 0) delete dataset.folded;
  else if (scrollY > 0) begin();
  else for (const sign of signs) addEventListener(sign, begin, { passive: true, signal });
}
