import { z } from 'zod';
import {
  checkFilledIn,
  conform,
  isObject,
  languageTag,
  perLocale,
  readJson,
  webAddress,
} from '../edition/data-file';
import { type Fault, type FaultList, hasErrors } from '../edition/fault';
import { idRule, isId } from '../edition/ids';
import type { JsonPath, LocatedJson } from '../edition/json';
import { checkTypography } from '../edition/typography';
import { type Locale, locales } from '../language/locales';
import { foldWord, wordsOf } from '../language/words';
import { type Entry, type EntryTerm, entryKinds } from './entry';

const text = z.string();
const words = z.array(text);
const everyLocale = <T extends z.ZodType>(value: T) =>
  z.strictObject({ kk: value, ru: value, en: value } satisfies Record<(typeof locales)[number], T>);

const schema = z.strictObject({
  id: text.refine(isId, { error: `is malformed; ${idRule}` }),
  kind: z.enum(entryKinds),
  terms: everyLocale(
    z.strictObject({
      headword: text,
      variants: words,
      lemmas: words,
      exclude: words.default([]),
      only: words.default([]),
      capital: z.boolean().default(false),
      quoted: z.boolean().default(false),
    }),
  ),
  latin: text.nullable().default(null),
  ipa: perLocale(text).default({}),
  short: everyLocale(text),
  long: everyLocale(text),
  sources: z.array(
    z.strictObject({ title: text, url: webAddress, lang: languageTag.nullable().default(null) }),
  ),
  related: words,
});

/**
 * Reads an entry file of the glossary.
 *
 * @param expected the id: the file's name without its ending
 * @param known the ids of all entries, which `related` may name
 * @returns null if the file has errors
 */
export function parseEntry(
  source: string,
  expected: string,
  known: ReadonlySet<string>,
  faults: FaultList,
): Entry | null {
  const json = readJson(source, faults);
  if (!json) return null;
  checkFilledIn(json, faults);
  const value = isObject(json.value) ? json.value : {};
  if (typeof value.id === 'string' && value.id !== expected)
    faults.error(json.lineOf(['id']), `id is “${value.id}” in ${expected}.json; make them the same`);
  const related: unknown[] = Array.isArray(value.related) ? value.related : [];
  related.forEach((id, index) => {
    if (typeof id === 'string' && (!known.has(id) || id === expected))
      faults.error(
        json.lineOf(['related', index]),
        id === expected
          ? `related names the entry itself; remove ${id}`
          : `related names ${id}, which the glossary lacks; correct it, or add the entry`,
      );
  });
  for (const name of ['terms', 'latin', 'short', 'long', 'sources'])
    checkTexts(value[name], [name], json, faults);
  const entry = conform(json, schema, faults);
  if (entry) for (const locale of locales) checkMatching(entry.terms[locale], locale, json, faults);
  return hasErrors(faults.faults) ? null : entry;
}

/** Checks what tells the term in texts: a slip there hides the term, or shows it where it is not. */
function checkMatching(term: EntryTerm, locale: Locale, json: LocatedJson, faults: FaultList): void {
  for (const key of ['lemmas', 'exclude', 'only'] as const)
    term[key].forEach((lemma, index) => {
      const where = `terms.${locale}.${key}`;
      const line = json.lineOf(['terms', locale, key, index]);
      if (wordsOf(lemma).length === 0)
        faults.error(line, `${where} has “${lemma}”, which holds no word; write one, or remove it`);
      else if (term[key].slice(0, index).some((other) => foldWord(other) === foldWord(lemma)))
        faults.error(line, `${where} has “${lemma}” twice; remove one`);
      else if (key === 'exclude' && term.lemmas.some((other) => foldWord(other) === foldWord(lemma)))
        faults.error(
          line,
          `${where} has “${lemma}”, which is a lemma too, so that nothing would be found; exclude a form or a longer phrase`,
        );
    });
  if (term.lemmas.length === 0)
    faults.warning(
      json.lineOf(['terms', locale, 'lemmas']),
      `terms.${locale}.lemmas is empty, so that the term is found nowhere; write what to look for`,
    );
}

/** Checks typography: warnings in titles of sources, which are quoted as they were published. */
function checkTexts(value: unknown, path: JsonPath, json: LocatedJson, faults: FaultList): void {
  const severity: Fault['severity'] = path[0] === 'sources' ? 'warning' : 'error';
  if (typeof value === 'string' && path.at(-1) !== 'url')
    checkTypography([{ value, line: json.lineOf(path) }], severity, faults);
  else if (isObject(value))
    for (const [key, inner] of Object.entries(value)) checkTexts(inner, [...path, key], json, faults);
}
