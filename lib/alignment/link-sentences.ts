import { type Locale, locales } from '../language/locales';
import { alignUnits, type Texts } from './align';

/** A correspondence of sentences inside a group: zero-based indices by language, an empty list for an omission. */
export type SentenceLink = Partial<Record<Locale, number[]>> & {
  by: 'machine' | 'hand';
  /** The probability that the link is exactly right, 0 to 1. */
  score: number;
};

/**
 * Links the sentences inside each group of a document.
 *
 * @param groups the sentences of each group's versions. All groups are given at once because each helps to judge
 *   the others: how long sentences are, which words go together.
 * @returns the links of each group; none where it has only one version.
 */
export function linkSentences(groups: readonly Texts[]): SentenceLink[][] {
  const present = locales.filter((locale) => groups.some((group) => group[locale] !== undefined));
  const links: SentenceLink[][] = groups.map(() => []);
  if (present.length < 2) return links;
  const behind = present.map(() => 0);
  const borders = groups.map((group) => {
    present.forEach((locale, d) => {
      behind[d] = (behind[d] ?? 0) + (group[locale]?.length ?? 0);
    });
    return [...behind];
  });
  const texts = present.map((locale) => [locale, groups.flatMap((group) => group[locale] ?? [])] as const);
  let index = 0;
  for (const { at, move, probability } of alignUnits(texts, borders)) {
    while (borders[index]?.every((border, d) => (at[d] ?? 0) >= border)) index += 1;
    const group = groups[index] ?? {};
    const versions = present.filter((locale) => group[locale] !== undefined);
    if (versions.length < 2) continue;
    const sides = versions.map((locale) => {
      const d = present.indexOf(locale);
      const start = (at[d] ?? 0) - (borders[index - 1]?.[d] ?? 0);
      return [locale, Array.from({ length: move[d] ?? 0 }, (_, unit) => start + unit)];
    });
    const score = Math.round(probability * 1000) / 1000;
    links[index]?.push({ ...Object.fromEntries(sides), by: 'machine', score });
  }
  return links;
}
