import type { Group, Roles } from '../../alignment/align';
import type { UnitRole } from '../../alignment/vocabulary';
import type { EditionKind, Segment, Version } from '../../edition/edition';
import { outOfOrder } from '../../edition/order';
import { writeVersion } from '../../edition/write-version';
import { type Locale, locales } from '../../language/locales';
import { alignArticles } from './align-articles';
import type { Article, ArticleBlock } from './article';
import { groupIds } from './group-ids';

/** A group with a score below it is one of which the machine is unsure. */
export const sureScore = 0.9;

/** The files of an edition made of articles, and what an editor should look at. */
export interface ImportedEdition {
  files: Map<string, string>;
  kind: EditionKind;
  /** In the order of the first text. */
  groups: ImportedGroup[];
}

/** Blocks of different versions that were put together. */
export interface ImportedGroup {
  ids: string[];
  isHeading: boolean;
  /** The numbers of its blocks in each article, from 1; none where the article lacks it. */
  numbers: Partial<Record<Locale, number[]>>;
  /** How it begins, in the first version that has it. */
  words: string;
  /** The probability that the group is exactly right, 0 to 1. */
  score: number;
  /** The versions in which it stands in another order than in the first: the fewest that explain the order. */
  moved: Locale[];
  /** Whether the versions agree on that: all of them, some against others, or only in that it is short. */
  headingBy: 'all' | 'some' | 'shortness';
}

/**
 * Makes an edition of articles in two or three languages: pairs their blocks, says what is a heading and gives ids.
 *
 * What no article states is left to fill in: the day, and whether a version is a source or a translation.
 *
 * @throws TooFewTexts
 */
export function importEdition(slug: string, articles: Partial<Record<Locale, Article>>): ImportedEdition {
  const present = locales.filter((locale) => articles[locale]);
  const blocksOf = (locale: Locale): readonly ArticleBlock[] => articles[locale]?.blocks ?? [];
  const roles: Roles = Object.fromEntries(
    present.flatMap((locale) => {
      const own = rolesOf(blocksOf(locale));
      return own ? [[locale, own]] : [];
    }),
  );
  const aligned = alignArticles(
    Object.fromEntries(present.map((locale) => [locale, blocksOf(locale)])),
    roles,
  );
  const headings = aligned.map((group) => decideHeading(group, present, blocksOf));
  const asking = aligned.filter(
    (group, index) =>
      headings[index]?.isHeading && present.some((locale) => textOf(group, locale, blocksOf).includes('?')),
  );
  const count = headings.filter(({ isHeading }) => isHeading).length;
  const kind = asking.length >= 2 && asking.length * 2 >= count ? 'interview' : 'article';
  const namer = new Namer(kind === 'interview' ? 'q' : 's', count > 0);
  const ids = aligned.map((group, index) => {
    namer.begin(headings[index]?.isHeading ?? false);
    return groupIds(
      Object.fromEntries(
        present.map((locale) => [
          locale,
          (group[locale] ?? []).map((at) => blocksOf(locale)[at]?.text.length ?? 0),
        ]),
      ),
      () => namer.next(),
    );
  });
  const moved = present.map((locale) => ({ locale, groups: movedGroups(aligned, locale) }));
  const groups = aligned.map((group, index): ImportedGroup => {
    const numbers = present.map((locale) => [locale, (group[locale] ?? []).map((at) => at + 1)] as const);
    return {
      ids: [...new Set(present.flatMap((locale) => ids[index]?.[locale]?.flat() ?? []))],
      ...(headings[index] ?? { isHeading: false, headingBy: 'all' }),
      numbers: Object.fromEntries(numbers),
      words: present.map((locale) => textOf(group, locale, blocksOf)).find((text) => text !== '') ?? '',
      score: group.score,
      moved: moved.flatMap(({ locale, groups: own }) => (own.has(index) ? [locale] : [])),
    };
  });
  const files = new Map([['edition.json', writeBibliography(slug, kind, articles, present)]]);
  for (const locale of present) {
    const article = articles[locale];
    if (!article) continue;
    const segments = aligned
      .flatMap((group, index) =>
        (group[locale] ?? []).map((at, place) => ({
          at,
          ids: ids[index]?.[locale]?.[place],
          isHeading: headings[index]?.isHeading ?? false,
        })),
      )
      .sort((a, b) => a.at - b.at)
      .flatMap(({ at, ids: own, isHeading }): Segment[] => {
        const block = article.blocks[at];
        if (!block || !own) return [];
        const { content, text } = block;
        // Whatever the others say, what a version marks as a heading is one, and what it marks as none is none.
        const role = roles[locale]?.[at] ?? 'either';
        const isOwn = role === 'either' ? isHeading : role === 'heading';
        return [{ ids: own, kind: isOwn ? 'heading' : 'paragraph', content, text, succeeds: [] }];
      });
    files.set(`${locale}.md`, writeVersion(versionOf(article, locale, segments)));
  }
  return { files, kind, groups };
}

