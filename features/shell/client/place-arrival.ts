/** What may stand on the reading line, and where along it the line runs. */
export interface Spot {
  /** Selects its pieces in every version. */
  selector: string;
  /** 0 at the top of its first line, 1 at the bottom of its last. */
  fraction: number;
  /** Pixels from that edge to the line, where the line is beside it. */
  beyond: number;
}

/** The place of the reader as one page hands it to the next; see `place.ts`. */
export interface ReadingPlace {
  /**
   * The sentence on the line; behind it what else would do, the nearer first, for a version that lacks it.
   * Empty at the very top of the page, which stays the top.
   */
  spots: Spot[];
  /** Which version the place was taken in, where several are shown. */
  locale: string | null;
  /** Whether the address names the segment at the line. */
  named: boolean;
  /** Whether the reader left by key: then the focus goes along. */
  byKey?: boolean;
}

/** Where a place is on this page. */
export interface Found {
  /** Where the window has to be scrolled to for it, in pixels. */
  top: number;
  /** The id of the segment that then is on the line. */
  segment: string;
  /** What stands there. */
  element: HTMLElement;
}

/**
 * The key under which a page hands over the place, with the path it is for: in the session's storage, and in the browser's
 * to a page in a new tab, with the time.
 */
export const placeKey = 'jolma-jol:place';

declare global {
  interface Window {
    /** The place that was last put on the line, which holds until the reader moves. */
    keptPlace?: ReadingPlace;
  }
}

/**
 * Finds where the window has to be scrolled to so that a place stands on the reading line, one third down. What
 * is shown in pieces is measured from the top of the first to the bottom of the last.
 *
 * Its source also stands inline in the page (`arrivalScript`), so it uses nothing from outside itself.
 */
export function findPlace({ spots, locale }: ReadingPlace): Found | null {
  const block = (piece: Element) => piece.closest<HTMLElement>('[data-segment]');
  // What is peeked at on a phone stands in a sheet over the text.
  const isOver = (piece: Element) => {
    const opened = piece.closest('.under.open');
    return opened !== null && getComputedStyle(opened).position === 'fixed';
  };
  for (const { selector, fraction, beyond } of spots) {
    const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (piece) => piece.getClientRects().length > 0 && !isOver(piece),
    );
    const [first] = shown;
    if (!first) continue;
    const language = shown.some((piece) => block(piece)?.lang === locale) ? locale : block(first)?.lang;
    const pieces = shown.filter((piece) => block(piece)?.lang === language);
    const boxes = pieces.map((piece) => piece.getBoundingClientRect());
    const top = Math.min(...boxes.map((box) => box.top));
    const height = Math.max(...boxes.map((box) => box.bottom)) - top;
    return {
      top: scrollY + top + fraction * height + beyond - innerHeight / 3,
      segment: block(first)?.dataset.segment ?? '',
      element: pieces[0] ?? first,
    };
  }
  return null;
}

/**
 * Opens the page at the place that was handed over, keeps it until the fonts are there or the reader moves, and lets the
 * Tab key go on from there.
 */
function arrive(key: string, find: typeof findPlace) {
  type Handed = ReadingPlace & { path: string; at?: number };
  let arrived: Handed | null = null;
  try {
    const [own, other] = [sessionStorage, localStorage].map((storage): Handed | null =>
      JSON.parse(storage.getItem(key) ?? 'null'),
    );
    sessionStorage.removeItem(key);
    if (own?.path === location.pathname) arrived = own;
    else if (other?.path === location.pathname) {
      localStorage.removeItem(key);
      if (Date.now() - (other.at ?? 0) < 60_000) arrived = other;
    }
  } catch {}
  if (!arrived) return;
  const place = arrived;
  window.keptPlace = place;
  let moved = false;
  const restore = () => {
    const found = moved ? null : find(place);
    if (found) scrollTo({ top: found.top, behavior: 'instant' });
    return found;
  };
  const found = restore();
  if (place.named && found?.segment) history.replaceState(history.state, '', `#${found.segment}`);
  if (found) {
    getSelection()?.collapse(found.element, 0);
    found.element.tabIndex = -1;
    found.element.focus({ preventScroll: true });
    if (!place.byKey) found.element.blur();
  }
  for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(event, () => {
      moved = true;
    });
  }
  addEventListener('load', restore);
  document.fonts.ready.then(restore);
}

/** Runs `arrive` before the first paint; stands inline behind the text. */
export const arrivalScript = `(${arrive})(${JSON.stringify(placeKey)},${findPlace})`;
