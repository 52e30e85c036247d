/** The place of the reader as one page hands it to the next; see `place.ts`. */
export interface Place {
  /** The id of the segment; `null` at the very top of the page, which stays the top. */
  segment: string | null;
  /** Which version the fraction was taken in, where several are shown. */
  locale: string | null;
  /** 0 at the top of the segment, 1 at its bottom. */
  fraction: number;
  /** Pixels from that edge to the line, where the line is between segments. */
  beyond: number;
  /** Whether the address names the segment at the line. */
  named: boolean;
}

/** The key in the session's storage under which a page hands over the place, with the path it is for. */
export const placeKey = 'jolma-jol:place';

/**
 * Puts the place back on the reading line, one third down the window. A segment that is shown in pieces, a
 * sentence each, is measured over all of them.
 *
 * Its source also stands inline in the page (`arrivalScript`), so it uses nothing from outside itself.
 */
export function restorePlace({ segment, locale, fraction, beyond }: Place) {
  if (segment === null) return;
  const shown = [...document.querySelectorAll<HTMLElement>('[data-segment]')].filter(
    (element) =>
      element.offsetHeight > 0 &&
      `${element.dataset.segment} ${element.dataset.also ?? ''}`.split(' ').includes(segment),
  );
  const language = shown.some(({ lang }) => lang === locale) ? locale : shown[0]?.lang;
  const boxes = shown
    .filter(({ lang }) => lang === language)
    .map((element) => element.getBoundingClientRect());
  let left = fraction * boxes.reduce((sum, { height }) => sum + height, 0);
  const box = boxes.find(({ height }, index) => {
    if (left <= height || index === boxes.length - 1) return true;
    left -= height;
    return false;
  });
  if (!box) return;
  const top = window.scrollY + box.top + left + beyond - window.innerHeight / 3;
  window.scrollTo({ top, behavior: 'instant' });
}

/** Opens the page at the place that was handed over, and keeps it until the fonts are there or the reader moves. */
function arrive(key: string, restore: typeof restorePlace) {
  let place: (Place & { path: string }) | null = null;
  try {
    place = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    sessionStorage.removeItem(key);
  } catch {
    return;
  }
  if (!place || place.path !== location.pathname) return;
  const arrived = place;
  if (arrived.named && arrived.segment) history.replaceState(history.state, '', `#${arrived.segment}`);
  restore(arrived);
  let moved = false;
  for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(event, () => {
      moved = true;
    });
  }
  const again = () => {
    if (!moved) restore(arrived);
  };
  addEventListener('load', again);
  document.fonts.ready.then(again);
}

/** Runs `arrive` before the first paint; stands inline behind the text. */
export const arrivalScript = `(${arrive})(${JSON.stringify(placeKey)},${restorePlace})`;