type Blocks = (locale: Locale) => readonly ArticleBlock[];

function textOf(group: Group, locale: Locale, blocksOf: Blocks): string {
  return (group[locale] ?? []).map((at) => blocksOf(locale)[at]?.text ?? '').join(' ');
}

/** Letters that a question has at most to be a heading that nobody marked. */
const longestQuestion = 300;

/** Says what each block is, if the version marks its headings at all. */
function rolesOf(blocks: readonly ArticleBlock[]): UnitRole[] | null {
  if (!blocks.some(({ heading }) => heading === 'marked')) return null;
  return blocks.map(({ heading, text }) => {
    if (heading === 'marked') return 'heading';
    return /\?[»”"’)]*$/.test(text) && text.length <= longestQuestion ? 'either' : 'text';
  });
}

/**
 * Lets the versions vote on whether a group is a heading. In a version that marks headings a block is one or not; in
 * one that marks none a short question or line is half a voice for it, anything else somewhat less against it. What is
 * marked as a heading is one.
 */
function decideHeading(group: Group, present: readonly Locale[], blocksOf: Blocks): Heading {
  let [yes, no, marked] = [0, 0, 0];
  let isCertain = false;
  for (const locale of present) {
    const blocks = blocksOf(locale);
    const own = (group[locale] ?? []).map((at) => blocks[at]?.heading ?? null);
    if (own.length === 0) continue;
    const voice = blocks.some(({ heading }) => heading === 'marked') ? 1 : 0.5;
    if (own.includes('marked')) marked += 1;
    isCertain ||= own.every((heading) => heading === 'marked');
    // A heading and the text under it in one group are no heading.
    if (own.every((heading) => heading !== null)) yes += own.includes('marked') ? 1 : voice / 2;
    else no += own.every((heading) => heading === null) ? voice * 0.8 : 1;
  }
  if (yes === 0) return { isHeading: false, headingBy: 'all' };
  return { isHeading: isCertain || yes >= no, headingBy: no > 0 ? 'some' : marked > 0 ? 'all' : 'shortness' };
}

type Heading = Pick<ImportedGroup, 'isHeading' | 'headingBy'>;

/** Names groups as an interview or an article numbers them: `lede-1`, `q1`, `q1-1`; without headings `p1`. */
class Namer {
  private section = 0;
  private paragraph = 0;
  private opensSection = false;

  constructor(
    private readonly letter: 'q' | 's',
    private readonly hasSections: boolean,
  ) {}

  begin(isHeading: boolean): void {
    this.opensSection = isHeading;
  }

  next(): string {
    if (this.opensSection) {
      this.opensSection = false;
      this.section += 1;
      this.paragraph = 0;
      return `${this.letter}${this.section}`;
    }
    this.paragraph += 1;
    if (!this.hasSections) return `p${this.paragraph}`;
    return this.section === 0 ? `lede-${this.paragraph}` : `${this.letter}${this.section}-${this.paragraph}`;
  }
}

/** The groups that stand elsewhere in a version than in the order of all. */
function movedGroups(groups: readonly Group[], locale: Locale): Set<number> {
  const order = groups.flatMap((group, index) => (group[locale]?.length ? [index] : []));
  const first = (index: number) => groups[index]?.[locale]?.[0] ?? 0;
  return new Set(
    outOfOrder(
      order.toSorted((a, b) => first(a) - first(b)),
      order,
    ),
  );
}

function versionOf(article: Article, locale: Locale, segments: Segment[]): Version {
  const { title, deck, support, supportLang } = article;
  return { locale, role: null, translatedFrom: null, title, deck, support, supportLang, segments };
}

/** Writes `edition.json`; what no article states is left empty, to be filled in. */
function writeBibliography(
  slug: string,
  kind: EditionKind,
  articles: Partial<Record<Locale, Article>>,
  present: readonly Locale[],
): string {
  const each = (value: (article: Article) => string | null) =>
    Object.fromEntries(
      present.map((locale) => {
        const article = articles[locale];
        return [locale, (article && value(article)) ?? ''];
      }),
    );
  const dates = present.flatMap((locale) => articles[locale]?.published ?? []).sort();
  const pages = present.flatMap((locale) => {
    const { address, published } = articles[locale] ?? {};
    return address && published ? [[locale, { url: address, published }] as const] : [];
  });
  const about = {
    slug,
    kind,
    published: dates.at(-1) ?? '',
    author: each(({ author }) => author),
    publisher: { ...each(({ publisher }) => publisher), url: '' },
    publisherVersions: Object.fromEntries(pages),
    rights: each(() => ''),
  };
  return `${JSON.stringify(about, null, 2)}\n`;
}
