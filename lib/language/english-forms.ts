import type { Morphology } from './morphology';
import { foldWord } from './words';

/** A dictionary of English; `wink-lemmatizer` with its WordNet lexicon is one. */
export interface EnglishDictionary {
  has(word: string): boolean;
  noun(word: string): string;
  adjective(word: string): string;
}

/**
 * Looks nouns and adjectives up in the dictionary, and takes the regular plural off words it does not have.
 * Verbs are left out: terms are nouns with their adjectives. The possessive `’s` is a word of its own.
 */
export function englishMorphology(dictionary: EnglishDictionary): Morphology {
  return {
    fold: foldWord,
    modifiersInflect: true,
    lemmasOf: (word) => {
      const lemmas = new Set([word, dictionary.noun(word), dictionary.adjective(word)]);
      if (!dictionary.has(word)) for (const singular of singulars(word)) lemmas.add(singular);
      return lemmas;
    },
  };
}

function singulars(word: string): string[] {
  if (!/[^s]s$/u.test(word)) return [];
  const forms = [word.slice(0, -1)];
  if (/(?:[sxz]|[cs]h)es$/u.test(word)) forms.push(word.slice(0, -2));
  if (/[^aeiou]ies$/u.test(word)) forms.push(`${word.slice(0, -3)}y`);
  return forms;
}
