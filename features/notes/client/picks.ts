import { isPageLocale, languageOf, type PageLocale } from '../../../lib/language/page-locales';
import {
  passageAround,
  passageOf,
  rangesOf,
  type Span,
  sentencesOf,
  textOf,
} from '../../text/client/passages';
import type { Passage } from './note';

/** How many UTF-16 units before and after the words are kept to know their place again. */
const context = 32;

/** Gives what a note on some words is made on. A whole segment is one without offsets. */
export function passagesOf(spans: readonly (Span | WholeSegment)[]): Passage[] {
  return spans.flatMap(({ locale, segment, ...place }) => {
    if (!('start' in place)) return { version: languageOf(locale), segment, range: null };
    const passage = passageOf(locale, segment);
    if (!passage) return [];
    const text = textOf(passage);
    const { start, end } = place;
    return {
      version: languageOf(locale),
      segment,
      range: {
        start,
        end,
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - context), start).replace(/^[\uDC00-\uDFFF]/, ''),
        suffix: text.slice(end, end + context).replace(/[\uD800-\uDBFF]$/, ''),
      },
    };
  });
}

/**
 * Gives where passages are in the text that the page shows, which may have changed: their words where they stand now,
 * else the whole segment, else the head of the text.
 */
export function presentPassages(passages: readonly Passage[], shown: readonly PageLocale[]): Passage[] {
  const present = passages.map((passage): Passage => {
    const { version, segment, range } = passage;
    const locale = shown.find((each) => languageOf(each) === version);
    if (!locale) return passage;
    const here = passageOf(locale, segment);
    if (!here) return { version, segment: 'title', range: null };
    const at = range && nearest(textOf(here), range.exact, range.start);
    if (range === null || at === range.start) return passage;
    if (at === null) return { version, segment, range: null };
    return passagesOf([{ locale, segment, start: at, end: at + range.exact.length }])[0] ?? passage;
  });
  const [first] = shown;
  return present.length > 0 || !first
    ? present
    : [{ version: languageOf(first), segment: 'title', range: null }];
}

/** Finds words in a text, as near to an offset as they are. */
function nearest(text: string, words: string, offset: number): number | null {
  const before = text.lastIndexOf(words, offset);
  const after = text.indexOf(words, offset);
  if (before < 0 || after < 0) return before < 0 && after < 0 ? null : Math.max(before, after);
  return offset - before <= after - offset ? before : after;
}

/** A whole segment that is noted. */
export type WholeSegment = Pick<Span, 'locale' | 'segment'>;

/** Gives the words of a sentence, or the whole segment, that an element shows. */
export function spanAt(at: HTMLElement): Span | WholeSegment | null {
  const passage = passageAround(at);
  const { segment } = passage?.dataset ?? {};
  if (!passage || !segment || !isPageLocale(passage.lang)) return null;
  const sentence = sentencesOf(passage).find(({ element }) => element === at);
  const place = { locale: passage.lang, segment };
  return sentence ? { ...place, start: sentence.start, end: sentence.end } : place;
}

/** The whole of what is noted as words to mark. */
export function wholeSpans(spans: readonly (Span | WholeSegment)[]): Span[] {
  return spans.map((span) => {
    if ('start' in span) return span;
    const passage = passageOf(span.locale, span.segment);
    return { ...span, start: 0, end: passage ? textOf(passage).length : 0 };
  });
}

/** Where marked words are in the window; `null` where they are not shown. */
export function boxOf(spans: readonly Span[]): { top: number; bottom: number; left: number } | null {
  const boxes = spans.flatMap((span) =>
    rangesOf(span).flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return [...range.getClientRects()];
    }),
  );
  const [first] = boxes;
  if (!first) return null;
  return {
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    left: first.left,
  };
}

/** Words picked by key: two places in the text of a version. */
export interface Picked {
  from: Edge;
  to: Edge;
}

interface Edge {
  passage: HTMLElement;
  offset: number;
}

/**
 * Moves the beginning or the end of what is picked by a word or a sentence.
 *
 * @param picked `null` begins with the first word, or the whole, of the sentence
 * @param at the sentence, or the segment, from which to begin
 * @returns `null` when nothing is left
 */
export function pick(
  picked: Picked | null,
  at: HTMLElement,
  step: 'word' | 'sentence',
  forward: boolean,
  edge: 'start' | 'end',
): Picked | null {
  const passage = passageAround(at);
  if (!passage) return picked;
  if (!picked) {
    const sentence = sentencesOf(passage).find(({ element }) => element === at);
    const begin = { passage, offset: sentence?.start ?? 0 };
    const end = moved(begin, step, 'end', true);
    return forward && end ? { from: begin, to: end } : null;
  }
  const key = edge === 'start' ? 'from' : 'to';
  const next = { ...picked, [key]: moved(picked[key], step, edge, forward) ?? picked[key] };
  return isBefore(next.from, next.to) ? next : null;
}

/** Gives the words between two places as spans, one for each segment. */
export function pickedSpans({ from, to }: Picked): Span[] {
  const all = passagesLike(from.passage);
  return all.slice(all.indexOf(from.passage), all.indexOf(to.passage) + 1).flatMap((passage) => {
    const { segment } = passage.dataset;
    const start = passage === from.passage ? from.offset : 0;
    const end = passage === to.passage ? to.offset : textOf(passage).length;
    return segment && isPageLocale(passage.lang) && start < end
      ? { locale: passage.lang, segment, start, end }
      : [];
  });
}

function isBefore(a: Edge, b: Edge): boolean {
  if (a.passage === b.passage) return a.offset < b.offset;
  return Boolean(a.passage.compareDocumentPosition(b.passage) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** The segments of the same version, in their order. */
function passagesLike({ lang }: HTMLElement): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-segment][lang="${lang}"]:not(.line)`)];
}

/** Goes to the next beginning or end of a word or sentence, into the segment beside where this one has no more. */
function moved(from: Edge, step: 'word' | 'sentence', edge: 'start' | 'end', forward: boolean): Edge | null {
  const all = passagesLike(from.passage);
  for (let index = all.indexOf(from.passage); index >= 0 && index < all.length; index += forward ? 1 : -1) {
    const passage = all[index];
    if (!passage) return null;
    const stops = (step === 'word' ? wordBounds(passage) : sentencesOf(passage)).map((unit) => unit[edge]);
    const here = passage === from.passage;
    const offset = forward
      ? stops.find((stop) => !here || stop > from.offset)
      : stops.findLast((stop) => !here || stop < from.offset);
    if (offset !== undefined) return { passage, offset };
  }
  return null;
}

function wordBounds(passage: HTMLElement): { start: number; end: number }[] {
  const segmenter = new Intl.Segmenter(passage.lang, { granularity: 'word' });
  return [...segmenter.segment(textOf(passage))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}
