import { startTransition, useEffect, useState } from 'react';
import type { PageLocale } from '../../../lib/language/page-locales';
import { passageOf } from '../../text/client/passages';
import { holds, type Thread } from './threads';

/** Finds what a segment's notes stand at; a segment this page lacks is answered for by the head of the text. */
export function hostOf(segment: string | null, shown: readonly PageLocale[]): Element | null {
  const passage = shown
    .map((locale) => segment && passageOf(locale, segment))
    .find((found) => found !== null && found !== '');
  const head = document.querySelector('[data-segment="title"], [data-segment]');
  return (passage || head)?.closest('.seg, .row') ?? null;
}

/** Puts threads together by what they stand at. */
export function byHost(threads: readonly Thread[], shown: readonly PageLocale[]): Map<Element, Thread[]> {
  const bySegment = new Map<string | null, Thread[]>();
  for (const thread of threads) {
    const here = bySegment.get(thread.standing.segment);
    if (here) here.push(thread);
    else bySegment.set(thread.standing.segment, [thread]);
  }
  const hosts = new Map<Element, Thread[]>();
  for (const [segment, here] of bySegment) {
    const host = hostOf(segment, shown);
    if (host) hosts.set(host, [...(hosts.get(host) ?? []), ...here]);
  }
  return hosts;
}

/** Puts together how many notes there are at what they stand at, by the segments that they are counted at. */
export function countsByHost(
  counts: ReadonlyMap<string, number>,
  shown: readonly PageLocale[],
): Map<Element, { count: number; segments: string[] }> {
  const hosts = new Map<Element, { count: number; segments: string[] }>();
  for (const [segment, count] of counts) {
    const host = hostOf(segment, shown);
    if (!host) continue;
    const here = hosts.get(host) ?? { count: 0, segments: [] };
    hosts.set(host, { count: here.count + count, segments: [...here.segments, segment] });
  }
  return hosts;
}

/** Finds what a note, or the one it answers, stands at. */
export function hostOfNote(
  iri: string,
  threads: readonly Thread[],
  shown: readonly PageLocale[],
): Element | null {
  const thread = threads.find((each) => holds(each, iri));
  return thread ? hostOf(thread.standing.segment, shown) : null;
}

/** Names a host, for React. */
export function hostKey(host: Element): string {
  return host.id || (host.querySelector<HTMLElement>('[data-segment]')?.dataset.segment ?? '');
}

/** The number of a segment as its link shows it. */
export function numberOf(host: Element): string {
  return host.querySelector('.no')?.textContent ?? '';
}

/** Tells whether the window has a margin for notes. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(wideQuery).matches);
  useEffect(() => {
    const query = matchMedia(wideQuery);
    const update = () => setWide(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  return wide;
}

const wideQuery = '(min-width: 62.01rem)';

/**
 * Tells whether a segment is near the window: only then its cards exist. They come and go while nobody scrolls, so that
 * scrolling stays smooth among thousands of notes.
 */
export function useIsNear(host: Element): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    let last = false;
    const look = (entries: IntersectionObserverEntry[]) => {
      last = entries.at(-1)?.isIntersecting ?? false;
      atRest().then(() => startTransition(() => setNear(last)));
    };
    const observer = new IntersectionObserver(look, { rootMargin: '100% 0%' });
    observer.observe(host);
    return () => observer.disconnect();
  }, [host]);
  return isNear;
}

/** Milliseconds without scrolling after which the page is at rest. */
const pause = 100;
let rest: Promise<void> | null = null;

/** Waits until the page does not scroll. */
function atRest(): Promise<void> {
  rest ??= new Promise((resolve) => {
    const done = () => {
      removeEventListener('scroll', wait);
      rest = null;
      resolve();
    };
    let timer = setTimeout(done, pause);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(done, pause);
    };
    addEventListener('scroll', wait, { passive: true });
  });
  return rest;
}
