import { type Locale, locales } from '../language/locales';
import { type LinkedPassages, type Mention, type MentionPlace, mentionsIn, versionsOf } from './mentions';
import { nameDifferences } from './name-differences';

/** Words that some of the linked versions have, and the others not or otherwise. */
export interface Difference {
  kind: 'numbers' | 'dates' | 'name' | 'term';
  /** The words to mark, by version, in reading order. */
  readings: Partial<Record<Locale, MentionPlace[]>>;
  /** The linked versions that have nothing in their place. If empty, each has another number or date. */
  missingIn: Locale[];
  /** The glossary entry, where `kind` is `term`. */
  entry: string | null;
}

/**
 * Finds where linked sentences disagree in numbers, dates, names and glossary terms. It says little rather than
 * something false: what languages count or name differently, what is missing in one sentence but stands in another
 * of the same group, and names that are translated are passed over.
 *
 * @param groups the links of each group of an edition. All are given at once, since how a name is written elsewhere
 *   tells whether it is missing here.
 * @returns the differences of each link, in the order given
 */
export function findDifferences(groups: readonly (readonly LinkedPassages[])[]): Difference[][][] {
  const names = nameDifferences(groups);
  return groups.map((links, group) => {
    const unanswered = withoutMoved(links.map(unansweredIn));
    return links.map((_, at) => [
      ...settle(unanswered[at] ?? []),
      ...(names[group]?.[at] ?? []).map((name): Difference => ({ kind: 'name', ...name, entry: null })),
    ]);
  });
}

/** What means the same in some of the versions, and is missing in others. */
interface Unanswered {
  mentions: Partial<Record<Locale, Mention[]>>;
  missingIn: Locale[];
}

/** Gathers the mentions by what they mean, and gives those that not every version has. */
function unansweredIn(link: LinkedPassages): Unanswered[] {
  const versions = versionsOf(link);
  const shared: Unanswered['mentions'][] = [];
  for (const locale of versions)
    for (const mention of link[locale]?.flatMap((passage) => mentionsIn(passage, locale)) ?? []) {
      const same = shared.find((mentions) => allOf(mentions).some((other) => agree(mention, other)));
      if (same) same[locale] = [...(same[locale] ?? []), mention];
      else shared.push({ [locale]: [mention] });
    }
  return shared
    .map((mentions) => ({ mentions, missingIn: versions.filter((locale) => !mentions[locale]) }))
    .filter(({ mentions, missingIn }) => missingIn.length > 0 && weightOf(mentions) !== 'vague');
}

function allOf(mentions: Unanswered['mentions']): Mention[] {
  return locales.flatMap((locale) => mentions[locale] ?? []);
}

function agree(a: Mention, b: Mention): boolean {
  return a.kind === b.kind && a.meanings.some((meaning) => b.meanings.includes(meaning));
}

/**
 * Weighs what is shared. A doubtful month or weekday is sure once another language has it; a number is only as sure
 * as its weakest mention, as languages count in passing in different places.
 */
function weightOf(mentions: Unanswered['mentions']): Mention['weight'] {
  const found = new Set(allOf(mentions).map(({ weight }) => weight));
  const kind = kindOf(mentions);
  const order = ['vague', 'soft', 'firm'] as const;
  const weight =
    kind === 'number' ? order.find((one) => found.has(one)) : order.findLast((one) => found.has(one));
  return weight ?? 'vague';
}

/** Drops what is missing in one link because it stands in another of the group. */
function withoutMoved(links: readonly Unanswered[][]): Unanswered[][] {
  const all = links.flat();
  return links.map((link) =>
    link
      .map((here) => {
        const there = all.filter((other) => agreeAny(here, other));
        const isMoved = (locale: Locale) => there.some(({ mentions }) => mentions[locale]);
        return { ...here, missingIn: here.missingIn.filter((locale) => !isMoved(locale)) };
      })
      .filter(({ missingIn }) => missingIn.length > 0),
  );
}

function agreeAny(a: Unanswered, b: Unanswered): boolean {
  return a !== b && allOf(a.mentions).some((one) => allOf(b.mentions).some((other) => agree(one, other)));
}

/** Sets what stands in each other's place side by side, and says what is left. */
function settle(unanswered: readonly Unanswered[]): Difference[] {
  const left = [...unanswered];
  const found: Difference[] = [];
  for (let here = left.shift(); here; here = left.shift()) {
    const { mentions } = here;
    let { missingIn } = here;
    const kind = kindOf(mentions);
    let isReplaced = false;
    for (const other of kind === 'term' ? [] : [...left]) {
      const present = versionsWith(other.mentions);
      if (kindOf(other.mentions) !== kind || !present.every((locale) => missingIn.includes(locale))) continue;
      left.splice(left.indexOf(other), 1);
      for (const locale of present) mentions[locale] = other.mentions[locale];
      missingIn = missingIn.filter((locale) => !present.includes(locale));
      isReplaced = true;
    }
    const [first] = allOf(mentions);
    if (!first || (weightOf(mentions) === 'soft' && !isReplaced && versionsWith(mentions).length < 2))
      continue;
    const isDate = allOf(mentions).some((mention) => mention.isDate);
    const readings: Difference['readings'] = {};
    for (const locale of locales)
      if (mentions[locale]) readings[locale] = mentions[locale].map(({ place }) => place);
    found.push({
      kind: first.kind === 'term' ? 'term' : isDate ? 'dates' : 'numbers',
      readings,
      missingIn,
      entry: first.kind === 'term' ? String(first.meanings[0]) : null,
    });
  }
  return found;
}

function versionsWith(mentions: Unanswered['mentions']): Locale[] {
  return locales.filter((locale) => mentions[locale]);
}

function kindOf(mentions: Unanswered['mentions']): Mention['kind'] | null {
  return allOf(mentions)[0]?.kind ?? null;
}
