import type { SentenceLink } from '../alignment/link-sentences';
import { type Locale, locales } from '../language/locales';
import type { Edition } from './edition';
import { type LinkedGroup, linkedGroups } from './linked-groups';

/** The score from which a machine's link of one sentence to two is believed. */
const believed = 0.5;

/** A group whose versions have different numbers of sentences, which nothing explains. */
export interface UnevenGroup {
  /** The version with the fewest sentences, and the id of its first segment in the group. */
  locale: Locale;
  segment: string;
  /** One sentence: what is wrong, and how to mend it. */
  message: string;
}

/**
 * Finds the groups in which the versions that have it differ in their number of sentences and no link says why. Links
 * made by hand always do. Those of the machine do if each sentence has a counterpart in every version that has the
 * group, and those that join a different number of sentences are more likely right than not.
 */
export function unevenGroups(edition: Edition): UnevenGroup[] {
  return linkedGroups(edition).flatMap((group) => {
    const present = locales.filter((locale) => group.sentences[locale]);
    const counts = present.map((locale) => ({ locale, count: group.sentences[locale]?.length ?? 0 }));
    const [least] = counts.toSorted((a, b) => a.count - b.count);
    if (!least || counts.every(({ count }) => count === least.count)) return [];
    const doubted = group.links.find((link) => !explains(link, present));
    if (!doubted) return [];
    const segment = group.sentences[least.locale]?.[0]?.segment ?? '';
    const numbers = counts.map(({ locale, count }) => `${count} in ${locale}`).join(', ');
    return [
      {
        locale: least.locale,
        segment,
        message: `the sentences of ${segment} differ in number (${numbers}) and no link says why: ${whatOf(doubted, group, present)}; correct the text, or link the sentences of ${segment} in links.json`,
      },
    ];
  });
}

function explains(link: SentenceLink, present: readonly Locale[]): boolean {
  if (link.by === 'hand') return true;
  const counts = present.map((locale) => link[locale]?.length ?? 0);
  if (counts.includes(0)) return false;
  return counts.every((count) => count === counts[0]) || link.score >= believed;
}

/** Says of a link what is doubtful: a sentence without counterpart, or several joined on weak grounds. */
function whatOf(link: SentenceLink, { sentences }: LinkedGroup, present: readonly Locale[]): string {
  const having = present.filter((locale) => link[locale]?.length);
  const [first] = having;
  const words = first ? (sentences[first]?.[link[first]?.[0] ?? 0]?.text ?? '') : '';
  const quoted = `“${words.slice(0, 40)}${words.length > 40 ? '…' : ''}” (${first})`;
  const lacking = present.filter((locale) => !link[locale]?.length);
  if (lacking.length > 0) return `${quoted} has no counterpart in ${lacking.join(', ')}`;
  return `${quoted} seems to stand for several, with a score of only ${link.score}`;
}
