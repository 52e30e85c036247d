import { go } from './back';
import { lastingAddress } from './lasting-address';
import { linkSelector } from './linked-sentences';
import { findPlace, placeKey, type ReadingPlace, type Spot } from './place-arrival';

/** Runs a change of what is shown and puts the reader's place back on the reading line. */
export function keepingPlace(change: () => void) {
  const place = currentPlace();
  const focused = document.activeElement;
  change();
  // What is set elsewhere loses the focus.
  if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused)
    focused.focus({ preventScroll: true });
  if (place) putPlace(place);
}

/** Follows a link to another version of this page, which will open at the same place. */
export function leaveKeepingPlace(link: HTMLAnchorElement, byKey: boolean) {
  const place = { ...placeToLeave(), byKey };
  const url = versionAddress(link);
  // The place is finer than a fragment, to which the browser would scroll instead.
  url.hash = '';
  try {
    sessionStorage.setItem(placeKey, JSON.stringify({ ...place, path: url.pathname }));
  } catch {
    url.hash = findPlace(place)?.segment ?? '';
  }
  go(url);
}

/**
 * Hands the place over to the page that a link opens in a new tab or window.
 *
 * @returns the address to open
 */
export function handPlaceOver(link: HTMLAnchorElement): string {
  const place = placeToLeave();
  const url = versionAddress(link);
  url.hash = '';
  try {
    if (place.spots.length > 0)
      localStorage.setItem(placeKey, JSON.stringify({ ...place, path: url.pathname, at: Date.now() }));
  } catch {
    url.hash = findPlace(place)?.segment ?? '';
  }
  return url.href;
}

/** The address of the segment at the reading line in the version that a link leads to, for whatever will open it. */
export function addressHere(link: HTMLAnchorElement): string {
  const url = versionAddress(link);
  url.hash = findPlace(placeToLeave())?.segment ?? '';
  return url.href;
}

/** The id of the segment at the reading line; `null` at the very top. */
export function currentSegment(): string | null {
  const place = currentPlace();
  return (place && findPlace(place)?.segment) ?? null;
}

/** Scrolls so that a place stands on the reading line again, and holds it there until the reader moves. */
export function putPlace(place: ReadingPlace) {
  window.keptPlace = place;
  const top = withinPage(scrolledTo(place) ?? Number.NaN);
  if (Number.isNaN(top)) return;
  // Where nothing is scrolled, the browser would still hold on to what stood at the top of the window.
  if (Math.abs(top - window.scrollY) < 1)
    window.scrollTo({ top: top > 1 ? top - 1 : top + 1, behavior: 'instant' });
  window.scrollTo({ top, behavior: 'instant' });
  putAt = window.scrollY;
}

/** Where the window was last scrolled to by `putPlace`. */
let putAt = Number.NaN;

/** Tells whether the window stands where it was put, so that it was not the reader who scrolled there. */
export function isPut(): boolean {
  return Math.abs(window.scrollY - putAt) < 1;
}

/**
 * Holds what is at the reading line, for changes that are told of only when the text has moved already. What is held
 * stays as it is while it is on the line, so that going to and fro leads back.
 *
 * @returns whether something else is held than before
 */
export function holdPlace(): boolean {
  if (window.keptPlace && isOnLine(window.keptPlace)) return false;
  window.keptPlace = placeAtLine() ?? undefined;
  return true;
}

const top: ReadingPlace = { spots: [], locale: null, named: false };

/** What is held, while it is on the line; else what is at the line. `null` where there is no text. */
function currentPlace(): ReadingPlace | null {
  holdPlace();
  return window.keptPlace ?? null;
}

/** The place for a page of another version, which may lack the sentence at the line. */
function placeToLeave(): ReadingPlace {
  const place = currentPlace();
  return { ...(place ? withOthers(place) : top), named: location.hash.length > 1 };
}

/** The address that a link to another version leads to: with the query of this page, unless it has one. */
function versionAddress(link: HTMLAnchorElement): URL {
  const url = new URL(link.href);
  if (!url.search) url.search = lastingAddress().search;
  return url;
}

/**
 * Finds the sentence at the reading line, one third down the window; between segments the nearer counts. It is asked
 * for while the reader scrolls, so only what stands near the line is measured.
 */
