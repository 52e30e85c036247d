import type { ReactNode } from 'react';
import type { Segment } from '../../lib/edition/edition';
import { type RangedInline, wrapRanges } from '../../lib/edition/inline-ranges';
import type { Occurrence } from '../../lib/glossary/entry';
import { occurrencesBySegment } from '../../lib/glossary/occurrences';
import type { Locale } from '../../lib/language/locales';

/** An occurrence as it is shown: the entries it stands for, and whether it is the first after a question. */
export interface TermMark {
  start: number;
  end: number;
  /** Ids of the entries; several where two entries share the same words. */
  entries: string[];
  first: boolean;
}

interface MarkedProps {
  segment: Segment;
  marks: TermMark[];
  /** The language of the interface, in which the glossary opens. */
  locale: Locale;
}

/** Shows the content of a segment with its terms as links to the glossary. */
export function Marked({ segment, marks, locale }: MarkedProps): ReactNode {
  return show(wrapRanges(segment.content, marks), locale, false);
}

function show(nodes: RangedInline<TermMark>[], locale: Locale, linked: boolean): ReactNode {
  return nodes.map((node, index) => {
    // The order never changes: the index is the identity.
    const key = `${index}`;
    if (node.type === 'text') return node.value;
    if (node.type === 'link')
      return (
        <a key={key} className="link" href={node.url}>
          {show(node.children, locale, true)}
        </a>
      );
    const inside = show(node.children, locale, linked);
    if (node.type === 'range') {
      const { entries, first } = node.range;
      if (linked) return inside;
      return (
        <a
          key={key}
          className={first ? 'term' : 'term again'}
          href={`/${locale}/glossary/${entries[0]}`}
          data-term={popoverName(entries)}
        >
          {inside}
        </a>
      );
    }
    return node.type === 'emphasis' ? <em key={key}>{inside}</em> : <strong key={key}>{inside}</strong>;
  });
}

/** Gathers the marks of a version by the first id of their segment, in the order of its text. */
export function termMarks(segments: Segment[], occurrences: Occurrence[]): Map<string, TermMark[]> {
  const bySegment = occurrencesBySegment(occurrences, segments);
  const marks = new Map<string, TermMark[]>();
  let met = new Set<string>();
  for (const { ids, kind } of segments) {
    if (kind === 'heading') met = new Set();
    const here: TermMark[] = [];
    for (const { entry, start, end } of bySegment.get(ids[0]) ?? []) {
      const twin = here.find((mark) => mark.start === start && mark.end === end);
      if (twin) twin.entries.push(entry);
      else here.push({ start, end, entries: [entry], first: !met.has(entry) });
      if (kind === 'paragraph') met.add(entry);
    }
    marks.set(ids[0], here);
  }
  return marks;
}

/** Names the popover that explains these entries. */
export function popoverName(entries: string[]): string {
  return entries.join('_');
}
