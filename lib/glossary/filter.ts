import { foldForSearch } from '../language/search-fold';

/** The most letters by which the stem of a word may end before the word does: `легитимност|ь`, `ортал|ық`. */
const longestEnding = 2;

/**
 * Tells whether a reader who types this may mean one of these phrases: it begins a word of theirs, or it is a form
 * of one. Each word that is typed must be in the same phrase.
 *
 * @param phrases as `foldForSearch` gives them
 */
export function isMeantBy(query: string, phrases: readonly string[]): boolean {
  const asked = wordsIn(foldForSearch(query));
  return phrases.some((phrase) => {
    const words = wordsIn(phrase);
    return asked.every((one) => words.some((word) => word.startsWith(one) || isFormOf(one, word)));
  });
}

function wordsIn(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}'-]+/u).filter(Boolean);
}

/** There is no dictionary in the browser: a form is told by its stem, at least three letters long. */
function isFormOf(form: string, word: string): boolean {
  let shared = 0;
  while (shared < word.length && word[shared] === form[shared]) shared += 1;
  return shared >= Math.max(3, word.length - longestEnding);
}
