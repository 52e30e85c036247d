import type { PageLocale } from '../../lib/language/page-locales';
import type { Span } from '../_reader/passages';
import { type Mark, mark, uncovered } from './marks';
import { markedSpans } from './note';
import type { Thread } from './threads';

/** The words to mark for the notes on a page, no word twice. */
export type Noted = Record<Extract<Mark, 'mine' | 'others' | 'projected'>, Span[]>;

/** Gives the words of the reader's own notes, of others', and of notes made in other languages. */
export function notedWords(threads: readonly Thread[], shown: readonly PageLocale[]): Noted {
  const { mine, others, projected }: Noted = { mine: [], others: [], projected: [] };
  for (const { root } of threads)
    for (const span of markedSpans(root, shown))
      (span.own ? (root.mine ? mine : others) : projected).push(span);
  return {
    mine,
    others: uncovered(others, mine),
    projected: uncovered(projected, [...mine, ...others]),
  };
}

export function markNoted({ mine, others, projected }: Noted) {
  mark('mine', mine);
  mark('others', others);
  mark('projected', projected);
}
