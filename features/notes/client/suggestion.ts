/** What a reader suggests for the glossary. In the store it is a comment with one of these tags. */
const tags = { term: 'glossary:term', definition: 'glossary:definition' } as const;

export type Suggestion = keyof typeof tags;

/** Gives the tag by which the store knows a suggestion. */
export function tagOf(suggestion: Suggestion): string {
  return tags[suggestion];
}

/** Tells a suggestion by the tags of a note; `null` for any other note. */
export function suggestionIn(tagged: readonly string[]): Suggestion | null {
  return tagged.includes(tags.definition) ? 'definition' : tagged.includes(tags.term) ? 'term' : null;
}

export function isSuggestion(kind: string): kind is Suggestion {
  return Object.hasOwn(tags, kind);
}
