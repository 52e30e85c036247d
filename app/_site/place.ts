import { linkSelector } from '../_reader/sentences';
import { findPlace, type Place, placeKey, type Spot } from './place-arrival';

/** Runs a change of what is shown and puts the reader's place back on the reading line. */
export function keepingPlace(change: () => void) {
  const place = currentPlace();
  change();
  const found = findPlace(place);
  if (found) window.scrollTo({ top: found.top, behavior: 'instant' });
  window.keptPlace = place;
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
    url.hash = findPlace(place)?.segment ?? '';
  }
  location.assign(url);
}

/** The id of the segment at the reading line; `null` at the very top. */
export function currentSegment(): string | null {
  return findPlace(currentPlace())?.segment ?? null;
}

/**
 * Finds the sentence at the reading line, one third down the window; between segments the nearer counts. A
 * place that was put there still counts while nothing moves, so that going to and fro leads back.
 */
function currentPlace(): Place {
  const named = location.hash.length > 1;
  const top: Place = { spots: [], locale: null, named };
  if (window.scrollY < 1) return top;
  if (window.keptPlace && isOnLine(window.keptPlace)) return { ...window.keptPlace, named };
  const line = window.innerHeight / 3;
  const blocks = [...document.querySelectorAll<HTMLElement>('[data-segment]')]
    .filter(({ offsetHeight }) => offsetHeight > 0)
    .map((block) => ({ block, distance: apart(block.getBoundingClientRect(), line) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ block }) => block);
  const [nearest] = blocks;
  if (!nearest) return top;
  const selectors = [...sentencesNear(nearest, line).map(linkSelector), ...blocks.map(segmentSelector)];
  const spots = [...new Set(selectors)].map((selector) => spotAt(selector, nearest.lang));
  const own = segmentSelector(nearest);
  return {
    // What stands in for a sentence that is missing shows where that would be.
    spots: spots.map((spot, index) => (index === 0 || spot.selector === own ? spot : { ...spot, beyond: 0 })),
    locale: nearest.lang || null,
    named,
  };
}

function isOnLine(place: Place): boolean {
  const end = document.documentElement.scrollHeight - window.innerHeight;
  const top = findPlace(place)?.top ?? Number.NaN;
  return Math.abs(Math.min(Math.max(top, 0), end) - window.scrollY) < 2;
}

/**
 * Sorts the sentences of a block by how near they are to the line. Of those that share the line of text there,
 * the one that takes most of it comes first.
 */
function sentencesNear(block: HTMLElement, line: number): HTMLElement[] {
  const pieces = [...block.querySelectorAll<HTMLElement>('.s')].flatMap((sentence) =>
    [...sentence.getClientRects()].map((rect) => ({ sentence, rect, distance: apart(rect, line) })),
  );
  const nearest = Math.min(...pieces.map(({ distance }) => distance));
  const rank = ({ distance, rect }: (typeof pieces)[number]) =>
    distance < nearest + 2 ? -rect.width : distance;
  return pieces.sort((a, b) => rank(a) - rank(b)).map(({ sentence }) => sentence);
}

function segmentSelector({ dataset: { segment, also = '' } }: HTMLElement): string {
  const ids = [segment, ...also.split(' ').filter(Boolean)];
  return `:is(${ids.map((id) => `[data-segment="${id}"],[data-also~="${id}"]`)})`;
}

/** Says where the reading line runs along what a selector selects. */
function spotAt(selector: string, locale: string): Spot {
  const scrolled = (fraction: number) =>
    findPlace({ spots: [{ selector, fraction, beyond: 0 }], locale, named: false })?.top ?? 0;
  const [start, end] = [scrolled(0), scrolled(1)];
  const inside = Math.min(Math.max(window.scrollY, start), end);
  return { selector, fraction: (inside - start) / (end - start), beyond: window.scrollY - inside };
}

function apart({ top, bottom }: DOMRect, line: number): number {
  return Math.max(top - line, line - bottom, 0);
}
