import { useEffect, useState } from 'react';
import type { PageLocale } from '../../lib/language/page-locales';
import { passageOf } from '../_reader/passages';
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

/** Tells which of the segments are near the window: only their cards exist. */
export function useNear(hosts: readonly Element[]): ReadonlySet<Element> {
  const [near, setNear] = useState<ReadonlySet<Element>>(new Set());
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const after = new Set(before);
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) after.add(target);
            else after.delete(target);
          }
          return after;
        }),
      { rootMargin: '100% 0%' },
    );
    for (const host of hosts) observer.observe(host);
    return () => observer.disconnect();
  }, [hosts]);
  return near;
}
