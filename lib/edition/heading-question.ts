import type { Locale } from '../language/locales';
import { sentences } from '../language/sentences';

/** More characters than this make a line of a contents list long. */
const long = 90;

/**
 * Finds what a contents list shows of a heading: the question in it, without the sentences around, since it tells
 * readers most. Of several questions that are long together the last; of a long heading that asks nothing, the last
 * sentence.
 *
 * @returns UTF-16 offsets in the text, end exclusive
 */
export function headingQuestion(text: string, locale: Locale): { start: number; end: number } {
  const whole = { start: 0, end: text.length };
  const all = sentences(text, locale);
  const asking = all.filter(({ start, end }) => /[?؟][!.…"'”’»)\]]*$/u.test(text.slice(start, end)));
  const [first] = asking;
  const last = asking.at(-1);
  if (first && last) return last.end - first.start > long ? last : { start: first.start, end: last.end };
  return text.length > long ? (all.at(-1) ?? whole) : whole;
}
