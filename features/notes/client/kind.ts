import { motivations } from '../../../lib/annotation/note';

/** What a reader suggests for the glossary. */
export const suggestions = ['term', 'definition'] as const;
export type Suggestion = (typeof suggestions)[number];

/** What a note is to its readers: what moved its author, or a suggestion for the glossary. */
export const kinds = [...motivations, ...suggestions] as const;
export type Kind = (typeof kinds)[number];

/** In the store a suggestion is a comment with one of these tags. */
const tags: Record<Suggestion, string> = { term: 'glossary:term', definition: 'glossary:definition' };

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
