import { abbreviations } from './abbreviations';
import type { Locale } from './locales';

/** UTF-16 offsets in the text, `end` exclusive; white space around a sentence is outside. */
export interface SentenceSpan {
  start: number;
  end: number;
}

/**
 * Splits a paragraph into sentences. The spans are in order, do not overlap and leave out nothing but white
 * space; a text without any yields none.
 *
 * Every full stop, question mark, exclamation mark or ellipsis followed by white space is a candidate, as in
 * Unicode Standard Annex 29; what stands before it (abbreviation, initials, number of an item, open bracket) and
 * after it (small letter, dash, speech verb behind a quotation) decides, as in Mikheev, "Periods, Capitalized
 * Words, etc.", Computational Linguistics 28(3), 2002, and Kiss and Strunk, "Unsupervised Multilingual Sentence
 * Boundary Detection", 32(4), 2006 (sentence starters, initials, ordinals).
 */
export function sentences(text: string, locale: Locale): SentenceSpan[] {
  const rules = rulesOf(locale);
  const spans: SentenceSpan[] = [];
  let start = text.search(/\S/u);
  for (const match of text.matchAll(candidate)) {
    const end = match.index + match[0].length;
    const next = end + text.slice(end).search(/\S/u);
    if (next < end) break;
    const stop: Stop = {
      sign: match[1]?.trim() ?? '',
      closed: match[2] !== '',
      before: text.slice(start, match.index),
      after: text.slice(next, next + 60),
      inBracket: isInBracket(text.slice(start, end), text.slice(end, end + 200)),
    };
    if (!endsSentence(stop, rules)) continue;
    close(spans, text, start, end);
    start = next;
  }
  const end = text.trimEnd().length;
  if (start >= 0 && start < end) close(spans, text, start, end);
  return spans;
}

/** Adds a sentence; what holds no word goes to the sentence before. */
function close(spans: SentenceSpan[], text: string, start: number, end: number): void {
  const last = spans.at(-1);
  if (last && !/[\p{L}\p{N}]/u.test(text.slice(start, end))) last.end = end;
  else spans.push({ start, end });
}

/** A run of end signs (a stray space may stand before it), closing quotes and brackets; then white space. */
const candidate = /((?:\s+(?=[.!?…]+(?:\s|$)))?[.!?…؟۔]+)(["'”’»›)\]}]*)(?=\s)/gu;

interface Stop {
  sign: string;
  /** A quote or bracket closes behind the sign. */
  closed: boolean;
  /** The sentence so far, without the sign. */
  before: string;
  after: string;
  inBracket: boolean;
}

function endsSentence(stop: Stop, rules: Rules): boolean {
  const { before, after } = stop;
  const next = nextWord(after);
  if (stop.inBracket) return false;
  if (next.kind === 'small') return endsBeforeSmallLetter(stop, rules, next.marked);
  if (stop.closed) return !(rules.locale === 'en' && stop.sign !== '.' && englishSpeaker.test(after));
  if (stop.sign !== '.') return true;
  if (isItemNumber(before)) return false;
  const starts = rules.starter.test(next.text);
  if (isInitial(before, rules.locale)) return next.kind !== 'capital' || starts;
  switch (abbreviationClass(before, rules)) {
    case 'bound':
      return false;
    case 'beforeNumber':
      return next.kind !== 'number';
    case 'free':
      if (datePhrase.test(before)) return next.kind !== 'number' && wordCount(before) > 4;
      if (hour.test(before)) return !dayOrZone.test(next.text);
      return rules.locale !== 'en' || starts || next.marked || !englishContinues.test(`${before}.`);
    case null:
      return true;
  }
}

/**
 * English as it is typed begins sentences with small letters too; Kazakh and Russian prose does not, and there
 * a small letter goes on: «— Қайда? — деді ол», «и т. д. и т. п.».
 */
function endsBeforeSmallLetter(stop: Stop, rules: Rules, marked: boolean): boolean {
  if (rules.locale !== 'en' || stop.closed || marked) return false;
  if (stop.sign.includes('…') || /^\.\.+$/u.test(stop.sign)) return false;
  if (stop.sign !== '.') return true;
  return (
    abbreviationClass(stop.before, rules) === null &&
    /[\p{L}\p{N}]{2}\)?$/u.test(stop.before) &&
    !/\.\p{L}+$/u.test(stop.before)
  );
}

/** What stands behind the white space; `marked` where a dash, quote or bracket comes first. */
function nextWord(after: string): {
  kind: 'capital' | 'small' | 'number' | 'other';
  marked: boolean;
  text: string;
} {
  const lead = /^["'“”„«‹‘([{*\s–—―-]*/u.exec(after)?.[0] ?? '';
  const text = after.slice(lead.length);
  const kind = /^\p{Ll}/u.test(text)
    ? 'small'
    : /^\p{L}/u.test(text)
      ? 'capital'
      : /^[\p{N}№]/u.test(text)
        ? 'number'
        : /^[,;:.)]/u.test(text)
          ? 'small'
          : 'other';
  return { kind, marked: lead !== '', text };
}

/** "2." or "IV." or "б." at the head of a sentence numbers what follows. */
function isItemNumber(before: string): boolean {
  return (
    /^["“«([]?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|\p{L})$/u.test(before.trim()) && !/^I$/u.test(before)
  );
}

/**
 * A single capital letter, also in a row («К.-Ж. К.»). A Latin I, V or X in Cyrillic text is a numeral, and an
 * English "I" behind a small word is the pronoun.
 */
function isInitial(before: string, locale: Locale): boolean {
  const letter = /(?<![\p{L}\p{N}])(\p{Lu})$/u.exec(before)?.[1];
  if (letter === undefined) return false;
  if (locale === 'en') return letter !== 'I' || !/\p{Ll}\s+I$/u.test(before);
  return !/[IVX]/u.test(letter);
}

/** Which kind of abbreviation the text ends in: the longest counts; behind a number a unit is meant («5 м.»). */
function abbreviationClass(before: string, rules: Rules): 'bound' | 'beforeNumber' | 'free' | null {
  let found: 'bound' | 'beforeNumber' | 'free' | null = null;
  let longest = 0;
  const tail = before.slice(-24);
  if (!rules.any.test(tail)) return null;
  for (const kind of ['bound', 'beforeNumber', 'free'] as const) {
    const match = rules[kind].exec(tail);
    if (!match) continue;
    const preferred = kind === 'free' && afterNumber.test(tail.slice(0, match.index));
    if (match[0].length < longest || (match[0].length === longest && !preferred)) continue;
    found = kind;
    longest = match[0].length;
  }
  return found;
}

const afterNumber = /(?:\p{N}|(?<!\p{L})[IVXХ]+)\s*$/u;

/** A year or a century, as it may stand before the rest of its sentence: «В начале XX в. Алматы …». */
const datePhrase = /(?:\d|[IVXХ])\s*(?:гг?|вв?)$/u;

const hour = /\d\s*[ap]\.?\s?m$/u;
const dayOrZone = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}T\b|GMT)/u;

