import { useEffect, useState } from 'react';
import { languageOf, type PageLocale } from '../../lib/language/page-locales';
import type { Span } from '../_reader/passages';
import { mark } from './marks';
import { markedSpans, type Note } from './note';
import { wholeSpans } from './picks';
import type { Thread } from './threads';

/**
 * Marks the words of the notes that are shown, of the one that is pointed at, and of what is selected; again
 * whenever the sentences of a comparison are set out otherwise.
 */
export function useMarks(
  threads: readonly Thread[],
  shown: readonly PageLocale[],
  pointed: Note | null,
  selected: readonly Span[],
) {
  const layout = useLayout();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a layout sets the words out anew.
  useEffect(() => {
    const spans: Record<'mine' | 'others' | 'projected', Span[]> = { mine: [], others: [], projected: [] };
    for (const { root } of threads)
      for (const span of markedSpans(root, shown))
        spans[span.own ? (root.mine ? 'mine' : 'others') : 'projected'].push(span);
    mark('mine', spans.mine);
    mark('others', spans.others);
    mark('projected', spans.projected);
  }, [threads, shown, layout]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a layout sets the words out anew.
  useEffect(() => {
    mark('found', pointed ? wordsOf(pointed, shown) : []);
  }, [pointed, shown, layout]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a layout sets the words out anew.
  useEffect(() => {
    mark('selected', selected);
  }, [selected, layout]);
}

/** All words a note is about, of a whole segment too. */
function wordsOf({ places }: Note, shown: readonly PageLocale[]): Span[] {
  const spans = places.flatMap((place) =>
    shown.flatMap((locale) =>
      (place.in[languageOf(locale)]?.ranges ?? []).map(({ segment, start, end }) =>
        start === null || end === null ? { locale, segment } : { locale, segment, start, end },
      ),
    ),
  );
  return wholeSpans(spans);
}

function useLayout(): string | undefined {
  const [layout, setLayout] = useState<string>();
  useEffect(() => {
    const grid = document.querySelector<HTMLElement>('.grid');
    if (!grid) return;
    const observer = new MutationObserver(() => setLayout(grid.dataset.layout));
    observer.observe(grid, { attributeFilter: ['data-layout'] });
    return () => observer.disconnect();
  }, []);
  return layout;
}
