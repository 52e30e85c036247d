import { alignTexts, type Group, type Roles } from '../../alignment/align';
import { matchWhole } from '../../alignment/match-whole';
import { weights } from '../../alignment/weights';
import { type Locale, locales } from '../../language/locales';
import type { ArticleBlock } from './article';

type Blocks = Partial<Record<Locale, readonly ArticleBlock[]>>;

/** Blocks of one version, from a heading up to the next. */
interface Section {
  start: number;
  end: number;
}

/**
 * Pairs the blocks of articles. Headings that correspond hold the texts in place: a section that only one version has,
 * by its heading and by how much the others say there, stands alone, and the rest is paired without it.
 */
export function alignArticles(blocks: Blocks, roles: Roles): Group[] {
  const present = locales.filter((locale) => blocks[locale]);
  const textsOf = (locale: Locale, left: (at: number) => boolean) =>
    (blocks[locale] ?? []).flatMap(({ text }, at) => (left(at) ? [] : [text]));
  const all = Object.fromEntries(present.map((locale) => [locale, textsOf(locale, () => false)]));
  const anchors = anchorsOf(blocks, roles);
  const own = new Map(present.map((locale) => [locale, ownBlocks(locale, anchors, blocks, roles)]));
  if ([...own.values()].every(({ size }) => size === 0)) return alignTexts(all, roles);
  const kept = new Map(
    present.map((locale) => {
      const indices = (blocks[locale] ?? []).map((_, at) => at);
      return [locale, indices.filter((at) => !own.get(locale)?.has(at))];
    }),
  );
  const rest = alignTexts(
    Object.fromEntries(
      present.map((locale) => [locale, textsOf(locale, (at) => own.get(locale)?.has(at) ?? false)]),
    ),
    Object.fromEntries(
      Object.entries(roles).map(([locale, values]) => [
        locale,
        values.filter((_, at) => !own.get(locale as Locale)?.has(at)),
      ]),
    ),
  );
  const groups = rest.map((group): Group => {
    const numbers = present.map((locale) => [
      locale,
      (group[locale] ?? []).flatMap((at) => kept.get(locale)?.[at] ?? []),
    ]);
    return { ...Object.fromEntries(numbers), score: group.score };
  });
  for (const [locale, alone] of own)
    for (const [at, score] of [...alone].sort(([a], [b]) => a - b)) insert(groups, locale, at, score);
  return groups;
}

/** Puts a block that only one version has behind the one before it. */
function insert(groups: Group[], locale: Locale, at: number, score: number): void {
  const before = groups.findIndex((group) => group[locale]?.includes(at - 1));
  groups.splice(before + 1, 0, { [locale]: [at], score });
}

/** Finds the blocks of the sections that only one version has, with the score of the headings around. */
function ownBlocks(
  locale: Locale,
  anchors: readonly Anchor[],
  blocks: Blocks,
  roles: Roles,
): Map<number, number> {
  const found = new Map<number, number>();
  anchors.forEach((anchor, index) => {
    const next = anchors[index + 1];
    const span = (of: Locale): Section => ({
      start: anchor[of]?.[0] ?? 0,
      end: next?.[of]?.[0] ?? blocks[of]?.length ?? 0,
    });
    const others = locales.filter((other) => other !== locale && blocks[other] && anchor[other]?.length);
    const plain = others.filter((other) => sectionsIn(span(other), roles[other]).length === 1);
    const own = sectionsIn(span(locale), roles[locale]);
    const [body, ...more] = own;
    if (!body || more.length === 0 || plain.length === 0) return;
    const expected =
      plain.reduce((sum, other) => sum + lettersIn(span(other), blocks[other]), 0) / plain.length;
    const distance = (letters: number) => Math.abs(Math.log((letters + 20) / (expected + 20)));
    const [least, most] = [body, span(locale)].map((part) => distance(lettersIn(part, blocks[locale])));
    if (least === undefined || most === undefined || least >= most) return;
    const score = Math.min(anchor.score, next?.score ?? 1);
    for (const { start, end } of more) for (let at = start; at < end; at += 1) found.set(at, score);
  });
  return found;
}

/** A heading of each version that marks any, by the number of its block, and how sure it is that they correspond. */
type Anchor = Group;

/** Finds the sections that all versions have, by what is said in them; the beginning of the texts is one. */
function anchorsOf(blocks: Blocks, roles: Roles): Anchor[] {
  const [base, ...others] = locales.filter((locale) => roles[locale]);
  if (!base) return [];
  const sections = (locale: Locale) =>
    sectionsIn({ start: 0, end: blocks[locale]?.length ?? 0 }, roles[locale]);
  const wordsOf = (locale: Locale) =>
    sections(locale).map(({ start, end }) =>
      (blocks[locale] ?? [])
        .slice(start, end)
        .map(({ text }) => text)
        .join('\n'),
    );
  const words = wordsOf(base);
  const matches = others.map((other) => ({
    other,
    matches: matchWhole([base, words], [other, wordsOf(other)]),
  }));
  const anchors = sections(base).flatMap(({ start }, index): Anchor[] => {
    if (start === 0) return [];
    const found = matches.flatMap(({ other, matches: own }) => {
      const match = own.find(({ first }) => first === index);
      const at = match && sections(other)[match.second]?.start;
      return match && at ? [{ other, at, gain: match.gain }] : [];
    });
    if (found.length < others.length) return [];
    const score =
      1 / (1 + Math.exp(-weights.confidence.two.slope * Math.min(...found.map(({ gain }) => gain))));
    return [{ [base]: [start], ...Object.fromEntries(found.map(({ other, at }) => [other, [at]])), score }];
  });
  const beginning = Object.fromEntries([base, ...others].map((locale) => [locale, [0]]));
  return [{ ...beginning, score: 1 }, ...anchors];
}

/** Cuts a span at its headings; the first section is that of the heading, or the beginning, before which it starts. */
function sectionsIn({ start, end }: Section, roles: Roles[Locale]): Section[] {
  const starts = [start];
  for (let at = start + 1; at < end; at += 1) if (roles?.[at] === 'heading') starts.push(at);
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }));
}

function lettersIn({ start, end }: Section, blocks: readonly ArticleBlock[] = []): number {
  return blocks.slice(start, end).reduce((sum, { text }) => sum + text.length, 0);
}
