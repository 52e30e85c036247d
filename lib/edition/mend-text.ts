import type { Locale } from '../language/locales';
import type { Edit } from './edit';
import { mendQuotes } from './mend-quotes';

/**
 * Finds what makes the typography of a text right: quotes by language and depth, dashes, single spaces, NFC, no soft
 * hyphens. Addresses are left as they are.
 *
 * @param extent `unseen` for a text that stands as it was published: only what no reader sees
 * @returns edits that do not touch each other, in the order of the text
 */
export function mendText(text: string, locale: Locale, extent: 'all' | 'unseen'): Edit[] {
  const addresses = [...text.matchAll(/\S*(?::\/\/|@|www\.)\S*/g)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  const skips = (at: number) => addresses.some(({ start, end }) => start <= at && at < end);
  const edits = [
    ...[...text.matchAll(/\u00AD/g)].map(({ index }) => ({ start: index, end: index + 1, to: '' })),
    ...composed(text),
    ...spaces(text),
    ...(extent === 'all' ? [...dashes(text, locale, skips), ...mendQuotes(text, locale, skips)] : []),
  ];
  return edits.sort((a, b) => a.start - b.start);
}

function composed(text: string): Edit[] {
  return [...text.matchAll(/\P{M}\p{M}*/gu)].flatMap(({ 0: letter, index }) => {
    const to = letter.normalize('NFC');
    return to === letter ? [] : { start: index, end: index + letter.length, to };
  });
}

/** A no-break space among several stays one. */
function spaces(text: string): Edit[] {
  return [...text.matchAll(/(?<!\s)[^\S\n]{2,}(?!\s)/g)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
    to: run.includes('\u00A0') ? '\u00A0' : ' ',
  }));
}

/** Between numbers a range; in Kazakh and Russian a dash stands between spaces. */
function dashes(text: string, locale: Locale, skips: (at: number) => boolean): Edit[] {
  return [...text.matchAll(/(?<=^|\s)-+(?=\s|$)|-{2,}/g)].flatMap(({ 0: hyphens, index }) => {
    if (skips(index)) return [];
    const end = index + hyphens.length;
    const [before, after] = [text.slice(0, index), text.slice(end)];
    if (/\d\s?$/.test(before) && /^\s?\d/.test(after)) return { start: index, end, to: '–' };
    const isSpaced = locale !== 'en';
    const left = isSpaced && /[^\s(«„“"'[]$/.test(before) ? ' ' : '';
    const right = isSpaced && /^[^\s.,;:!?…)»”\]]/.test(after) ? ' ' : '';
    return { start: index, end, to: `${left}—${right}` };
  });
}
