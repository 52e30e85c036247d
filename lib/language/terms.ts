import type { Morphology } from './morphology';
import { type Word, wordsOf } from './words';

/** A headword of one word or several, and what is looked for on its behalf. */
export interface Term<Id> {
  id: Id;
  lemma: string;
}

/** A stretch of text that is a form of a term; UTF-16 offsets, end exclusive. */
export interface Match<Id> {
  id: Id;
  start: number;
  end: number;
}

/**
 * Finds every form of every term in a text, in the order of the text and then of the terms.
 *
 * A term of several words agrees word by word, and only white space may stand between its words, or what its
 * own headword has there. Overlaps are given as they are. Takes time in proportion to the text, not to the
 * number of terms: each distinct word is analysed once.
 */
export function findTerms<Id>(text: string, terms: Iterable<Term<Id>>, morphology: Morphology): Match<Id>[] {
  const byFirstWord = indexTerms(terms, morphology);
  const analyses = new Map<string, { word: string; lemmas: ReadonlySet<string> }>();
  const analyse = (surface: string) => {
    const known = analyses.get(surface);
    if (known) return known;
    const word = morphology.fold(surface);
    const analysis = { word, lemmas: morphology.lemmasOf(word) };
    analyses.set(surface, analysis);
    return analysis;
  };
  const words = wordsOf(text);
  const matches: Match<Id>[] = [];
  for (const [index, first] of words.entries()) {
    const { lemmas } = analyse(first.text);
    const candidates = [...lemmas].flatMap((lemma) => byFirstWord.get(lemma) ?? []);
    for (const { id, parts } of candidates.sort((a, b) => a.order - b.order)) {
      const span = words.slice(index, index + parts.length);
      const last = span.at(-1);
      if (!last || span.length < parts.length || !standTogether(text, span)) continue;
      const agree = span.every((word, place) => {
        const { word: folded, lemmas } = analyse(word.text);
        const inflects = morphology.modifiersInflect || place === parts.length - 1;
        return inflects ? lemmas.has(parts[place] ?? '') : folded === parts[place];
      });
      if (agree) matches.push({ id, start: first.start, end: last.end });
    }
  }
  return matches;
}

interface IndexedTerm<Id> {
  id: Id;
  parts: string[];
  order: number;
}

function indexTerms<Id>(terms: Iterable<Term<Id>>, morphology: Morphology): Map<string, IndexedTerm<Id>[]> {
  const index = new Map<string, IndexedTerm<Id>[]>();
  let order = 0;
  for (const { id, lemma } of terms) {
    const parts = wordsOf(lemma).map((word) => morphology.fold(word.text));
    const [first] = parts;
    if (first === undefined) continue;
    const sharing = index.get(first) ?? [];
    sharing.push({ id, parts, order: order++ });
    index.set(first, sharing);
  }
  return index;
}

function standTogether(text: string, words: Word[]): boolean {
  return words.every((word, index) => {
    const previous = words[index - 1];
    return !previous || /^\s*$/u.test(text.slice(previous.end, word.start));
  });
}
