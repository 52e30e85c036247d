import { isDerivedScript, type PageLocale } from '../language/page-locales';
import { transliterateWithMap } from '../language/transliterate';
import type { Anchorable } from './anchor';
import { foreignAnnotation } from './annotation-schema';
import { positionOf, quoteOf } from './read-said';
import { readSource } from './source';
import { storedRange } from './stored-range';
import { findRangeFault, type TextRange } from './text-range';

/** A target of a note that someone else's program may have written. */
export interface LenientTarget {
  /** As it was given. */
  id: string;
  /** Counted from 0. */
  target: number;
  /** The version, if its address names one: of Kazakh in the script whose offsets and words are given. */
  locale: PageLocale | null;
  segment: string;
  position: { start: number; end: number } | null;
  quote: { exact: string; prefix: string; suffix: string } | null;
}

/** The notes cannot be read; the message says which and why. */
export class NotesError extends Error {
  override name = 'NotesError';
}

/**
 * Reads the targets of an array of W3C annotations, whoever wrote them; replies have none.
 *
 * @throws {NotesError} when it is no such array
 */
export function readTargets(json: unknown): LenientTarget[] {
  if (!Array.isArray(json)) throw new NotesError('is not an array of annotations');
  return json.flatMap((item, index) => {
    const read = foreignAnnotation.safeParse(item);
    if (!read.success) {
      const [issue] = read.error.issues;
      throw new NotesError(
        `has no annotation at ${index}: ${issue?.path.join('.') ?? ''}: ${issue?.message}`,
      );
    }
    const { id, motivation, target } = read.data;
    if (motivation?.includes('replying')) return [];
    return target.map(({ source, selector }, position): LenientTarget => {
      const { locale, segment } = readSource(source);
      if (segment === null)
        throw new NotesError(`has an annotation at ${index} whose target names no segment after #`);
      const selectors = (selector ?? []).filter((one) => one !== null);
      return {
        id,
        target: position,
        locale,
        segment,
        position: positionOf(selectors),
        quote: quoteOf(selectors),
      };
    });
  });
}

/**
 * Gives what a target was made on.
 *
 * @param text the segment's text as it is stored, if it is to be had; it counts only if the words are where they should be, or in
 *   one place alone
 */
export function toAnchorable(target: LenientTarget, text: string | null): Anchorable {
  const { locale } = target;
  if (text === null || locale === null || !isDerivedScript(locale)) return find(target, text);
  const shown = transliterateWithMap(text, locale);
  const made = find(target, shown.text);
  return made.text === null
    ? made
    : { ...made, text, range: made.range && storedRange(text, made.range, shown.map) };
}

/** Gives what a target was made on where its words are as the text has them. */
function find({ segment, position, quote }: LenientTarget, text: string | null): Anchorable {
  if (position === null && quote === null) return { segment, range: null, text };
  if (quote === null && position !== null) {
    const exact = text?.slice(position.start, position.end) ?? '';
    const range = { ...position, exact, prefix: '', suffix: '' };
    const fits = text !== null && findRangeFault(text, range) === null;
    return { segment, range, text: fits ? text : null };
  }
  const { exact, prefix, suffix } = quote ?? { exact: '', prefix: '', suffix: '' };
  const ranges: TextRange[] = [];
  for (let at = text?.indexOf(exact) ?? -1; at >= 0 && exact !== ''; at = text?.indexOf(exact, at + 1) ?? -1)
    ranges.push({ start: at, end: at + exact.length, exact, prefix, suffix });
  const here = ranges.find(({ start, end }) => start === position?.start && end === position.end);
  const fitting = ranges.filter((range) => text !== null && findRangeFault(text, range) === null);
  const range = here ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (range) return { segment, range, text };
  return { segment, range: { start: -1, end: -1, ...position, exact, prefix, suffix }, text: null };
}
