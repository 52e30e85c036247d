/** A stretch of a segment's plain text that carries something: UTF-16 offsets, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** Inline content in which stretches of text lie inside the ranges that cover them. */
export type RangedInline<R extends Range> =
  | { type: 'text'; value: string }
  | { type: 'emphasis' | 'strong'; children: RangedInline<R>[] }
  | { type: 'link'; url: string; children: RangedInline<R>[] }
  | { type: 'range'; range: R; children: RangedInline<R>[] };

/**
 * Wraps stretches of the content in the ranges given. A range that crosses the border of an emphasis, a link
 * or a range wrapped before is wrapped in pieces, one on each side; the text itself stays as it is.
 * @param ranges in order of `start`, without overlap; none empty.
 */
export function wrapRanges<R extends Range, Before extends Range = never>(
  content: RangedInline<Before>[],
  ranges: R[],
): RangedInline<R | Before>[] {
  let offset = 0;
  const wrap = (nodes: RangedInline<Before>[]): RangedInline<R | Before>[] =>
    nodes.flatMap((node): RangedInline<R | Before>[] => {
      if (node.type !== 'text') return [{ ...node, children: wrap(node.children) }];
      const pieces = split(node.value, offset, ranges);
      offset += node.value.length;
      return pieces;
    });
  return wrap(content);
}

function split<R extends Range>(value: string, offset: number, ranges: R[]): RangedInline<R>[] {
  const pieces: RangedInline<R>[] = [];
  let done = 0;
  const text = (end: number): RangedInline<R> => ({ type: 'text', value: value.slice(done, end) });
  for (const range of ranges) {
    const start = Math.max(range.start - offset, 0);
    const end = Math.min(range.end - offset, value.length);
    if (start >= end) continue;
    if (start > done) pieces.push(text(start));
    done = Math.max(done, start);
    pieces.push({ type: 'range', range, children: [text(end)] });
    done = end;
  }
  if (done < value.length) pieces.push(text(value.length));
  return pieces;
}
