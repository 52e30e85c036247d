import { useEffect, useMemo } from 'react';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import { type Span, whenWordsChange } from '../../text/client/passages';
import { type Mark, mark, united } from './marks';
import type { Note } from './note';
import { markNoted, notedWords } from './noted';
import { wholeSpans } from './picks';
import type { Thread } from './threads';

/** Marks the words of the notes that are shown, of the one that is pointed at, and of what is selected. */
export function useMarks(
  threads: readonly Thread[],
  shown: readonly PageLocale[],
  pointed: Note | null,
  selected: readonly Span[],
) {
  useNoted(threads, shown);
  const found = useMemo(() => (pointed ? spansOfNote(pointed, shown) : []), [pointed, shown]);
  useMark('found', found);
  useMark('selected', selected);
}

function useNoted(threads: readonly Thread[], shown: readonly PageLocale[]) {
  useEffect(() => {
    const words = notedWords(threads, shown);
    markNoted(words);
    return whenShownOtherwise(() => markNoted(words));
  }, [threads, shown]);
}

function useMark(kind: Mark, spans: readonly Span[]) {
  useEffect(() => {
    const apart = united(spans);
    mark(kind, apart);
    return whenShownOtherwise(() => mark(kind, apart));
  }, [kind, spans]);
}

/**
 * Does something whenever the sentences of a comparison are set out otherwise, or others have changed or wrapped words of
 * the text, until what is returned is called.
 */
function whenShownOtherwise(act: () => void): () => void {
  const stop = new AbortController();
  whenWordsChange(act, stop.signal);
  const observer = new MutationObserver(act);
  const grid = document.querySelector<HTMLElement>('.grid');
  if (grid) observer.observe(grid, { attributeFilter: ['data-layout'] });
  return () => {
    stop.abort();
    observer.disconnect();
  };
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
