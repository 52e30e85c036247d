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
