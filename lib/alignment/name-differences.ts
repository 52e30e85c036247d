import { type Locale, locales } from '../language/locales';
import { type LinkedPassages, type MentionPlace, versionsOf } from './mentions';
import {
  answerTo,
  type MissingName,
  type NamedText,
  type NamedTexts,
  NameIndex,
  type NameMention,
  readNames,
  sameName,
} from './name-mentions';

/** A name, of one or more words, that some of the linked versions have and others not. */
export interface NameDifference {
  readings: Partial<Record<Locale, MentionPlace[]>>;
  missingIn: Locale[];
}

/**
 * Finds the names that are missing in linked sentences: not those of glossary terms, which are compared as terms, nor
 * those that another sentence of the group has, which a pronoun may stand for here.
 *
 * @param groups as `findDifferences` takes them
 */
export function nameDifferences(groups: readonly (readonly LinkedPassages[])[]): NameDifference[][][] {
  const named = groups.map((links) => links.map(readLink));
  const index = new NameIndex(named.flat());
  return groups.map((links, group) =>
    links.map((link, at) => {
      const here = named[group]?.[at] ?? {};
      const others = named[group]?.toSpliced(at, 1) ?? [];
      const found = index.missing(here).map((missing) => withoutTerms(missing, link));
      return joinWords(found.flatMap((missing) => differenceOf(missing, here, others) ?? []));
    }),
  );
}

function readLink(link: LinkedPassages): NamedTexts {
  return Object.fromEntries(versionsOf(link).map((locale) => [locale, readNames(link[locale] ?? [])]));
}

function withoutTerms({ names, missingIn }: MissingName, link: LinkedPassages): MissingName {
  const isTerm = ({ place }: NameMention, locale: Locale) =>
    link[locale]?.some(
      ({ segment, terms }) =>
        segment === place.segment && terms.some(({ start, end }) => start < place.end && place.start < end),
    );
  const isCovered = locales.some((locale) => names[locale]?.some((name) => isTerm(name, locale)));
  return { names: isCovered ? {} : names, missingIn };
}

function differenceOf(
  { names, missingIn }: MissingName,
  here: NamedTexts,
  others: readonly NamedTexts[],
): NameDifference | null {
  const all = locales.flatMap((locale) => names[locale] ?? []);
  const answersIn = (text: NamedText | undefined, least?: number) =>
    text ? all.flatMap((name) => answerTo(name, text, least) ?? []) : [];
  const left = missingIn.filter((locale) => others.every((other) => answersIn(other[locale]).length === 0));
  if (all.length === 0 || left.length === 0) return null;
  const readings: NameDifference['readings'] = {};
  for (const locale of locales.filter((locale) => !left.includes(locale))) {
    const answers = answersIn(here[locale], sameName).filter(({ text }) => text.length >= shortestShown(all));
    const places = names[locale]?.map(({ place }) => place) ?? answers.slice(0, 1);
    if (places.length > 0) readings[locale] = places;
  }
  return { readings, missingIn: left };
}

/** An answer that readers see has at least half of the name: «каз.» for “Kazakh”, not «қаза» for “Kazakhstan”. */
function shortestShown(names: readonly NameMention[]): number {
  return Math.min(...names.map(({ place }) => place.text.length)) / 2;
}

/** Makes one of the words of a name, “Jim” and “Furyk”. */
function joinWords(words: readonly NameDifference[]): NameDifference[] {
  const joined: NameDifference[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before && goesOn(before, word)) {
      for (const locale of locales) {
        const first = before.readings[locale]?.at(-1);
        const second = word.readings[locale]?.[0];
        if (!first || !second) continue;
        first.text += `${first.segment === second.segment && second.start > first.end ? ' ' : '-'}${second.text}`;
        first.end = second.end;
      }
    } else joined.push(word);
  }
  return joined;
}

/** The second follows the first in every version that has either, and both are missing in the same. */
function goesOn(a: NameDifference, b: NameDifference): boolean {
  return (
    a.missingIn.join() === b.missingIn.join() &&
    locales.every((locale) => {
      const [first, second] = [a.readings[locale]?.at(-1), b.readings[locale]?.[0]];
      if (!first || !second) return first === second;
      return (
        first.segment === second.segment && second.start - first.end === 1 && b.readings[locale]?.length === 1
      );
    })
  );
}
