import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import type { Span } from '../../text/client/passages';
import { type Mark, mark, Words } from './marks';
import type { Note } from './note';
import { wholeSpans } from './picks';
import type { Thread } from './threads';

/** The words to mark for the notes on a page, no word twice. */
export type Noted = Record<Extract<Mark, 'mine' | 'others' | 'projected'>, Span[]>;

/**
 * Gives the words of the reader's own notes, of others', and of notes made in other languages. Whole segments are marked
 * where they are highlighted; a note or a question stands beside its segment, and there is nothing to tell apart.
 */
export function notedWords(threads: readonly Thread[], shown: readonly PageLocale[]): Noted {
  const noted: Noted = { mine: [], others: [], projected: [] };
  for (const locale of shown) {
    const language = languageOf(locale);
    const [mine, others, projected] = [new Words(locale), new Words(locale), new Words(locale)];
    for (const { root } of threads) {
      if (root.stub !== null) continue;
      const words = language !== root.version ? projected : root.mine ? mine : others;
      for (const [index, place] of root.places.entries()) {
        const found = place.state === 'orphan' ? undefined : place.in[language];
        if (!found) continue;
        const isWhole = root.kind === 'highlighting' && found.by !== 'edition' && isOnSegment(root, index);
        const ranges = isWhole
          ? wholeSpans(found.ranges.map(({ segment }) => ({ locale, segment })))
          : found.ranges;
        ranges.forEach(words.add, words);
      }
    }
    noted.mine.push(...mine.spans());
    noted.others.push(...others.spans(mine));
    noted.projected.push(...projected.spans(mine, others));
  }
  return noted;
}

/** Tells whether a note was made on a whole segment. */
function isOnSegment({ passages }: Note, index: number): boolean {
  return passages[index]?.range === null;
}

export function markNoted({ mine, others, projected }: Noted) {
  mark('mine', mine);
  mark('others', others);
  mark('projected', projected);
}
