import { holdPlace, putPlace } from './place';
import { mapText, placeOnMap, type TextMap } from './text-map';

/** How many times as long as a look at the place takes none is taken, so that a slow phone can scroll. */
const rest = 5;

/** What a reader does that may move the text. */
const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove'];

/**
 * Keeps the reader's place where the text is set anew because the window changes: turned, resized, zoomed. Then it is too
 * late to ask what was on the line, so that is held whenever the reader has scrolled. Where she scrolled only just before,
 * so that nobody has looked yet, a map of the text as it was says what was there.
 */
export function keepPlace(signal: AbortSignal) {
  let size = windowSize();
  let scrolledTo = window.scrollY;
  let isSettling = false;
  let rested = 0;
  let due: ReturnType<typeof setTimeout> | undefined;
  let map: TextMap | null = null;
  let mapping: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    due = undefined;
    if (isPrinting() || !isSame(size, windowSize())) return;
    const begun = performance.now();
    if (holdPlace()) isSettling = false;
    const now = performance.now();
    rested = now + rest * (now - begun);
  };
  const put = () => {
    if (window.keptPlace && !isPrinting()) putPlace(window.keptPlace);
  };
  const mapSoon = () => {
    map = null;
    clearTimeout(mapping);
    mapping = setTimeout(() => {
      map = mapText();
    });
  };
  const scrolled = () => {
    scrolledTo = window.scrollY;
    if (due !== undefined) return;
    const wait = rested - performance.now();
    if (wait > 0) due = setTimeout(look, wait);
    else look();
  };
  const resized = () => {
    const before = size;
    size = windowSize();
    if (isSame(before, size) || isPrinting()) return;
    if (before.width === size.width && isCovered()) return;
    // What is folded would turn out higher or lower once it comes near.
    if (window.scrollY > 0) delete document.documentElement.dataset.folded;
    const was = map;
    mapSoon();
    if (due !== undefined) {
      const missed = was && placeOnMap(was, scrolledTo + before.height / 3);
      // Without a map it is for the browser to hold on to something.
      if (!missed) return;
      window.keptPlace = missed;
    }
    put();
    isSettling = true;
  };
  look();
  mapSoon();
  window.addEventListener('scroll', scrolled, { passive: true, signal });
  window.addEventListener('resize', resized, { signal });
  window.addEventListener('afterprint', put, { signal });
  for (const sign of signs)
    window.addEventListener(
      sign,
      () => {
        isSettling = false;
      },
      { passive: true, capture: true, signal },
    );
  // What follows a change of the window, such as notes that leave the margin, sets the text anew once more.
  const observer = new ResizeObserver(() => {
    if (isSettling) put();
    mapSoon();
  });
  for (const text of document.querySelectorAll('[data-folds]')) observer.observe(text);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(due);
    clearTimeout(mapping);
  });
}

interface Size {
  width: number;
  height: number;
}

function windowSize(): Size {
  return { width: window.innerWidth, height: window.innerHeight };
}

function isSame(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}

/** Tells whether a window of another height is only covered otherwise: by the bars or the keyboard of a phone. */
function isCovered(): boolean {
  return matchMedia('(hover: none) and (pointer: coarse)').matches;
}

/** While a page is printed it is as wide as the paper. */
function isPrinting(): boolean {
  return matchMedia('print').matches;
}
