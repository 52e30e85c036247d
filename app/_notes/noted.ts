import { languageOf, type PageLocale } from '../../lib/language/page-locales';
import type { Span } from '../_reader/passages';
import { type Mark, mark, uncovered, Words } from './marks';
import type { Thread } from './threads';

/** The words to mark for the notes on a page, no word twice. */
export type Noted = Record<Extract<Mark, 'mine' | 'others' | 'projected'>, Span[]>;

/**
 * Gives the words of the reader's own notes, of others', and of notes made in other languages; whole segments are not
 * marked.
 */
export function notedWords(threads: readonly Thread[], shown: readonly PageLocale[]): Noted {
  const [mine, others, projected] = [new Words(), new Words(), new Words()];
  for (const { root } of threads)
    for (const { state, in: found } of root.places) {
      if (state === 'orphan') continue;
      for (const locale of shown) {
        const language = languageOf(locale);
        const words = language !== root.version ? projected : root.mine ? mine : others;
        for (const range of found[language]?.ranges ?? []) words.add(locale, range);
      }
    }
  const first = mine.spans();
  const second = uncovered(others.spans(), first);
  return { mine: first, others: second, projected: uncovered(projected.spans(), [...first, ...second]) };
}

export function markNoted({ mine, others, projected }: Noted) {
  mark('mine', mine);
  mark('others', others);
  mark('projected', projected);
}
