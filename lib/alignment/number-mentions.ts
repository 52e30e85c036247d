import type { Locale } from '../language/locales';
import { type NumberWord, numberWord } from './number-words';

/** A number in a text, however it is written. */
export interface NumberMention {
  /** UTF-16 offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** What it can mean: more than one where the writing leaves it open («5,000», “6 p.m.”, “1990s”). */
  values: number[];
  /**
   * What its absence in another language says: much for digits and large numbers, little for a small word, since
   * languages count differently, nothing for a vague one.
   */
  weight: 'firm' | 'soft' | 'vague';
}

/** Lists the numbers of a text: digits, words in any case form, both mixed («2,4 млн»), Roman numerals. */
export function numberMentions(text: string, locale: Locale): NumberMention[] {
  const found: NumberMention[] = [];
  let run: NumberToken[] = [];
  const close = (): void => {
    if (run.length > 0) found.push(add(run));
    run = [];
  };
  for (const match of text.matchAll(piece)) {
    if (locale === 'en' && match[0] === 'and') continue;
    const token = readToken(match, text, locale);
    const last = run.at(-1);
    const isNext =
      token && last && isJoined(text.slice(last.end, token.start), last, locale) && goesOn(run, token);
    if (!isNext) close();
    if (token) run.push(token);
  }
  close();
  return [...found, ...romanMentions(text)].sort((a, b) => a.start - b.start);
}

/** A clock time; digits with their separators; a word. */
const piece =
  /\d{1,2}:\d{2}(?!\d)|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}’']*/gu;

interface NumberToken extends NumberMention {
  word: NumberWord | null;
}

function readToken(
  { 0: written, index: start }: RegExpExecArray,
  text: string,
  locale: Locale,
): NumberToken | null {
  const end = start + written.length;
  if (/^\d/u.test(written)) {
    const before = text.slice(0, start);
    // Part of a name: “COVID-19”, “G7”.
    const isNamed = /[\p{L}\p{N}]-?$/u.test(before) && !/\b(?:mid|pre|post)-$/iu.test(before);
    const values = digitValues(written, text.slice(end), locale);
    return { start, end, values, weight: isNamed ? 'vague' : 'firm', word: null };
  }
  const word = numberWord(written, locale);
  if (!word) return null;
  const isSmall = word.value <= 12 || word.value >= 100;
  const weight = word.vague ? 'vague' : isSmall ? 'soft' : 'firm';
  return { start, end, values: [word.value], weight, word };
}

/** Gives the values that digits can have; what follows may make them a decade, an hour, millions. */
function digitValues(written: string, after: string, locale: Locale): number[] {
  const joined = written.replace(/[ \u00a0\u202f]/gu, '');
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/u.exec(joined) ?? [];
  const values: number[] = [];
  if (!joined.includes(':')) {
    const grouping = locale === 'en' ? [/,(?=\d{3}(?!\d))/gu] : [/\.(?=\d{3}(?!\d))/gu, /,(?=\d{3}(?!\d))/gu];
    for (const sign of grouping) values.push(Number(joined.replace(sign, '').replace(',', '.')));
  }
  const value = values[0] ?? 0;
  if (hour && minute && Number(hour) <= 24 && Number(minute) < 60)
    values.push(...clockValues(Number(hour) + Number(minute) / 60));
  else if (/^\s?[ap]\.?\s?m\b/iu.test(after)) values.push(...clockValues(value));
  if (value > 100 && decade.test(after)) values.push(value % 100);
  if (locale === 'en' && /^[mk]\b/u.test(after)) values.push(value * (after.startsWith('m') ? 1e6 : 1e3));
  return [...new Set(values)].filter(Number.isFinite);
}

const decade = /^(?:[’']?s\b|-[еых]{1,2}(?!\p{L})|\s?-?\s?(?:жылдар|год(?:ы|ов|ах)))/u;

/** Hours are told in twelve or in twenty-four. */
function clockValues(hours: number): number[] {
  return [hours, hours + 12, hours - 12].filter((value) => value >= 0 && value <= 24);
}

function isJoined(between: string, last: NumberToken, locale: Locale): boolean {
  if (/^[\s-]?$/u.test(between)) return true;
  if (/^\.\s$/u.test(between)) return last.word !== null && last.word.value >= 1000;
  return locale === 'en' && /^\s+and\s+$/u.test(between) && (last.word?.value ?? 0) >= 100;
}

/** Tells whether the next word belongs to the same number: «жүз» + «он», “five” + “hundred”, but not “two” + “three”. */
function goesOn(run: readonly NumberToken[], { word: next }: NumberToken): boolean {
  const [first] = run;
  const before = run.at(-1)?.word;
  if (!next || !first) return false;
  // Digits are only multiplied: “1.7 million four years ago” has two numbers.
  if (!first.word && next.rank !== 'multiplier') return false;
  if (!before) return first.weight === 'firm';
  if (before.vague && before.value !== 1) return false;
  if (next.rank !== 'multiplier') return !before.vague && next.value > 0 && next.value < room(before);
  if (next.value >= 1000) return before.value < next.value;
  return before.rank === 'unit' && before.value < 10;
}

/** What a number word leaves room for behind it: units behind «двадцать», all below a hundred behind «жүз». */
function room({ value, rank }: NumberWord): number {
  if (rank === 'unit') return 0;
  if (rank === 'ten') return 10;
  return value < 1000 ? 100 : value;
}

/** Adds up the words of one number as all three languages say it. */
function add(run: readonly NumberToken[]): NumberMention {
  const [first, ...rest] = run;
  const last = run.at(-1);
  if (!first || !last) throw new RangeError('A number has at least one word');
  const values = first.values.map((value) => {
    let total = 0;
    let current = value;
    for (const { word } of rest) {
      if (!word) continue;
      if (word.rank !== 'multiplier') current += word.value;
      else if (word.value < 1000) current *= word.value;
      else {
        total += (current || 1) * word.value;
        current = 0;
      }
    }
    return Number((total + current).toPrecision(12));
  });
  return { start: first.start, end: last.end, values, weight: rest.length > 0 ? 'firm' : first.weight };
}

const century = /^\s*(?:[-–—]\s*[IVXХ]+\s*)?(?:вв?\.|ве[кч]|ғғ?\.|ғасыр|centur)/u;

/** Reads Roman numerals: firm before a century, else only as an answer to “second” or «екінші». */
function romanMentions(text: string): NumberMention[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])[IVXХ]{1,6}(?![\p{L}\p{N}’'])/gu)].flatMap((match) => {
    const end = match.index + match[0].length;
    const value = romanValue(match[0].replace(/Х/gu, 'X'));
    const isCentury = century.test(text.slice(end));
    if (value === null || (match[0].length === 1 && !isCentury)) return [];
    return [{ start: match.index, end, values: [value], weight: isCentury ? 'firm' : 'vague' }];
  });
}

const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10 };

function romanValue(written: string): number | null {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/u.test(written)) return null;
  return Array.from(written).reduce((sum, letter, index, letters) => {
    const value = romanDigits[letter] ?? 0;
    return sum + (value < (romanDigits[letters[index + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}
