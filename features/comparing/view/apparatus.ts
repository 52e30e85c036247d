import type { Difference } from '../../../lib/alignment/differences';
import { columnLanguages } from '../../../lib/edition/columns';
import type { Row } from '../../../lib/edition/rows';
import { type ShownVersion, shownRange } from '../../../lib/edition/shown-version';
import type { Locale } from '../../../lib/language/locales';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import type { ComparedGroup } from '../../../server/derived/compared-groups';
import type { DifferenceMark, SentenceMark, TextMarks } from '../../text/view/SegmentText';

/** What an edition says of one row: a group is in several rows where the version that joins them is not shown. */
export interface Apparatus {
  differences: ShownDifference[];
  gaps: SentenceGap[];
}

/** A difference between columns shown, and the link it is in. */
export interface ShownDifference extends Difference {
  link: number;
}

/** Sentences of a version that another version shown, which has the segment, lacks. */
export interface SentenceGap {
  language: Locale;
  link: number;
  lacking: Locale[];
  /** The sentences in question, as they are stored. */
  text: string;
}

/** Gathers what differs and what is missing in a row, between the columns shown. */
export function apparatusOf(row: Row, group: ComparedGroup | undefined, columns: PageLocale[]): Apparatus {
  const languages = columnLanguages(columns);
  const shown = new Set(languages.flatMap((language) => row.cells[language] ?? []).map(({ ids }) => ids[0]));
  return {
    differences: shownDifferences(group, columns).filter(({ readings }) =>
      languages.some((language) => readings[language]?.some(({ segment }) => shown.has(segment))),
    ),
    gaps: (group?.links ?? []).flatMap((made, link) =>
      languages.flatMap((language): SentenceGap[] => {
        const sentences = (made[language] ?? []).flatMap(
          (index) => group?.sentences[language]?.[index] ?? [],
        );
        const lacking = languages.filter(
          (other) => other !== language && row.cells[other] && !made[other]?.length,
        );
        if (lacking.length === 0 || !sentences.some(({ segment }) => shown.has(segment))) return [];
        return [{ language, link, lacking, text: sentences.map(({ text }) => text).join(' ') }];
      }),
    ),
  };
}

/** Gives the differences of a group that show between these columns. */
export function shownDifferences(group: ComparedGroup | undefined, columns: PageLocale[]): ShownDifference[] {
  const languages = columnLanguages(columns);
  return (group?.differences ?? [])
    .flatMap((found, link) => found.map((difference) => ({ ...difference, link })))
    .filter(({ readings, missingIn }) => {
      const read = languages.filter((language) => readings[language]?.length);
      if (missingIn.length === 0) return read.length > 1;
      return read.length > 0 && languages.some((language) => missingIn.includes(language));
    });
}

/** Adds to the marks of a segment what differs in it and which of its sentences others lack. */
export function comparedMarks(
  marks: TextMarks,
  segment: string,
  version: ShownVersion,
  { differences, gaps }: Apparatus,
): TextMarks {
  const here = gaps.filter(({ language }) => language === languageOf(version.locale));
  const alone = new Set(here.map(({ link }) => link));
  return {
    ...marks,
    sentences: marks.sentences.map(
      (sentence): SentenceMark => ({ ...sentence, alone: alone.has(sentence.link) }),
    ),
    differences: differenceMarks(differences, version).filter((mark) => mark.segment === segment),
  };
}

/** Marks the words of a version that differ; of words that two differences share, once. */
function differenceMarks(differences: Difference[], version: ShownVersion): DifferenceMark[] {
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
