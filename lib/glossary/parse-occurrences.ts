import { z } from 'zod';
import { conform, perLocale, readJson } from '../edition/data-file';
import type { Edition } from '../edition/edition';
import type { FaultList } from '../edition/fault';
import { type Locale, locales } from '../language/locales';
import type { Occurrence } from './entry';

const offset = z.int().nonnegative({ error: 'is negative; an offset counts from 0' });

const schema = perLocale(
  z.array(
    z.strictObject({ id: z.string(), segment: z.string(), start: offset, end: offset, surface: z.string() }),
  ),
);

/**
 * Reads `occurrences.json` of an edition: the terms that forms and rules do not tell, marked by hand.
 *
 * @param edition the edition it lies beside; null if that has errors, and then only the entries are checked
 * @param entries the ids of all entries
 * @returns the occurrences that are right, in the order of the file
 */
export function parseOccurrences(
  source: string,
  edition: Edition | null,
  entries: ReadonlySet<string>,
  faults: FaultList,
): Record<Locale, Occurrence[]> {
  const result = noOccurrences();
  const json = readJson(source, faults);
  const data = json && conform(json, schema, faults);
  if (!data) return result;
  for (const locale of locales)
    data[locale]?.forEach(({ id, ...place }, index) => {
      const line = json.lineOf([locale, index]);
      const occurrence = { entry: id, ...place };
      const mistake = mistakeIn(occurrence, locale, edition, entries);
      if (mistake === null) result[locale].push(occurrence);
      else faults.error(line, mistake);
    });
  const marks = locales.reduce((sum, locale) => sum + (data[locale]?.length ?? 0), 0);
  if (marks > mostMarks)
    faults.warning(
      json.lineOf([]),
      `${marks} occurrences are marked by hand, more than ${mostMarks}; write a rule in the entries instead`,
    );
  return result;
}

/** More marks than these say that an entry lacks a rule: they hold for one text only, and age with it. */
const mostMarks = 12;

export function noOccurrences(): Record<Locale, Occurrence[]> {
  return { kk: [], ru: [], en: [] };
}

function mistakeIn(
  { entry, segment, start, end, surface }: Occurrence,
  locale: Locale,
  edition: Edition | null,
  entries: ReadonlySet<string>,
): string | null {
  if (!entries.has(entry)) return `the glossary has no entry ${entry}; correct the id, or add the entry`;
  if (!edition) return null;
  const version = edition.versions[locale];
  if (!version) return `the edition has no version ${locale}; remove the occurrence`;
  const text = version.segments.find(({ ids }) => ids.includes(segment))?.text;
  if (text === undefined)
    return `${locale}.md has no segment ${segment}; correct the id, or remove the occurrence`;
  if (surface === '') return 'surface is empty; write the words of the term as they stand in the segment';
  if (end === start + surface.length && text.startsWith(surface, start)) return null;
  const found = text.indexOf(surface);
  const mending =
    found < 0 ? 'it is not in the segment; remove it' : `it stands at ${found}–${found + surface.length}`;
  return `“${surface}” is not at ${start}–${end} of ${segment} in ${locale}.md; ${mending}`;
}
