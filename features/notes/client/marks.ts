import type { PlacedRange } from '../../../lib/annotation/project';
import type { PageLocale } from '../../../lib/language/page-locales';
import { rangesOf, type Span } from '../../text/client/passages';

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

/** Unites spans that overlap or touch. */
export function united(spans: readonly Span[]): Span[] {
  return [...new Set(spans.map(({ locale }) => locale))].flatMap((locale) => {
    const words = new Words(locale);
    for (const span of spans) if (span.locale === locale) words.add(span);
    return words.spans();
  });
}

/** Beyond every offset; two offsets in one number are exact below its square, 2^52. */
const beyond = 2 ** 26;

/** Words of a version. They are kept as numbers, which are sorted without asking us: of thousands of spans few are left. */
export class Words {
  private readonly segments = new Map<string, number[]>();

  constructor(private readonly locale: PageLocale) {}

  /** Adds the words of a range; whole segments, without offsets, are not marked. */
  add({ segment, start, end }: PlacedRange) {
    if (start === null || end === null) return;
    const here = this.segments.get(segment);
    if (here) here.push(start * beyond + end);
    else this.segments.set(segment, [start * beyond + end]);
  }

  /**
   * Gives them as spans that neither overlap nor touch, without what others hold. Words marked twice would be painted
   * twice, whenever the page is: at thousands of notes one could feel it.
   */
  spans(...others: readonly Words[]): Span[] {
    const { locale } = this;
    const spans: Span[] = [];
    for (const segment of this.segments.keys()) {
      let left = this.united(segment);
      for (const other of others) left = uncovered(left, other.united(segment));
      for (const both of left)
        spans.push({ locale, segment, start: Math.floor(both / beyond), end: both % beyond });
    }
    return spans;
  }

  /** Unites what overlaps or touches in a segment, in its order. */
  private united(segment: string): readonly number[] {
    const here = this.segments.get(segment);
    if (!here) return [];
    const apart: number[] = [];
    let start = 0;
    let end = -1;
    for (const both of new Float64Array(here).sort()) {
      const from = Math.floor(both / beyond);
      if (from > end) {
        if (end >= 0) apart.push(start * beyond + end);
        start = from;
      }
      end = Math.max(end, both % beyond);
    }
    apart.push(start * beyond + end);
    this.segments.set(segment, apart);
    return apart;
  }
}

/** Gives what of some words of a segment others do not cover; both are united. */
function uncovered(words: readonly number[], others: readonly number[]): readonly number[] {
  if (others.length === 0) return words;
  const left: number[] = [];
  for (const both of words) {
    let start = Math.floor(both / beyond);
    const end = both % beyond;
    for (const other of others) {
      const from = Math.floor(other / beyond);
      const to = other % beyond;
      if (to <= start || from >= end) continue;
      if (from > start) left.push(start * beyond + from);
      start = to;
    }
    if (start < end) left.push(start * beyond + end);
  }
  return left;
}
