import { z } from 'zod';
import { isLanguageTag } from '../language/language-tag';
import { locales } from '../language/locales';
import type { FaultList } from './fault';
import { type JsonPath, JsonSyntaxError, type LocatedJson, parseJson } from './json';
import { checkUnfinished } from './unfinished';

/** A web address, on http or https. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'is not a web address; write one that begins with https:// or http://',
});

/** A language tag (BCP 47) as it should be written. */
export const languageTag = z
  .string()
  .refine(isLanguageTag, { error: 'is not a language tag; write one such as kk, ru, en, kk-Arab' });

const unknownLocale = `is not a known locale; known are ${locales.join(', ')}`;

/** An object whose keys are locales, none of them required. */
export function perLocale<T extends z.ZodType>(value: T) {
  const error: z.core.$ZodErrorMap = ({ code }) => (code === 'unrecognized_keys' ? unknownLocale : undefined);
  return z.partialRecord(z.enum(locales), value, { error });
}

/** Reads the JSON of a content file; null if it is not JSON. */
export function readJson(source: string, faults: FaultList): LocatedJson | null {
  try {
    return parseJson(source);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    faults.error(error.line, `the file is not JSON: ${error.message}`);
    return null;
  }
}

/** Warns of every text in a JSON file that is left to fill in. */
export function checkFilledIn(json: LocatedJson, faults: FaultList): void {
  checkTexts(json.value, [], json, faults);
}

function checkTexts(value: unknown, path: JsonPath, json: LocatedJson, faults: FaultList): void {
  const line = json.lineOf(path);
  if (value === '') faults.unfinished(line, `${path.join('.')} is empty and left to fill in; write it`);
  else if (typeof value === 'string') checkUnfinished([{ value, line }], faults);
  else if (isObject(value))
    for (const [key, inner] of Object.entries(value)) checkTexts(inner, [...path, key], json, faults);
}

/**
 * Gives the value of a JSON file as its schema describes it. Every fault is reported on its line. Keys of
 * strict objects that the schema does not know are warnings and left out.
 *
 * @returns null if the value does not satisfy the schema
 */
export function conform<T>(json: LocatedJson, schema: z.ZodType<T>, faults: FaultList): T | null {
  const value = structuredClone(json.value);
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (isUnread(issue)) leaveOut(issue, value, json, faults);
    else report(issue, json, faults);
  }
  return result.error.issues.every(isUnread) ? schema.parse(value) : null;
}

type UnrecognizedKeys = Extract<z.core.$ZodIssue, { code: 'unrecognized_keys' }>;

function isUnread(issue: z.core.$ZodIssue): issue is UnrecognizedKeys {
  return issue.code === 'unrecognized_keys' && issue.message !== unknownLocale;
}

function leaveOut(
  { keys, path }: UnrecognizedKeys,
  value: unknown,
  json: LocatedJson,
  faults: FaultList,
): void {
  let holder = value;
  for (const step of path) holder = isObject(holder) ? holder[step] : null;
  for (const key of keys) {
    const name = [...path, key].join('.');
    faults.warning(
      json.lineOf([...path, key]),
      `the key ${name} is not read; correct its spelling, or remove it`,
    );
    if (isObject(holder)) delete holder[key];
  }
}

function report(issue: z.core.$ZodIssue, json: LocatedJson, faults: FaultList): void {
  const name = issue.path.length === 0 ? 'the file' : issue.path.join('.');
  const line = json.lineOf(issue.path);
  if (issue.code === 'unrecognized_keys')
    for (const key of issue.keys) {
      const path = [...issue.path, key];
      faults.error(json.lineOf(path), `${path.join('.')} ${issue.message}`);
    }
  else if (issue.input === undefined) faults.error(line, `${name} is missing; add it`);
  else if (issue.code === 'invalid_value')
    faults.error(
      line,
      `${name} “${String(issue.input)}” is not known; write one of ${issue.values.join(', ')}`,
    );
  else if (issue.code === 'invalid_type')
    faults.error(line, `${name} must be ${expectation(issue.expected)}`);
  else faults.error(line, `${name} ${issue.message}`);
}

function expectation(type: string): string {
  const words: Record<string, string> = {
    array: 'a list in [ ]',
    boolean: 'true or false',
    int: 'a whole number',
    number: 'a number',
    object: 'an object in { }',
    record: 'an object in { }',
    string: 'a text in double quotes',
  };
  return words[type] ?? type;
}

export function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
