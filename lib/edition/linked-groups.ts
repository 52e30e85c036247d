import { linkSentences, type SentenceLink } from '../alignment/link-sentences';
import { type Locale, locales } from '../language/locales';
import { sentences } from '../language/sentences';
import type { Edition, Segment } from './edition';
import { rows } from './rows';

/** A sentence of a version, as a stretch of the plain text of its segment. */
export interface LinkedSentence {
  /** The first id of the segment. */
  segment: string;
  /** UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
  text: string;
}

/** A group of corresponding segments with its sentences; every sentence is in exactly one link. */
export interface LinkedGroup {
  /** The ids of its segments in all versions. */
  ids: string[];
  sentences: Partial<Record<Locale, LinkedSentence[]>>;
  /** Indices are of `sentences`. */
  links: SentenceLink[];
}

/**
 * Links the sentences of an edition, group by group; what an editor linked by hand stands. Which columns are
 * shown makes no difference: links are always of all versions there are.
 */
export function linkedGroups(edition: Edition): LinkedGroup[] {
  const columns = locales.filter((locale) => edition.versions[locale]);
  const groups = rows(edition, columns).map(({ ids, cells }) => ({
    ids,
    sentences: eachOf(
      columns.filter((locale) => cells[locale]),
      (locale) => (cells[locale] ?? []).flatMap((segment) => split(segment, locale)),
    ),
  }));
  const computed = linkSentences(
    groups.map(({ sentences: found }) =>
      eachOf(present(found), (locale) => (found[locale] ?? []).map(({ text }) => text)),
    ),
  );
  return groups.map((group, index) => ({
    ...group,
    links:
      edition.handLinks.find(({ segment }) => group.ids.includes(segment))?.links ??
      (present(group.sentences).length > 1 ? (computed[index] ?? []) : unlinked(group.sentences)),
  }));
}

function split(segment: Segment, locale: Locale): LinkedSentence[] {
  return sentences(segment.text, locale).map(({ start, end }) => ({
    segment: segment.ids[0],
    start,
    end,
    text: segment.text.slice(start, end),
  }));
}

/** The sentences of a group that only one version has, each by itself. */
function unlinked(found: LinkedGroup['sentences']): SentenceLink[] {
  return present(found).flatMap((locale) =>
    (found[locale] ?? []).map((_, index): SentenceLink => ({ [locale]: [index], by: 'machine', score: 1 })),
  );
}

function present<T>(of: Partial<Record<Locale, T>>): Locale[] {
  return locales.filter((locale) => of[locale] !== undefined);
}

function eachOf<T>(some: Locale[], value: (locale: Locale) => T): Partial<Record<Locale, T>> {
  const made: Partial<Record<Locale, T>> = {};
  for (const locale of some) made[locale] = value(locale);
  return made;
}
