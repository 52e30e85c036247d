import type { Segment } from '../edition/edition';
import type { Locale } from '../language/locales';
import type { Morphology } from '../language/morphology';
import { findTerms, type TermMatch } from '../language/terms';
import type { Entry, EntryTerm, Occurrence } from './entry';
import { withoutOverlaps } from './occurrences';

/** What told that words are a term: a form of a lemma, the entry's rule beside it, or an editor's hand. */
export type Evidence = 'form' | 'rule' | 'mark';

export interface FoundOccurrence extends Occurrence {
  by: Evidence;
}

/** What a stretch of text is a form of: one of the words that an entry looks for or looks at. */
interface Clue {
  entry: Entry;
  says: 'lemmas' | 'exclude' | 'only';
}

/**
 * Finds the terms of the glossary in a version, in reading order; of those that overlap the longer wins.
 *
 * @param marked occurrences marked by hand, each instead of whatever else is found of its entry at its place
 */
export function findOccurrences(
  segments: readonly Segment[],
  locale: Locale,
  entries: readonly Entry[],
  marked: readonly Occurrence[],
  morphology: Morphology,
): FoundOccurrence[] {
  const clues = entries.flatMap((entry) =>
    (['lemmas', 'exclude', 'only'] as const).flatMap((says) =>
      entry.terms[locale][says].map((lemma) => ({ id: { entry, says }, lemma })),
    ),
  );
  return segments.flatMap(({ ids, text }) => {
    const marks = marked.filter(({ segment }) => ids.includes(segment));
    const matches = findTerms(text, clues, morphology);
    const found = matches.flatMap((match): FoundOccurrence[] => {
      const { entry, says } = match.id;
      const term = entry.terms[locale];
      if (says !== 'lemmas' || !isMeant(match, matches, term, text)) return [];
      if (marks.some((mark) => mark.entry === entry.id && mark.start < match.end && match.start < mark.end))
        return [];
      const { start, end } = match;
      const by = hasRule(term) ? 'rule' : 'form';
      return [{ entry: entry.id, segment: ids[0], start, end, surface: text.slice(start, end), by }];
    });
    return withoutOverlaps([
      ...found,
      ...marks.map((mark) => ({ ...mark, segment: ids[0], by: 'mark' as const })),
    ]);
  });
}

/** Tells whether more than the forms of its lemmas decides what is the term. */
function hasRule({ exclude, only, capital, quoted }: EntryTerm): boolean {
  return exclude.length > 0 || only.length > 0 || capital || quoted;
}

function isMeant(
  match: TermMatch<Clue>,
  all: readonly TermMatch<Clue>[],
  term: EntryTerm,
  text: string,
): boolean {
  const isWithin = (says: Clue['says']) =>
    all.some(
      ({ id, start, end }) =>
        id.entry === match.id.entry && id.says === says && start <= match.start && match.end <= end,
    );
  return (
    !isWithin('exclude') &&
    (term.only.length === 0 || isWithin('only')) &&
    (!term.capital || /^\p{Lu}/u.test(text.slice(match.start))) &&
    (!term.quoted ||
      (/["«“‘„]$/u.test(text.slice(0, match.start)) && /^["»”’“]/u.test(text.slice(match.end))))
  );
}