/** Behind these an English name may go on: "U.S. Muslim groups", "Acme Inc. Chairman". */
const englishContinues =
  /(?:\b(?:[A-Z]\.){2,}|\b(?:Inc|Ltd|Co|Corp|Bros|Jr|Ave|Blvd|Rd|Dept|Univ|Calif|Conn|Fla|Mass|Mich|Minn|Wash|Pa|Va|Okla|Tex)\.)$/u;

/** Who speaks, behind the quotation: “…?” Omarov asked. */
const englishSpeaker =
  /^(?:I|[A-Z][\p{L}'’-]+(?:\s[A-Z][\p{L}'’-]+)?)\s(?:said|says|asked|asks|cried|replied|answered|added|shouted|whispered|exclaimed|wrote|told|remarked|continued|reported|insisted)\b/u;

const wordCount = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** Tells whether a bracket opened behind the sentence's head is still open and soon closes. */
function isInBracket(sentence: string, rest: string): boolean {
  const open = sentence.lastIndexOf('(');
  return open > 0 && !sentence.includes(')', open) && /^[^(]*\)/u.test(rest);
}

interface Rules {
  locale: Locale;
  bound: RegExp;
  beforeNumber: RegExp;
  free: RegExp;
  any: RegExp;
  starter: RegExp;
}

const compiled = new Map<Locale, Rules>();

function rulesOf(locale: Locale): Rules {
  const known = compiled.get(locale);
  if (known) return known;
  const entries = abbreviations[locale];
  const ending = (items: string[]): RegExp =>
    new RegExp(`(?<![\\p{L}\\p{N}.])(?:${items.map(pattern).join('|')})$`, 'u');
  const rules = {
    locale,
    bound: ending(entries.bound),
    beforeNumber: ending(entries.beforeNumber),
    free: ending(entries.free),
    any: ending([...entries.bound, ...entries.beforeNumber, ...entries.free]),
    starter: new RegExp(`^(?:${entries.starters.join('|')})(?![\\p{L}\\p{N}.])`, 'u'),
  };
  compiled.set(locale, rules);
  return rules;
}

/** Lets the spaces of an entry be ". ", "." or " ", and a small first letter be a capital one. */
function pattern(entry: string): string {
  const first = entry.charAt(0);
  const rest = entry.slice(1).replace(/ /gu, '\\.?\\s?');
  return first === first.toUpperCase() ? `${first}${rest}` : `[${first}${first.toUpperCase()}]${rest}`;
}
