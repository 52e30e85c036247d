import { z } from 'zod';
import { type Locale, locales } from '../language/locales';
import { checkFilledIn, conform, isObject, perLocale, readJson, webAddress } from './data-file';
import { type Edition, editionKinds, type Localized } from './edition';
import type { FaultList } from './fault';
import { idRule, isId } from './ids';
import type { LocatedJson } from './json';

/** What `edition.json` says of an edition; the rest stands in other files. */
export type Bibliography = Omit<Edition, 'versions' | 'handLinks' | 'remarks'>;

const date = z.iso.date({ error: 'is not a date; write it as 2024-11-15' });
const text = z.string();

const schema = z.strictObject({
  slug: text,
  kind: z.enum(editionKinds),
  published: date.or(z.literal('')),
  author: perLocale(text),
  interviewee: perLocale(text).optional(),
  publisher: z.strictObject({
    kk: text.optional(),
    ru: text.optional(),
    en: text.optional(),
    url: webAddress.or(z.literal('')),
  }),
  publisherVersions: perLocale(z.strictObject({ url: webAddress, published: date })),
  rights: perLocale(text),
  retired: z.array(text.refine(isId, { error: `is malformed; ${idRule}` })).optional(),
});

/** The bibliography if the file is without errors; the retired ids as far as they can be read. */
export interface ParsedBibliography {
  bibliography: Bibliography | null;
  retired: string[];
}

/**
 * Reads `edition.json`.
 *
 * @param folder the name of the edition's folder, which is its slug
 * @param present the locales of which the edition has a version: names and rights must be stated in these; where
 *   one is not stated in another locale, that of the first present stands in
 */
export function parseBibliography(
  source: string,
  folder: string,
  present: readonly Locale[],
  faults: FaultList,
): ParsedBibliography {
  const json = readJson(source, faults);
  if (!json) return { bibliography: null, retired: [] };
  checkFilledIn(json, faults);
  const value = isObject(json.value) ? json.value : {};
  if (typeof value.slug === 'string' && value.slug !== folder)
    faults.error(
      json.lineOf(['slug']),
      `slug is “${value.slug}” in the folder ${folder}; make them the same`,
    );
  for (const name of ['author', 'interviewee', 'publisher', 'rights'])
    checkLocales(name, value[name], present, json, faults);
  const retired = Array.isArray(value.retired) ? value.retired.filter((id) => typeof id === 'string') : [];
  const data = conform(json, schema, faults);
  if (!data) return { bibliography: null, retired };
  const complete = (value: Partial<Localized>) => completeLocalized(value, present);
  return {
    bibliography: {
      ...data,
      published: data.published || null,
      author: complete(data.author),
      interviewee: data.interviewee ? complete(data.interviewee) : null,
      publisher: { ...complete(data.publisher), url: data.publisher.url || null },
      rights: complete(data.rights),
      retired,
    },
    retired,
  };
}

function checkLocales(
  name: string,
  value: unknown,
  present: readonly Locale[],
  json: LocatedJson,
  faults: FaultList,
): void {
  if (!isObject(value)) return;
  for (const locale of locales.filter((locale) => !Object.hasOwn(value, locale)))
    if (present.includes(locale)) faults.error(json.lineOf([name]), `${name}.${locale} is missing; add it`);
    else
      faults.unfinished(
        json.lineOf([name]),
        `${name}.${locale} is left to fill in; until then another language stands in`,
      );
}

function completeLocalized(value: Partial<Localized>, present: readonly Locale[]): Localized {
  const stated = (locale: Locale) => value[locale]?.trim() || null;
  const standIn = [...present, ...locales].map(stated).find((text) => text !== null) ?? '';
  return { kk: stated('kk') ?? standIn, ru: stated('ru') ?? standIn, en: stated('en') ?? standIn };
}
