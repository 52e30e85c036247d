import { useEffect, useMemo } from 'react';
import { languageOf, type PageLocale } from '../../lib/language/page-locales';
import type { Span } from '../_reader/passages';
import { type Mark, mark, uncovered } from './marks';
import { markedSpans, type Note } from './note';
import { wholeSpans } from './picks';
import type { Thread } from './threads';

/** Marks the words of the notes that are shown, of the one that is pointed at, and of what is selected. */
export function useMarks(
  threads: readonly Thread[],
  shown: readonly PageLocale[],
  pointed: Note | null,
  selected: readonly Span[],
) {
  const noted = useMemo(() => {
    const spans: Record<'mine' | 'others' | 'projected', Span[]> = { mine: [], others: [], projected: [] };
    for (const { root } of threads)
      for (const span of markedSpans(root, shown))
        spans[span.own ? (root.mine ? 'mine' : 'others') : 'projected'].push(span);
    const { mine, others, projected } = spans;
    return {
      mine,
      others: uncovered(others, mine),
      projected: uncovered(projected, [...mine, ...others]),
    };
  }, [threads, shown]);
  const found = useMemo(() => (pointed ? spansOfNote(pointed, shown) : []), [pointed, shown]);
  useMark('mine', noted.mine);
  useMark('others', noted.others);
  useMark('projected', noted.projected);
  useMark('found', found);
  useMark('selected', selected);
}

/** Marks words now, and again whenever the sentences of a comparison are set out otherwise. */
function useMark(kind: Mark, spans: readonly Span[]) {
  useEffect(() => {
    mark(kind, spans);
    const grid = document.querySelector<HTMLElement>('.grid');
    if (!grid) return;
    const observer = new MutationObserver(() => mark(kind, spans));
    observer.observe(grid, { attributeFilter: ['data-layout'] });
    return () => observer.disconnect();
  }, [kind, spans]);
}

/** All words a note is about, of a whole segment too. */
function spansOfNote({ places }: Note, shown: readonly PageLocale[]): Span[] {
  const spans = places.flatMap((place) =>
    shown.flatMap((locale) =>
      (place.in[languageOf(locale)]?.ranges ?? []).map(({ segment, start, end }) =>
        start === null || end === null ? { locale, segment } : { locale, segment, start, end },
      ),
    ),
  );
  return wholeSpans(spans);
}
