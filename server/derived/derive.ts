import type { Edition } from '../../lib/edition/edition';
import type { Entry, Occurrence } from '../../lib/glossary/entry';
import type { FoundOccurrence } from '../../lib/glossary/find-occurrences';
import type { Locale } from '../../lib/language/locales';
import { type ComparedGroup, comparedGroups } from './compared-groups';
import { findTerms } from './find-terms';

/** What is computed of an edition once, before anybody asks for it. */
export interface Derived {
  /** Of the glossary's terms, by version. */
  occurrences: Record<Locale, FoundOccurrence[]>;
  /** Its groups of segments with their sentences, as they are linked, and where these disagree. */
  groups: ComparedGroup[];
}

/**
 * Computes what pages, notes and commands need of an edition beside its text. Takes seconds: never within a request.
 *
 * @param marked the occurrences that an editor marked
 */
export async function derive(
  edition: Edition,
  entries: readonly Entry[],
  marked: Record<Locale, Occurrence[]>,
): Promise<Derived> {
  const occurrences = await findTerms(edition, entries, marked);
  return { occurrences, groups: comparedGroups(edition, occurrences) };
}
