import { type Place, placeKey, restorePlace } from './place-arrival';

/** Runs a change of what is shown and puts the reader's place back on the reading line. */
export function keepingPlace(change: () => void) {
  const place = currentPlace();
  change();
  restorePlace(place);
}

/** Follows a link to another version of this page, which will open at the same place. */
export function leaveKeepingPlace(link: HTMLAnchorElement) {
  const place = currentPlace();
  const url = new URL(link.href);
  if (!url.search) url.search = location.search;
  // The place is finer than a fragment, to which the browser would scroll instead.
  url.hash = '';
  try {
    sessionStorage.setItem(placeKey, JSON.stringify({ ...place, path: url.pathname }));
  } catch {
    if (place.segment) url.hash = place.segment;
  }
  location.assign(url);
}

/** Finds what stands at the reading line, one third down the window; between segments the nearer counts. */
export function currentPlace(): Place {
  const named = location.hash.length > 1;
  const top: Place = { segment: null, locale: null, fraction: 0, beyond: 0, named };
  if (window.scrollY < 1) return top;
  const line = window.innerHeight / 3;
  let nearest: { element: HTMLElement; box: DOMRect; distance: number } | null = null;
  for (const element of document.querySelectorAll<HTMLElement>('[data-segment]')) {
    const box = element.getBoundingClientRect();
    if (box.height === 0) continue;
    const distance = Math.max(box.top - line, line - box.bottom, 0);
    if (!nearest || distance < nearest.distance) nearest = { element, box, distance };
  }
  if (!nearest) return top;
  const { element, box, distance } = nearest;
  const { segment = null } = element.dataset;
  const pieces = [...document.querySelectorAll<HTMLElement>(`[data-segment="${segment}"]`)].filter(
    ({ lang, offsetHeight }) => lang === element.lang && offsetHeight > 0,
  );
  const height = (some: HTMLElement[]) =>
    some.reduce((sum, piece) => sum + piece.getBoundingClientRect().height, 0);
  const inside = Math.min(Math.max(line - box.top, 0), box.height);
  return {
    segment,
    locale: element.lang || null,
    fraction: (height(pieces.slice(0, pieces.indexOf(element))) + inside) / height(pieces),
    beyond: line < box.top ? -distance : distance,
    named,
  };
}
