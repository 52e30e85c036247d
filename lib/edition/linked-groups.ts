import { alignTexts } from '../alignment/align';
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

/** Sentences that correspond: zero-based indices among the group's sentences of each language. */
export interface SentenceLink {
  sentences: Partial<Record<Locale, number[]>>;
  by: 'machine' | 'hand';
  /** The probability that the link is exactly right, 0 to 1. */
  score: number;
}

/** A group of corresponding segments with its sentences; every sentence is in exactly one link. */
export interface LinkedGroup {
  /** The ids of its segments in all versions. */
  ids: string[];
  sentences: Partial<Record<Locale, LinkedSentence[]>>;
  links: SentenceLink[];
}

/**
 * Links the sentences of an edition, group by group. Which columns are shown makes no difference: links are
 * always of all versions there are.
 */
export function linkedGroups(edition: Edition): LinkedGroup[] {
  const columns = locales.filter((locale) => edition.versions[locale]);
  return rows(edition, columns).map(({ ids, cells }) => {
    const present = columns.filter((locale) => cells[locale]);
    const found = Object.fromEntries(
      present.map((locale) => [locale, (cells[locale] ?? []).flatMap((segment) => split(segment, locale))]),
    ) as LinkedGroup['sentences'];
    return { ids, sentences: found, links: link(found, present) };
  });
}

function split(segment: Segment, locale: Locale): LinkedSentence[] {
  return sentences(segment.text, locale).map(({ start, end }) => ({
    segment: segment.ids[0],
    start,
    end,
    text: segment.text.slice(start, end),
  }));
}

function link(found: LinkedGroup['sentences'], present: Locale[]): SentenceLink[] {
  const [only, another] = present;
  if (!only) return [];
  if (!another)
    return (found[only] ?? []).map((_, index) => ({
      sentences: { [only]: [index] },
      by: 'machine',
      score: 1,
    }));
  const texts = Object.fromEntries(present.map((l) => [l, (found[l] ?? []).map(({ text }) => text)]));
  return alignTexts(texts).map(({ score, ...indices }) => ({ sentences: indices, by: 'machine', score }));
}
