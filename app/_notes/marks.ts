import type { PageLocale } from '../../lib/language/page-locales';
import { rangesOf, type Span } from '../_reader/passages';
import type { PlacedRange } from './note';

/** The kinds of mark; the style sheet draws each. Later ones lie over earlier ones. */
const marks = ['projected', 'others', 'mine', 'found', 'selected'] as const;
export type Mark = (typeof marks)[number];

/**
 * Marks words by the CSS Custom Highlight API; where it is missing nothing is marked, and the controls of the
 * segments lead to the notes. Ranges are static: live ones would make every later change of the page dearer.
 *
 * @param spans none of which overlap, so that many notes cost what few do
 */
export function mark(kind: Mark, spans: readonly Span[]) {
  if (!('highlights' in CSS)) return;
  const highlight = new Highlight();
  highlight.priority = marks.indexOf(kind);
  for (const span of spans) for (const range of rangesOf(span)) highlight.add(range);
  if (highlight.size > 0) CSS.highlights.set(kind, highlight);
  else CSS.highlights.delete(kind);
}

/**
 * Gives what of some spans, none of which overlap, others do not cover. Words marked twice would be painted twice,
 * whenever the page is: at thousands of notes one could feel it.
 */
export function uncovered(spans: readonly Span[], others: readonly Span[]): Span[] {
  const over = new Map<string, Span[]>();
  for (const span of united(others)) {
    const here = over.get(placeOf(span));
    if (here) here.push(span);
    else over.set(placeOf(span), [span]);
  }
  return spans.flatMap((span) => {
    const left: Span[] = [];
    let { start } = span;
    for (const other of over.get(placeOf(span)) ?? []) {
      if (other.end <= start || other.start >= span.end) continue;
      if (other.start > start) left.push({ ...span, start, end: other.start });
      start = other.end;
    }
    return start < span.end ? [...left, { ...span, start }] : left;
  });
}

function placeOf({ locale, segment }: Span): string {
  return `${locale} ${segment}`;
}

/** Unites spans that overlap or touch. */
export function united(spans: readonly Span[]): Span[] {
  const words = new Words();
  for (const span of spans) words.add(span.locale, span);
  return words.spans();
}

/** Beyond every offset; two offsets in one number are exact below its square, 2^52. */
const beyond = 2 ** 26;

/** Words of texts. They are kept as numbers, which are sorted without asking us: of thousands of spans few are left. */
export class Words {
  private readonly places = new Map<PageLocale, Map<string, number[]>>();

  /** Adds the words of a range; whole segments, without offsets, are not marked. */
  add(locale: PageLocale, { segment, start, end }: PlacedRange) {
    if (start === null || end === null) return;
    let segments = this.places.get(locale);
    if (!segments) {
      segments = new Map();
      this.places.set(locale, segments);
    }
    const here = segments.get(segment);
    if (here) here.push(start * beyond + end);
    else segments.set(segment, [start * beyond + end]);
  }

  /** Gives them as spans that neither overlap nor touch. */
  spans(): Span[] {
    const apart: Span[] = [];
    for (const [locale, segments] of this.places)
      for (const [segment, here] of segments) {
        let last: Span | null = null;
        for (const both of Float64Array.from(here).sort()) {
          const start = Math.floor(both / beyond);
          const end = both % beyond;
          if (last !== null && start <= last.end) last.end = Math.max(last.end, end);
          else {
            last = { locale, segment, start, end };
            apart.push(last);
          }
        }
      }
    return apart;
  }
}
