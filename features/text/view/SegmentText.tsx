import type { ReactNode } from 'react';
import type { Difference } from '../../../lib/alignment/differences';
import type { Segment } from '../../../lib/edition/edition';
import { type RangedInline, wrapRanges } from '../../../lib/edition/inline-ranges';
import type { PageLocale } from '../../../lib/language/page-locales';
import { TermLink, type TermMark } from './terms';

/** A sentence as it is shown. */
export interface SentenceMark {
  start: number;
  end: number;
  /** Which of the group's links it is in; sentences with the same number correspond. */
  link: number;
  /** Whether an editor made that link. */
  byHand?: boolean;
  /** In a comparison, whether a column shown has the segment without this sentence. */
  alone?: boolean;
}

/** Words of a version that differ from the others shown: UTF-16 offsets in the segment's plain text. */
export interface DifferenceMark {
  segment: string;
  start: number;
  end: number;
  differs: Difference['kind'];
}

/** What the text of a segment carries. */
export interface TextMarks {
  /** The name of its group, where that is not the segment alone. */
  group?: string;
  sentences: SentenceMark[];
  terms: TermMark[];
  /** In a comparison, the words that differ. */
  differences?: DifferenceMark[];
}

export const unmarked: TextMarks = { sentences: [], terms: [] };

interface SegmentTextProps {
  segment: Segment;
  marks: TextMarks;
  /** The language of the interface. */
  locale: PageLocale;
}

/** Shows the content of a segment: its sentences as they are linked, its terms as links to the glossary. */
export function SegmentText({ segment, marks, locale }: SegmentTextProps): ReactNode {
  const sentences = wrapRanges(segment.content, marks.sentences);
  return show(wrapRanges(wrapRanges(sentences, marks.differences ?? []), marks.terms), locale, false);
}

function show(
  nodes: RangedInline<SentenceMark | DifferenceMark | TermMark>[],
  locale: PageLocale,
  linked: boolean,
): ReactNode {
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
    if (node.type !== 'range')
      return node.type === 'emphasis' ? <em key={key}>{inside}</em> : <strong key={key}>{inside}</strong>;
    const { range } = node;
    if ('link' in range)
      return (
        <span
          key={key}
          className="s"
          data-n={range.link}
          data-by={range.byHand ? 'hand' : undefined}
          data-alone={range.alone ? '' : undefined}
        >
          {inside}
        </span>
      );
    if ('differs' in range)
      return (
        <span key={key} className="diff">
          {inside}
        </span>
      );
    if (linked) return inside;
    return (
      <TermLink key={key} mark={range} locale={locale}>
        {inside}
      </TermLink>
    );
  });
}
