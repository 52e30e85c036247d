// The packages come without types; what is declared is what is used.
declare module 'wink-lemmatizer' {
  const lemmatizer: { noun(word: string): string; adjective(word: string): string };
  export default lemmatizer;
}

declare module 'wink-lexicon/src/wn-words.js' {
  /** WordNet's words, each with the number of its senses. */
  const words: Record<string, unknown>;
  export default words;
}
