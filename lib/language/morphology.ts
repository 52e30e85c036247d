/** What a language knows of the inflection of its words. */
export interface Morphology {
  /** Brings the spellings of one word together; words are looked up by what this gives. */
  fold(text: string): string;
  /**
   * Every headword that the word may be a form of, the word itself among them, for a folded word. Nobody
   * checks that they exist: the caller has the headwords it looks for.
   */
  lemmasOf(word: string): ReadonlySet<string>;
  /** Whether the words of a term before its last one are inflected too, as adjectives are in Russian. */
  modifiersInflect: boolean;
}

/** Keeps what a morphology has once said, for texts say most words often. Grows with the vocabulary. */
export function remembered(morphology: Morphology): Morphology {
  const folded = new Map<string, string>();
  const lemmas = new Map<string, ReadonlySet<string>>();
  return {
    modifiersInflect: morphology.modifiersInflect,
    fold: (text) => recall(folded, text, morphology.fold),
    lemmasOf: (word) => recall(lemmas, word, morphology.lemmasOf),
  };
}

function recall<Value>(known: Map<string, Value>, key: string, find: (key: string) => Value): Value {
  const old = known.get(key);
  if (old !== undefined) return old;
  const value = find(key);
  known.set(key, value);
  return value;
}
