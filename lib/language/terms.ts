import type { Morphology } from './morphology';
import { type Word, wordsOf } from './words';

/** A headword of one word or several, and what is looked for on its behalf. */
export interface Term<Id> {
  id: Id;
  lemma: string;
}

/** A stretch of text that is a form of a term; UTF-16 offsets, end exclusive. */
export interface TermMatch<Id> {
  id: Id;
  start: number;
  end: number;
}

/**
 * Finds every form of every term in a text, in the order of the text and then of the terms.
 *
 * A term of several words agrees word by word, and only white space may stand between its words, or what its
 * own headword has there. Overlaps are given as they are. Takes time in proportion to the text, not to the
 * number of terms; give a `remembered` morphology, so that each distinct word is analysed once.
 */
export function findTerms<Id>(
  text: string,
  terms: Iterable<Term<Id>>,
  morphology: Morphology,
): TermMatch<Id>[] {
  const analyse = analyser(morphology);
  const byFirstWord = indexTerms(terms, analyse);
  const words = wordsOf(text);
  const matches: TermMatch<Id>[] = [];
  for (const [index, first] of words.entries()) {
    const candidates = new Set(
      [...analyse(first.text).lemmas].flatMap((lemma) => byFirstWord.get(lemma) ?? []),
    );
    for (const { id, parts } of [...candidates].sort((a, b) => a.order - b.order)) {
      const span = words.slice(index, index + parts.length);
      const last = span.at(-1);
      if (!last || span.length < parts.length || !standTogether(text, span)) continue;
      const agree = parts.every((part, place) => {
        const word = analyse(span[place]?.text ?? '');
        if (place === parts.length - 1) return word.lemmas.has(part.folded);
        return morphology.modifiersInflect
          ? intersect(word.lemmas, part.lemmas)
          : word.folded === part.folded;
      });
      if (agree) matches.push({ id, start: first.start, end: last.end });
    }
  }
  return matches;
}

interface Analysis {
  folded: string;
  lemmas: ReadonlySet<string>;
}

function analyser(morphology: Morphology): (surface: string) => Analysis {
  return (surface) => {
    const folded = morphology.fold(surface);
    return { folded, lemmas: morphology.lemmasOf(folded) };
  };
}

interface IndexedTerm<Id> {
  id: Id;
  parts: Analysis[];
  order: number;
}

/** Indexes by the headwords of the first word: a modifier stands in any gender (`местная`), as it agrees. */
function indexTerms<Id>(terms: Iterable<Term<Id>>, analyse: (surface: string) => Analysis) {
  const index = new Map<string, IndexedTerm<Id>[]>();
  let order = 0;
  for (const { id, lemma } of terms) {
    const parts = wordsOf(lemma).map((word) => analyse(word.text));
    const [first] = parts;
    if (!first) continue;
    const term = { id, parts, order: order++ };
    for (const key of parts.length === 1 ? [first.folded] : first.lemmas) {
      const sharing = index.get(key) ?? [];
      sharing.push(term);
      index.set(key, sharing);
    }
  }
  return index;
}

function standTogether(text: string, words: Word[]): boolean {
  return words.every((word, index) => {
    const previous = words[index - 1];
    return !previous || /^\s*$/u.test(text.slice(previous.end, word.start));
  });
}

function intersect(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const value of one) if (other.has(value)) return true;
  return false;
}
