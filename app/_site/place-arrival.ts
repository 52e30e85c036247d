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
export interface Place {
  /**
   * The sentence on the line; behind it what else would do, the nearer first, for a version that lacks it.
   * Empty at the very top of the page, which stays the top.
   */
  spots: Spot[];
  /** Which version the place was taken in, where several are shown. */
  locale: string | null;
  /** Whether the address names the segment at the line. */
  named: boolean;
}

/** Where the window has to be scrolled to for a place, in pixels, and the id of the segment that then is on the line. */
export interface Found {
  top: number;
  segment: string;
}

/** The key in the session's storage under which a page hands over the place, with the path it is for. */
export const placeKey = 'jolma-jol:place';

declare global {
  interface Window {
    /** The place that was last put on the line, which holds until the reader moves. */
    keptPlace?: Place;
  }
}

/**
 * Finds where the window has to be scrolled to so that a place stands on the reading line, one third down. What
 * is shown in pieces is measured from the top of the first to the bottom of the last.
 *
 * Its source also stands inline in the page (`arrivalScript`), so it uses nothing from outside itself.
 */
export function findPlace({ spots, locale }: Place): Found | null {
  const block = (piece: Element) => piece.closest<HTMLElement>('[data-segment]');
  for (const { selector, fraction, beyond } of spots) {
    const shown = [...document.querySelectorAll(selector)].filter(
      (piece) => piece.getClientRects().length > 0,
    );
    const [first] = shown;
    if (!first) continue;
    const language = shown.some((piece) => block(piece)?.lang === locale) ? locale : block(first)?.lang;
    const boxes = shown
      .filter((piece) => block(piece)?.lang === language)
      .map((piece) => piece.getBoundingClientRect());
    const top = Math.min(...boxes.map((box) => box.top));
    const height = Math.max(...boxes.map((box) => box.bottom)) - top;
    return {
      top: scrollY + top + fraction * height + beyond - innerHeight / 3,
      segment: block(first)?.dataset.segment ?? '',
    };
  }
  return null;
}

/** Opens the page at the place that was handed over, and keeps it until the fonts are there or the reader moves. */
function arrive(key: string, find: typeof findPlace) {
  let place: (Place & { path: string }) | null = null;
  try {
    place = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    sessionStorage.removeItem(key);
  } catch {
    return;
  }
  if (!place || place.path !== location.pathname) return;
  const arrived = place;
  window.keptPlace = arrived;
  let moved = false;
  const restore = () => {
    const found = moved ? null : find(arrived);
    if (found) scrollTo({ top: found.top, behavior: 'instant' });
    return found;
  };
  const segment = restore()?.segment;
  if (arrived.named && segment) history.replaceState(history.state, '', `#${segment}`);
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
