import type { Difference } from '../../lib/alignment/differences';
import { columnLanguages } from '../../lib/edition/columns';
import { type ShownVersion, shownRange } from '../../lib/edition/shown-version';
import { languageOf, type PageLocale } from '../../lib/language/page-locales';
import type { ComparedGroup } from '../../server/sentence-links';
import type { DifferenceMark } from '../_reader/SegmentText';

/** Gives the differences of a group that show between these columns. */
export function shownDifferences(group: ComparedGroup | undefined, columns: PageLocale[]): Difference[] {
  const languages = columnLanguages(columns);
  return (group?.differences.flat() ?? []).filter(({ readings, missingIn }) => {
    const read = languages.filter((language) => readings[language]?.length);
    if (missingIn.length === 0) return read.length > 1;
    return read.length > 0 && languages.some((language) => missingIn.includes(language));
  });
}

/** Marks the words of a version that differ; of words that two differences share, once. */
export function differenceMarks(differences: Difference[], version: ShownVersion): DifferenceMark[] {
  const marks = differences
    .flatMap(({ kind, readings }) =>
      (readings[languageOf(version.locale)] ?? []).map((place) => ({
        ...place,
        ...shownRange(version, place.segment, place),
        differs: kind,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return marks.filter((mark, index) =>
    marks.slice(0, index).every((other) => other.segment !== mark.segment || other.end <= mark.start),
  );
}
