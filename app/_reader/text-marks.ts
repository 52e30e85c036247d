import type { Edition } from '../../lib/edition/edition';
import type { LinkedGroup } from '../../lib/edition/linked-groups';
import type { Locale } from '../../lib/language/locales';
import { loadOccurrences } from '../../server/content';
import { sentenceLinks } from '../../server/sentence-links';
import { termMarks } from '../_glossary/terms';
import type { SentenceMark, TextMarks } from './SegmentText';

/** Gathers what the text of a version carries, by the first id of each segment. */
export function textMarks(edition: Edition, locale: Locale): Map<string, TextMarks> {
  const segments = edition.versions[locale]?.segments ?? [];
  const terms = termMarks(segments, loadOccurrences(edition.slug)[locale]);
  const sentences = sentenceMarks(sentenceLinks(edition), locale);
  return new Map(
    segments.map(({ ids: [id] }) => [id, { sentences: sentences.get(id) ?? [], terms: terms.get(id) ?? [] }]),
  );
}

function sentenceMarks(groups: LinkedGroup[], locale: Locale): Map<string, SentenceMark[]> {
  const marks = new Map<string, SentenceMark[]>();
  for (const group of groups) {
    group.sentences[locale]?.forEach(({ segment, start, end }, index) => {
      const link = group.links.findIndex((made) => made[locale]?.includes(index));
      marks.set(segment, [...(marks.get(segment) ?? []), { start, end, link }]);
    });
  }
  return marks;
}
