import { isMap, isScalar, LineCounter, parseDocument, type Scalar, type YAMLError } from 'yaml';
import { isLocale, type Locale, locales } from '../language/locales';
import type { FaultList } from './fault';

/** A value of the front matter and where it stands. */
interface FrontMatterLine {
  value: string;
  line: number;
}

export interface FrontMatter {
  /** Null where it is left to fill in, and where it cannot be read. */
  role: 'source' | 'translation' | null;
  /** Whether the key is there and empty: nobody has said yet what the version is. */
  isRoleOpen: boolean;
  translatedFrom: Locale | null;
  title: FrontMatterLine | null;
  deck: FrontMatterLine | null;
  support: FrontMatterLine | null;
  supportLang: Locale | null;
}

const keys = ['locale', 'title', 'deck', 'support', 'supportLang', 'role', 'translatedFrom'] as const;
type Key = (typeof keys)[number];

/** Takes the front matter off a version file; both parts keep their lines. */
export function splitFrontMatter(source: string): { yaml: string; body: string; bodyLine: number } | null {
  const match = /^---[ \t]*\n(?<yaml>(?:.*\n)*?)---[ \t]*(?:\n|$)/.exec(source);
  if (!match) return null;
  const bodyLine = match[0].split('\n').length;
  return { yaml: match.groups?.yaml ?? '', body: source.slice(match[0].length), bodyLine };
}

/**
 * Reads the YAML between the `---` lines.
 *
 * @param expected the locale of the file's name
 * @returns what could be read; every fault is reported
 */
export function parseFrontMatter(yaml: string, expected: Locale, faults: FaultList): FrontMatter {
  const values = readValues(yaml, faults);
  if (!values)
    return {
      role: null,
      isRoleOpen: false,
      translatedFrom: null,
      title: null,
      deck: null,
      support: null,
      supportLang: null,
    };
  for (const key of ['locale', 'title', 'role'] as const)
    if (!values.has(key)) faults.error(1, `${key} is missing; add a line “${key}: …” to the front matter`);
  checkLocale(values, expected, faults);
  const role = readRole(values, faults);
  const filled = (key: Key) => {
    const found = values.get(key);
    return found?.value ? found : null;
  };
  return {
    role,
    isRoleOpen: values.get('role')?.value === '',
    translatedFrom: readTranslatedFrom(values, role, expected, faults),
    title: filled('title'),
    deck: filled('deck'),
    support: filled('support'),
    supportLang: readSupportLang(values, expected, faults),
  };
}

type Values = ReadonlyMap<Key, FrontMatterLine>;

/**
 * Reads every value as text: `failsafe` leaves numbers, dates and `no` as they are written. One that is empty or
 * no text is reported and stands as an empty text.
 *
 * @returns null if nothing can be read
 */
function readValues(yaml: string, faults: FaultList): Values | null {
  const values = new Map<Key, FrontMatterLine>();
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe', prettyErrors: false });
  // The front matter begins on the second line of the file.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  for (const error of document.errors)
    faults.error(
      lineAt(startOf(error, document.contents)),
      `the front matter is not YAML: ${error.message}; write each value on one line, in double quotes`,
    );
  if (document.errors.length > 0) return null;
  if (document.contents === null) return values;
  if (!isMap(document.contents)) {
    faults.error(2, 'the front matter is not a list of keys; write lines like “locale: kk”');
    return null;
  }
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const line = isScalar(key) ? lineAt(key.range?.[0] ?? 0) : 2;
    const known = keys.find((known) => known === name);
    if (!known)
      faults.warning(
        line,
        `the key “${name}” is not read; correct it to one of ${keys.join(', ')}, or remove it`,
      );
    else {
      const text = isScalar(value) && typeof value.value === 'string' ? value.value : null;
      const at = isScalar(value) ? lineAt(value.range?.[0] ?? 0) + indentOf(value) : line;
      if (text === null) faults.error(line, `${name} is not a text; write it on one line, in double quotes`);
      else if (text.trim() === '') reportEmpty(known, line, faults);
      values.set(known, { value: text?.trim() ? text : '', line: at });
    }
  }
  return values;
}

/** Gives the offset of an error; a quote that is never closed is missed at the end, but to be mended at its start. */
function startOf({ code, pos: [offset] }: YAMLError, contents: unknown): number {
  if (code !== 'MISSING_CHAR' || !isMap(contents)) return offset;
  const starts = contents.items.flatMap(({ value }) => (isScalar(value) ? (value.range?.[0] ?? []) : []));
  return starts.findLast((start) => start < offset) ?? offset;
}

function reportEmpty(key: Key, line: number, faults: FaultList): void {
  if (key === 'deck' || key === 'support')
    faults.unfinished(line, `${key} is empty and left to fill in; write it, or remove the line`);
  else if (key === 'role')
    faults.unfinished(line, 'role is empty and left to fill in; write source or translation');
  else faults.error(line, `${key} is empty; write it`);
}

/** A block scalar (`|`, `>`) begins on the line after its key. */
function indentOf(value: Scalar): number {
  return value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED' ? 1 : 0;
}

function checkLocale(values: Values, expected: Locale, faults: FaultList): void {
  const found = values.get('locale');
  if (!found?.value || found.value === expected) return;
  if (!isLocale(found.value)) faults.error(found.line, unknownLocale(found.value));
  else
    faults.error(
      found.line,
      `locale is ${found.value} in ${expected}.md; write ${expected}, or rename the file`,
    );
}

function readRole(values: Values, faults: FaultList): FrontMatter['role'] {
  const found = values.get('role');
  if (!found?.value) return null;
  if (found.value === 'source' || found.value === 'translation') return found.value;
  faults.error(found.line, `role “${found.value}” is not known; write source or translation`);
  return null;
}

function readTranslatedFrom(
  values: Values,
  role: FrontMatter['role'],
  own: Locale,
  faults: FaultList,
): Locale | null {
  const found = values.get('translatedFrom');
  if (!found) {
    if (role === 'translation')
      faults.error(1, 'translatedFrom is missing; a translation says from which locale it was made');
    return null;
  }
  if (role === 'source')
    faults.error(found.line, 'a source is not translated; remove translatedFrom, or write role: translation');
  if (!found.value) return null;
  if (!isLocale(found.value)) faults.error(found.line, unknownLocale(found.value));
  else if (found.value === own)
    faults.error(
      found.line,
      `translatedFrom is the version’s own locale ${own}; write the one it was made from`,
    );
  else return found.value;
  return null;
}

function readSupportLang(values: Values, own: Locale, faults: FaultList): Locale | null {
  const found = values.get('supportLang');
  if (!found?.value) return null;
  if (!isLocale(found.value)) faults.error(found.line, unknownLocale(found.value));
  else if (!values.get('support')?.value)
    faults.warning(
      found.line,
      'supportLang says the language of a line that is not there; write support, or remove it',
    );
  else return found.value === own ? null : found.value;
  return null;
}

export function unknownLocale(value: string): string {
  return `the locale “${value}” is not known; known are ${locales.join(', ')}`;
}
