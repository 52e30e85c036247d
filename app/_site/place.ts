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
  try {
    sessionStorage.setItem(placeKey, JSON.stringify({ ...place, path: url.pathname }));
  } catch {
    url.hash = place.segment[0] ?? '';
  }
  location.assign(url);
}

/** Finds the sentence at the reading line, one third down the window; between sentences the nearer counts. */
export function currentPlace(): Place {
  const named = location.hash.length > 1;
  const top: Place = { segment: [], sentence: null, locale: null, fraction: 0, beyond: 0, named };
  if (window.scrollY < 1) return top;
  const line = window.innerHeight / 3;
  let nearest: { element: HTMLElement; box: DOMRect; distance: number } | null = null;
  for (const element of document.querySelectorAll<HTMLElement>('[data-segment] .s')) {
    const box = element.getBoundingClientRect();
    if (box.height === 0) continue;
    const distance = Math.max(box.top - line, line - box.bottom, 0);
    if (!nearest || distance < nearest.distance) nearest = { element, box, distance };
  }
  const segment = nearest?.element.closest<HTMLElement>('[data-segment]');
  if (!nearest || !segment) return top;
  const { element, box, distance } = nearest;
  return {
    segment: [segment.dataset.segment ?? '', ...(segment.dataset.also?.split(' ') ?? [])],
    sentence: element.dataset.n ?? null,
    locale: segment.lang,
    fraction: Math.min(Math.max((line - box.top) / box.height, 0), 1),
    beyond: line < box.top ? -distance : distance,
    named,
  };
}
