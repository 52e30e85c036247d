import { z } from 'zod';
import { isLanguageTag } from '../language/language-tag';
import { locales } from '../language/locales';
import { checkFilledIn, conform, readJson } from './data-file';
import { type Edition, type Remark, remarkKinds, type Segment } from './edition';
import type { FaultList } from './fault';
import type { SplitSentences } from './parse-links';
import { checkTypography } from './typography';

const schema = z.array(
  z.strictObject({
    kind: z.enum(remarkKinds),
    version: z.enum(locales),
    segment: z.string(),
    sentence: z.int().nonnegative({ error: 'is negative; sentences count from 0' }).optional(),
    quote: z.string().optional(),
    text: z.record(z.string(), z.string()),
  }),
);

type RemarkData = z.infer<typeof schema>[number];

/**
 * Reads `remarks.json` of an edition: what its editors say of places in its versions.
 *
 * @param edition the edition it lies beside; null if that has errors, and then only the form is checked
 * @returns the remarks that are right, in the order of the file
 */
export function parseRemarks(
  source: string,
  edition: Edition | null,
  split: SplitSentences,
  faults: FaultList,
): Remark[] {
  const json = readJson(source, faults);
  if (!json) return [];
  checkFilledIn(json, faults);
  const data = conform(json, schema, faults);
  return (data ?? []).flatMap((remark, at) => {
    const mistake = mistakeInText(remark);
    if (mistake !== null) faults.error(json.lineOf([at, 'text']), mistake);
    for (const [tag, value] of Object.entries(remark.text))
      checkTypography([{ value, line: json.lineOf([at, 'text', tag]) }], 'error', faults);
    if (!edition) return [];
    const place = placeOf(remark, edition, split);
    if ('mistake' in place) faults.error(json.lineOf([at, place.key]), place.mistake);
    if ('mistake' in place || mistake !== null) return [];
    return [{ kind: remark.kind, locale: remark.version, ...place, texts: remark.text }];
  });
}

function mistakeInText({ text }: RemarkData): string | null {
  const tags = Object.keys(text);
  if (tags.length === 0) return 'text says nothing; write the remark as { "en": "…" }';
  const wrong = tags.find((tag) => !isLanguageTag(tag));
  return wrong === undefined
    ? null
    : `“${wrong}” is not a language tag; write one such as kk, ru, en, kk-Arab`;
}

type RemarkPlace = Pick<Remark, 'segment' | 'range'>;
type Mistake = { key: keyof RemarkData; mistake: string };

function placeOf(remark: RemarkData, edition: Edition, split: SplitSentences): RemarkPlace | Mistake {
  const { kind, version: locale, segment: id, sentence, quote } = remark;
  const version = edition.versions[locale];
  if (!version)
    return {
      key: 'version',
      mistake: `the edition has no version ${locale}; correct it, or remove the remark`,
    };
  const segment = version.segments.find(({ ids }) => ids.includes(id));
  if (!segment) {
    const isElsewhere = Object.values(edition.versions).some(({ segments }) =>
      segments.some(({ ids }) => ids.includes(id)),
    );
    if (kind === 'omission' && isElsewhere && sentence === undefined && quote === undefined)
      return { segment: id, range: null };
    return {
      key: 'segment',
      mistake: `${locale}.md has no segment ${id}; correct the id, or remove the remark`,
    };
  }
  if (sentence !== undefined && quote !== undefined)
    return { key: 'quote', mistake: 'sentence and quote stand together; leave the one that says the place' };
  if (quote !== undefined) return quotePlace(quote, segment, locale);
  if (sentence === undefined) return { segment: segment.ids[0], range: null };
  const spans = split(segment.text, locale);
  const span = spans[sentence];
  if (!span)
    return {
      key: 'sentence',
      mistake: `${id} has no sentence ${sentence} in ${locale}.md; it has ${spans.length}, counted from 0`,
    };
  return { segment: segment.ids[0], range: { start: span.start, end: span.end } };
}

function quotePlace(quote: string, { ids, text }: Segment, locale: string): RemarkPlace | Mistake {
  const start = text.indexOf(quote);
  if (quote === '') return { key: 'quote', mistake: 'quote is empty; write the words, or remove the key' };
  if (start < 0)
    return {
      key: 'quote',
      mistake: `“${quote}” is not in ${ids[0]} of ${locale}.md; write the words as they stand there`,
    };
  if (text.indexOf(quote, start + 1) >= 0)
    return {
      key: 'quote',
      mistake: `“${quote}” stands more than once in ${ids[0]} of ${locale}.md; quote more words`,
    };
  return { segment: ids[0], range: { start, end: start + quote.length } };
}
