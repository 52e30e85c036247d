import { rangesOf, type Span } from '../_reader/passages';

/** The kinds of mark; the style sheet draws each. Later ones lie over earlier ones. */
const marks = ['projected', 'others', 'mine', 'found', 'selected'] as const;
export type Mark = (typeof marks)[number];

/**
 * Marks words by the CSS Custom Highlight API; where it is missing nothing is marked, and the controls of the
 * segments lead to the notes. Spans that overlap are marked once, so that many notes cost what few do, and ranges
 * are static: live ones would make every later change of the page dearer.
 */
export function mark(kind: Mark, spans: readonly Span[]) {
  if (!('highlights' in CSS)) return;
  const highlight = new Highlight();
  highlight.priority = marks.indexOf(kind);
  for (const span of united(spans)) for (const range of rangesOf(span)) highlight.add(range);
  if (highlight.size > 0) CSS.highlights.set(kind, highlight);
  else CSS.highlights.delete(kind);
}

/**
 * Gives what of some spans others do not cover. Words marked twice would be painted twice, whenever the page is: at
 * thousands of notes one could feel it.
 */
export function uncovered(spans: readonly Span[], others: readonly Span[]): Span[] {
  const over = new Map<string, Span[]>();
  for (const span of united(others)) {
    const here = over.get(placeOf(span));
    if (here) here.push(span);
    else over.set(placeOf(span), [span]);
  }
  return united(spans).flatMap((span) => {
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
  const segments = new Map<string, Span[]>();
  for (const span of spans) {
    const key = placeOf(span);
    const here = segments.get(key);
    if (here) here.push(span);
    else segments.set(key, [span]);
  }
  return [...segments.values()].flatMap((here) => {
    const apart: Span[] = [];
    for (const span of here.sort((a, b) => a.start - b.start)) {
      const last = apart.at(-1);
      if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
      else apart.push({ ...span });
    }
    return apart;
  });
}
