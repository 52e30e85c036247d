import type { Difference } from '../../lib/alignment/differences';
import type { Locale } from '../../lib/language/locales';
import type { ComparedGroup } from '../../server/sentence-links';
import type { DifferenceMark } from '../_reader/SegmentText';

/** Gives the differences of a group that show between these columns. */
export function shownDifferences(group: ComparedGroup | undefined, columns: Locale[]): Difference[] {
  return (group?.differences.flat() ?? []).filter(({ readings, missingIn }) => {
    const read = columns.filter((column) => readings[column]?.length);
    if (missingIn.length === 0) return read.length > 1;
    return read.length > 0 && columns.some((column) => missingIn.includes(column));
  });
}

/** Marks the words of a column that differ; of words that two differences share, once. */
export function differenceMarks(differences: Difference[], column: Locale): DifferenceMark[] {
  const marks = differences
    .flatMap(({ kind, readings }) => (readings[column] ?? []).map((place) => ({ ...place, differs: kind })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return marks.filter((mark, index) =>
    marks.slice(0, index).every((other) => other.segment !== mark.segment || other.end <= mark.start),
  );
}
