import type { Locale } from '../language/locales';
import type { Morphology } from '../language/morphology';
import { findTerms } from '../language/terms';
import { wordsOf } from '../language/words';
import type { Entry, EntryTerm, MarkedOccurrence, Occurrence, TermRule } from './entry';

/** The text of a segment, under the id that its occurrences name. */
export interface SegmentText {
  id: string;
  text: string;
}

/** As much of an entry as finding it takes. */
export type Sought = Pick<Entry, 'id' | 'terms'>;

/**
 * Finds every occurrence of every entry in a version of an edition, in reading order.
 *
 * A form of a lemma counts, or an included form; not an excluded one, nor one that the entry's rule refuses.
 * Marks made by hand have the last word. Of two that overlap the longer wins; where different entries have
 * the very same words, all are kept.
 *
 * @param edition slug, by which marks are known to be of this edition
 */
export function findOccurrences(
  entries: readonly Sought[],
  segments: Iterable<SegmentText>,
  { edition, locale, morphology }: { edition: string; locale: Locale; morphology: Morphology },
): Occurrence[] {
  const named = (forms: 'lemmas' | 'include') =>
    entries.flatMap((entry) => entry.terms[locale][forms].map((lemma) => ({ id: entry, lemma })));
  const [lemmas, included] = [named('lemmas'), named('include')];
  const asTheyStand: Morphology = { ...morphology, lemmasOf: (word) => new Set([word]) };
  return [...segments].flatMap(({ id, text }) => {
    const spans = [...findTerms(text, lemmas, morphology), ...findTerms(text, included, asTheyStand)]
      .filter(({ id: entry, start, end }) => allows(entry.terms[locale], text, start, end, morphology))
      .map(({ id: entry, start, end }): Span => {
        return { entry: entry.id, start, end, by: entry.terms[locale].rule ? 'rule' : 'form' };
      });
    const marks = entries.flatMap((entry) =>
      entry.terms[locale].marked
        .filter((mark) => mark.edition === edition && mark.segment === id)
        .map((mark) => ({ entry: entry.id, mark })),
    );
    return longest(withMarks(spans, marks, text)).map(({ entry, start, end, by }) => {
      return { entry, segment: id, start, end, surface: text.slice(start, end), by };
    });
  });
}

/** Finds the words of a mark in the segment's text; null if they are no longer there. */
export function placeOfMark(mark: MarkedOccurrence, text: string): { start: number; end: number } | null {
  let start = -1;
  for (let appearance = 0; appearance < mark.appearance; appearance++) {
    start = text.indexOf(mark.surface, start + 1);
    if (start < 0) return null;
  }
  return { start, end: start + mark.surface.length };
}

interface Span {
  entry: string;
  start: number;
  end: number;
  by: Occurrence['by'];
}

function allows(term: EntryTerm, text: string, start: number, end: number, morphology: Morphology): boolean {
  const surface = morphology.fold(text.slice(start, end));
  if (term.exclude.some((form) => morphology.fold(form) === surface)) return false;
  return !term.rule || obeys(term.rule, text, start, end, morphology);
}

function obeys(rule: TermRule, text: string, start: number, end: number, morphology: Morphology): boolean {
  if (rule.quoted && !(/[«“„"‘]$/u.test(text.slice(0, start)) && /^[»”“"’]/u.test(text.slice(end)))) {
    return false;
  }
  const rest = text.slice(end);
  const next = wordsOf(rest)[0];
  if (!next || !/^\s*$/u.test(rest.slice(0, next.start))) return true;
  return !findTerms(
    rest,
    rule.notBefore.map((lemma) => ({ id: lemma, lemma })),
    morphology,
  ).some((match) => match.start === next.start);
}

/** Puts the marks made by hand in the place of what they touch. */
function withMarks(spans: Span[], marks: { entry: string; mark: MarkedOccurrence }[], text: string): Span[] {
  let result = spans;
  for (const { entry, mark } of marks) {
    const place = placeOfMark(mark, text);
    if (!place) continue;
    result = result.filter((span) => span.entry !== entry || !overlap(span, place));
    if (mark.isTerm) result.push({ entry, ...place, by: 'mark' });
  }
  return result;
}

function longest(spans: Span[]): Span[] {
  const kept: Span[] = [];
  const length = ({ start, end }: Span) => end - start;
  for (const span of spans.toSorted((a, b) => length(b) - length(a) || a.start - b.start)) {
    const inTheWay = kept.some(
      (other) => overlap(other, span) && (!same(other, span) || other.entry === span.entry),
    );
    if (!inTheWay) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function overlap(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end;
}

function same(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}
