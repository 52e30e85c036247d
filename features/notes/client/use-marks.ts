import { useEffect, useMemo } from 'react';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import { type Span, whenWordsChange } from '../../text/client/passages';
import type { Begun } from './begun';
import { type Mark, mark, united } from './marks';
import type { Note } from './note';
import { markNoted, notedWords } from './noted';
import { wholeSpans } from './picks';
import type { Thread } from './threads';
import type { Chosen } from './use-picking';

/** Marks the words of the notes that are shown, of the one that is pointed at, and of what is written about or chosen. */
export function useMarks(
  threads: readonly Thread[],
  shown: readonly PageLocale[],
  pointed: Note | null,
  task: Begun | null,
  chosen: Chosen | null,
) {
  useNoted(threads, shown);
  const found = useMemo(() => (pointed ? spansOfNote(pointed, shown) : []), [pointed, shown]);
  const selected = useMemo(() => selectedSpans(task, chosen), [task, chosen]);
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

/** What a new note is written about, else what is chosen; what the browser has selected it marks itself. */
function selectedSpans(task: Begun | null, chosen: Chosen | null): Span[] {
  if (task && !('note' in task.at))
    return wholeSpans(
      task.at.passages.map(({ version, segment, range }) => ({ ...range, locale: version, segment })),
    );
  return chosen && chosen.by !== 'selection' ? wholeSpans(chosen.spans) : [];
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
