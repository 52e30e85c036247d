import { languageOf, type PageLocale } from '../../lib/language/page-locales';
import type { Span } from '../_reader/passages';
import { type Mark, mark, Words } from './marks';
import type { Thread } from './threads';

/** The words to mark for the notes on a page, no word twice. */
export type Noted = Record<Extract<Mark, 'mine' | 'others' | 'projected'>, Span[]>;

/**
 * Gives the words of the reader's own notes, of others', and of notes made in other languages; whole segments are not
 * marked.
 */
export function notedWords(threads: readonly Thread[], shown: readonly PageLocale[]): Noted {
  const noted: Noted = { mine: [], others: [], projected: [] };
  for (const locale of shown) {
    const language = languageOf(locale);
    const [mine, others, projected] = [new Words(locale), new Words(locale), new Words(locale)];
    for (const { root } of threads) {
      if (root.stub !== null) continue;
      const words = language !== root.version ? projected : root.mine ? mine : others;
      for (const place of root.places)
        if (place.state !== 'orphan') place.in[language]?.ranges.forEach(words.add, words);
    }
    noted.mine.push(...mine.spans());
    noted.others.push(...others.spans(mine));
    noted.projected.push(...projected.spans(mine, others));
  }
  return noted;
}

export function markNoted({ mine, others, projected }: Noted) {
  mark('mine', mine);
  mark('others', others);
  mark('projected', projected);
}
