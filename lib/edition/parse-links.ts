import { z } from 'zod';
import { type Locale, locales } from '../language/locales';
import { conform, perLocale, readJson } from './data-file';
import type { Edition, GroupLinks, HandLink } from './edition';
import type { FaultList } from './fault';
import type { LocatedJson } from './json';
import { type Row, rows } from './rows';

/** Gives the sentences of a text in their order, as UTF-16 offsets. */
export type SplitSentences = (text: string, locale: Locale) => readonly { start: number; end: number }[];

const index = z.int().nonnegative({ error: 'is negative; sentences count from 0' });
const schema = z.array(z.strictObject({ segment: z.string(), links: z.array(perLocale(z.array(index))) }));

type GroupData = z.infer<typeof schema>[number];

/**
 * Reads `links.json` of an edition: the sentence links that an editor corrected. A sentence that stands in no link
 * is a warning, and has no counterpart.
 *
 * @param edition the edition it lies beside; null if that has errors, and then only the form is checked
 * @returns the links of the groups without errors, in the order of the file
 */
export function parseLinks(
  source: string,
  edition: Edition | null,
  split: SplitSentences,
  faults: FaultList,
): GroupLinks[] {
  const json = readJson(source, faults);
  const data = json && conform(json, schema, faults);
  if (!data || !edition) return [];
  const groups = rows(edition, locales);
  const lines = new Map<Row, number>();
  return data.flatMap((entry, at) => {
    const line = json.lineOf([at, 'segment']);
    const group = groups.find(({ ids }) => ids.includes(entry.segment));
    if (!group) {
      faults.error(line, `no version has a segment ${entry.segment}; correct the id, or remove its links`);
      return [];
    }
    const before = lines.get(group);
    if (before !== undefined) {
      faults.error(
        line,
        `${entry.segment} has links already (line ${before}); put all of its group in one place`,
      );
      return [];
    }
    lines.set(group, line);
    return readGroup(entry, at, new Sentences(group, split), json, faults) ?? [];
  });
}

/** The sentences of a group, version by version. */
class Sentences {
  private readonly counts = new Map<Locale, number>();

  constructor({ cells }: Row, split: SplitSentences) {
    for (const locale of locales) {
      const count = cells[locale]?.reduce((sum, { text }) => sum + split(text, locale).length, 0);
      if (count !== undefined) this.counts.set(locale, count);
    }
  }

  get versions(): Locale[] {
    return [...this.counts.keys()];
  }

  /** Null where the version lacks the group. */
  count(locale: Locale): number | null {
    return this.counts.get(locale) ?? null;
  }
}

/** Gives the links of a group; null if they have errors. */
function readGroup(
  { segment, links }: GroupData,
  at: number,
  sentences: Sentences,
  json: LocatedJson,
  faults: FaultList,
): GroupLinks | null {
  const lines = new Map<string, number>();
  let isRight = true;
  const error = (line: number, message: string) => {
    faults.error(line, message);
    isRight = false;
  };
  links.forEach((link, number) => {
    const path = [at, 'links', number];
    if (locales.every((locale) => !link[locale]?.length))
      error(json.lineOf(path), `a link of ${segment} has no sentence; name some, or remove it`);
    for (const locale of locales) {
      const count = sentences.count(locale);
      if (link[locale] && count === null)
        error(
          json.lineOf([...path, locale]),
          `${locale}.md has no segment ${segment}; remove ${locale} from the link`,
        );
      else
        link[locale]?.forEach((sentence, place) => {
          const line = json.lineOf([...path, locale, place]);
          const before = lines.get(`${locale} ${sentence}`);
          lines.set(`${locale} ${sentence}`, line);
          if (sentence >= (count ?? 0))
            error(
              line,
              `${segment} has no sentence ${sentence} in ${locale}.md; its sentences are ${range(count)}`,
            );
          else if (before !== undefined)
            error(
              line,
              `sentence ${sentence} of ${segment} in ${locale}.md stands twice (first on line ${before}); leave one`,
            );
        });
    }
  });
  if (!isRight) return null;
  const left = sentences.versions.flatMap((locale) =>
    Array.from({ length: sentences.count(locale) ?? 0 }, (_, sentence) => ({ locale, sentence })).filter(
      (one) => !lines.has(`${one.locale} ${one.sentence}`),
    ),
  );
  for (const { locale, sentence } of left)
    faults.warning(
      json.lineOf([at, 'links']),
      `sentence ${sentence} of ${segment} in ${locale}.md is in no link; link it, or add { "${locale}": [${sentence}] } if it has no counterpart`,
    );
  const all = [...links, ...left.map(({ locale, sentence }) => ({ [locale]: [sentence] }))];
  return { segment, links: all.map((link) => handLink(link, sentences.versions)) };
}

function range(count: number | null): string {
  if (!count) return 'none';
  return count === 1 ? 'only 0' : `0 to ${count - 1}`;
}

function handLink(link: Partial<Record<Locale, number[]>>, versions: readonly Locale[]): HandLink {
  const made: HandLink = { by: 'hand', score: 1 };
  for (const locale of versions) made[locale] = (link[locale] ?? []).toSorted((a, b) => a - b);
  return made;
}
