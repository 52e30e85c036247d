import type { ReactNode } from 'react';
import type { Segment } from '../../../lib/edition/edition';
import type { Occurrence } from '../../../lib/glossary/entry';
import { occurrencesBySegment } from '../../../lib/glossary/occurrences';
import type { PageLocale } from '../../../lib/language/page-locales';

/** An occurrence as it is shown: the entries it stands for, and whether it is the first after a question. */
export interface TermMark {
  start: number;
  end: number;
  /** Ids of the entries; several where two entries share the same words. */
  entries: string[];
  first: boolean;
}

interface TermLinkProps {
  mark: TermMark;
  /** The language of the interface, in which the glossary opens. */
  locale: PageLocale;
  children: ReactNode;
}

/** A term in the text: a link to its page in the glossary, which scripts make a popover of. */
export function TermLink({ mark: { entries, first }, locale, children }: TermLinkProps) {
  return (
    <a
      className={first ? 'term' : 'term again'}
      href={`/${locale}/glossary/${entries[0]}`}
      data-term={popoverName(entries)}
    >
      {children}
    </a>
  );
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
