import type { LinkedGroup } from '../../../lib/edition/linked-groups';
import { shownRange, shownVersion } from '../../../lib/edition/shown-version';
import type { Locale } from '../../../lib/language/locales';
import type { Range } from '../../../lib/language/offset-map';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import type { PublishedEdition } from '../../../server/content/prepared';
import type { SentenceMark, TextMarks } from './SegmentText';
import { termMarks } from './terms';

/** Gathers what the text of a version carries, by the first id of each segment; offsets are of the text shown. */
export function textMarks(
  { edition, groups, occurrences }: PublishedEdition,
  locale: PageLocale,
): Map<string, TextMarks> {
  const version = shownVersion(edition, locale);
  if (!version) return new Map();
  const { segments } = version.stored;
  const language = languageOf(locale);
  const terms = termMarks(segments, occurrences[language]);
  const sentences = sentenceMarks(groups, language);
  const names = new Map(
    groups.filter(({ ids }) => ids.length > 1).flatMap(({ ids }) => ids.map((id) => [id, ids[0]] as const)),
  );
  return new Map(
    segments.map(({ ids: [id] }) => {
      const shown = <Mark extends Range>(mark: Mark) => ({ ...mark, ...shownRange(version, id, mark) });
      return [
        id,
        {
          group: names.get(id),
          sentences: (sentences.get(id) ?? []).map(shown),
          terms: (terms.get(id) ?? []).map(shown),
        },
      ];
    }),
  );
}

function sentenceMarks(groups: LinkedGroup[], locale: Locale): Map<string, SentenceMark[]> {
  const marks = new Map<string, SentenceMark[]>();
  for (const group of groups) {
    group.sentences[locale]?.forEach(({ segment, start, end }, index) => {
      const link = group.links.findIndex((made) => made[locale]?.includes(index));
      const byHand = group.links[link]?.by === 'hand';
      marks.set(segment, [...(marks.get(segment) ?? []), { start, end, link, byHand }]);
    });
  }
  return marks;
}
