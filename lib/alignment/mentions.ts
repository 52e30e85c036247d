import { type Locale, locales } from '../language/locales';
import { calendarMentions } from './calendar-mentions';
import { numberMentions } from './number-mentions';

/** Words of a segment that stand for an entry of the glossary. */
interface TermMention {
  /** The id of the entry. */
  entry: string;
  /** UTF-16 offsets in the segment's plain text, end exclusive. */
  start: number;
  end: number;
}

/** A sentence, or another passage, of a segment. */
export interface Passage {
  /** The first id of the segment. */
  segment: string;
  text: string;
  /** Where it begins in the segment's plain text. */
  start: number;
  /** Those of the segment; what is outside the passage is passed over. */
  terms: readonly TermMention[];
}

/** The linked sentences of each version; one without a counterpart has no key or an empty list. */
export type LinkedPassages = Partial<Record<Locale, readonly Passage[]>>;

/** Lists the versions that have a counterpart in the link. */
export function versionsOf(link: LinkedPassages): Locale[] {
  return locales.filter((locale) => (link[locale]?.length ?? 0) > 0);
}

/** Words in a segment. */
export interface MentionPlace {
  segment: string;
  /** UTF-16 offsets in the segment's plain text, end exclusive. */
  start: number;
  end: number;
  text: string;
}

/** Something in a passage that its counterparts in other languages should have too. */
export interface Mention {
  kind: 'number' | 'month' | 'weekday' | 'term';
  /** What it can mean; it agrees with another of its kind if they have one meaning in common. */
  meanings: (number | string)[];
  /** Whether its absence says that the texts differ, says so only if another stands in its place, or says nothing. */
  weight: 'firm' | 'soft' | 'vague';
  isDate: boolean;
  place: MentionPlace;
}

/** Lists the terms, numbers, months and weekdays of a passage. What stands inside a term is part of it. */
export function mentionsIn(passage: Passage, locale: Locale): Mention[] {
  const { text, start } = passage;
  const terms = passage.terms.filter((term) => term.start >= start && term.end <= start + text.length);
  const isFree = (mention: { start: number; end: number }) =>
    !terms.some((term) => mention.start + start >= term.start && mention.end + start <= term.end);
  const calendar = calendarMentions(text, locale).filter(isFree);
  const months = calendar.filter(({ part }) => part === 'month');
  return [
    ...terms.map((term): Mention => {
      const place = placeIn(passage, term.start - start, term.end - start);
      return { kind: 'term', meanings: [term.entry], weight: 'firm', isDate: false, place };
    }),
    ...calendar.map(
      (found): Mention => ({
        kind: found.part,
        meanings: [found.value],
        weight: found.vague ? 'vague' : 'firm',
        isDate: true,
        place: placeIn(passage, found.start, found.end),
      }),
    ),
    ...numberMentions(text, locale)
      .filter(isFree)
      .map(
        (found): Mention => ({
          kind: 'number',
          meanings: found.values,
          weight: found.weight,
          isDate: isYear(found, text) || months.some((month) => isBeside(found, month, text)),
          place: placeIn(passage, found.start, found.end),
        }),
      ),
  ];
}

/** Gives the place of words of a passage, by their offsets in it. */
export function placeIn({ segment, text, start }: Passage, from: number, to: number): MentionPlace {
  return { segment, start: start + from, end: start + to, text: text.slice(from, to) };
}

/** Four digits that can only be a year, or numbers before «год», «жыл», “century”. */
function isYear({ start, end }: { start: number; end: number }, text: string): boolean {
  const isRecent = /^(?:1[5-9]|20)\d{2}$/u.test(text.slice(start, end)) && !/^[.,:]\d/u.test(text.slice(end));
  return (
    isRecent ||
    /^(?:-?[\p{L}’]{1,4})?\s(?:жыл[дғы]|год[ауе]?\b|гг?\.|жж?\.|век|ғасыр|centur)/u.test(text.slice(end))
  );
}

/** «15 қараша», “November 15”, “15th of November”: nothing but the form of a date stands between. */
function isBeside(
  number: { start: number; end: number },
  month: { start: number; end: number },
  text: string,
): boolean {
  const [first, second] = number.start < month.start ? [number, month] : [month, number];
  return /^(?:-?\p{L}{1,3})?,?\s(?:of\s|жылғы\s|жылдың\s|жылы\s)?$/u.test(
    text.slice(first.end, second.start),
  );
}
