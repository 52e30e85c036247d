/** The place of the reader as one page hands it to the next; see `place.ts`. */
export interface Place {
  /** The ids of the segment; none at the very top of the page, which stays the top. */
  segment: string[];
  /** The number of the sentence's link within its group; corresponding sentences share it. */
  sentence: string | null;
  /** Which version the fraction was taken in, where several are shown. */
  locale: string | null;
  /** 0 at the top of the sentence, 1 at its bottom. */
  fraction: number;
  /** Pixels from that edge to the line, where the line is between sentences. */
  beyond: number;
  /** Whether the address names the segment at the line. */
  named: boolean;
}

/** The key in the session's storage under which a page hands over the place, with the path it is for. */
export const placeKey = 'jolma-jol:place';

/**
 * Puts the place back on the reading line, one third down the window. A sentence that this version lacks is
 * answered for by the one before it, or by its segment.
 *
 * Its source also stands inline in the page (`arrivalScript`), so it uses nothing from outside itself.
 */
export function restorePlace({ segment, sentence, locale, fraction, beyond }: Place) {
  const shown = [...document.querySelectorAll<HTMLElement>('[data-segment]')].filter((element) =>
    `${element.dataset.segment} ${element.dataset.also ?? ''}`.split(' ').some((id) => segment.includes(id)),
  );
  const ofVersion = shown.filter(({ lang }) => lang === locale);
  const elements = ofVersion.length > 0 ? ofVersion : shown;
  const sentences = elements.flatMap((element) => [...element.querySelectorAll<HTMLElement>('.s')]);
  const found = sentences.findLast(({ dataset }) => Number(dataset.n) <= Number(sentence)) ?? elements[0];
  if (!found) return;
  const same = found.dataset.n === sentence;
  const first = same ? (sentences.find(({ dataset }) => dataset.n === sentence) ?? found) : found;
  const box = first.getBoundingClientRect();
  const within = same ? fraction * box.height + beyond : box.height;
  window.scrollTo({ top: window.scrollY + box.top + within - window.innerHeight / 3, behavior: 'instant' });
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
  if (arrived.named && arrived.segment[0]) history.replaceState(history.state, '', `#${arrived.segment[0]}`);
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