function placeAtLine(): ReadingPlace | null {
  if (window.scrollY < 1) return document.querySelector('[data-segment]') && top;
  const line = window.innerHeight / 3;
  const near = nearest([...document.querySelectorAll<HTMLElement>('.seg, .row:not(.heads)')], line);
  const [block] = nearest(near.slice(0, 3).flatMap(blocksIn), line);
  if (!block) return null;
  const [sentence] = sentencesNear(block, line);
  const selectors = [...(sentence ? [linkSelector(sentence)] : []), segmentSelector(block)];
  return {
    spots: selectors.map((selector) => spotAt(selector, block.lang, window.scrollY)),
    locale: block.lang || null,
    named: false,
  };
}

/** Adds to a place what would do for a version that lacks it, the nearer first. */
function withOthers(place: ReadingPlace): ReadingPlace {
  const found = findPlace(place);
  if (!found) return place;
  // Where an end of the page keeps the place from the line, it counts from where it stands.
  const line = found.top - window.scrollY + window.innerHeight / 3;
  const blocks = nearest(blocksIn(document), line);
  const [nearestBlock] = blocks;
  if (!nearestBlock) return place;
  const own = segmentSelector(nearestBlock);
  const known = new Set(place.spots.map(({ selector }) => selector));
  const others = [...sentencesNear(nearestBlock, line).map(linkSelector), ...blocks.map(segmentSelector)];
  const spots = [...new Set(others)]
    .filter((selector) => !known.has(selector))
    .map((selector) => spotAt(selector, nearestBlock.lang, found.top))
    // What stands in for a sentence that is missing shows where that would be.
    .map((spot) => (spot.selector === own ? spot : { ...spot, beyond: 0 }));
  return { ...place, spots: [...place.spots, ...spots] };
}

/** Where the window has to be scrolled to for a place; `null` if the page has nothing of it. */
function scrolledTo(place: ReadingPlace): number | null {
  return place.spots.length === 0 ? 0 : (findPlace(place)?.top ?? null);
}

function isOnLine(place: ReadingPlace): boolean {
  return Math.abs(withinPage(scrolledTo(place) ?? Number.NaN) - window.scrollY) < 2;
}

/** The nearest to it that the window can be scrolled to. */
function withinPage(top: number): number {
  const end = document.documentElement.scrollHeight - window.innerHeight;
  return Math.max(0, Math.min(top, end));
}

/** The passages that are shown in the text, not in a sheet that lies over it. */
function blocksIn(element: ParentNode): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-segment]')].filter((block) => {
    if (block.offsetHeight === 0) return false;
    const opened = block.closest('.under.open');
    return !opened || getComputedStyle(opened).position !== 'fixed';
  });
}

function nearest(elements: HTMLElement[], line: number): HTMLElement[] {
  return elements
    .map((element) => ({ element, distance: apart(element.getBoundingClientRect(), line) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ element }) => element);
}

/**
 * Sorts the sentences of a block by how near they are to the line. Of those that share the line of text there,
 * the one that takes most of it comes first.
 */
function sentencesNear(block: HTMLElement, line: number): HTMLElement[] {
  const pieces = [...block.querySelectorAll<HTMLElement>('.s')].flatMap((sentence) =>
    [...sentence.getClientRects()].map((rect) => ({ sentence, rect, distance: apart(rect, line) })),
  );
  const least = Math.min(...pieces.map(({ distance }) => distance));
  const rank = ({ distance, rect }: (typeof pieces)[number]) =>
    distance < least + 2 ? -rect.width : distance;
  return pieces.sort((a, b) => rank(a) - rank(b)).map(({ sentence }) => sentence);
}

function segmentSelector({ dataset: { segment, also = '' } }: HTMLElement): string {
  const ids = [segment, ...also.split(' ').filter(Boolean)];
  return `:is(${ids.map((id) => `[data-segment="${id}"],[data-also~="${id}"]`)})`;
}

/** Says where the reading line runs along what a selector selects, when the window is scrolled so far. */
function spotAt(selector: string, locale: string, scrolled: number): Spot {
  const edge = (fraction: number) =>
    findPlace({ spots: [{ selector, fraction, beyond: 0 }], locale, named: false })?.top ?? 0;
  const [start, end] = [edge(0), edge(1)];
  const inside = Math.min(Math.max(scrolled, start), end);
  return { selector, fraction: (inside - start) / (end - start || 1), beyond: scrolled - inside };
}

function apart({ top, bottom }: DOMRect, line: number): number {
  return Math.max(top - line, line - bottom, 0);
}
