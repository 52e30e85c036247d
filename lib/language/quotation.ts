import type { Locale } from './locales';
import { languageOf, type PageLocale } from './page-locales';

/** How a language writes quotation marks, and those inside them. */
const marks: Record<Locale, readonly [outer: readonly [string, string], inner: readonly [string, string]]> = {
  kk: [
    ['«', '»'],
    ['„', '“'],
  ],
  ru: [
    ['«', '»'],
    ['„', '“'],
  ],
  en: [
    ['“', '”'],
    ['‘', '’'],
  ],
};

/** Puts words in the quotation marks of their language; marks within them become the inner ones. */
export function quoted(words: string, locale: PageLocale): string {
  const [[open, close]] = marks[languageOf(locale)];
  return `${open}${insideQuotes(words, locale)}${close}`;
}

/**
 * Writes words as they stand between quotation marks: their own become the inner marks, and those inside these the
 * outer ones again. An apostrophe is none; words that are cut off may open quotation marks and not close them.
 */
export function insideQuotes(words: string, locale: PageLocale): string {
  const language = languageOf(locale);
  const open: string[] = [];
  return words.replace(/["«»„“”‘’]/gu, (mark, at: number) => {
    const before = words.charAt(at - 1);
    const after = words.charAt(at + 1);
    const last = open.at(-1);
    if (last !== undefined && closes(mark, last, before, after)) {
      open.pop();
      return marks[language][open.length % 2 === 0 ? 1 : 0][1];
    }
    if (!opens(mark, before, after)) return mark;
    open.push(mark);
    return marks[language][open.length % 2 === 1 ? 1 : 0][0];
  });
}

const closing: Record<string, readonly string[]> = {
  '"': ['"'],
  '«': ['»'],
  '„': ['“', '”'],
  '“': ['”'],
  '‘': ['’'],
};

function closes(mark: string, last: string, before: string, after: string): boolean {
  if (!closing[last]?.includes(mark)) return false;
  return mark !== '’' || !(isLetter(before) && isLetter(after));
}

function opens(mark: string, before: string, after: string): boolean {
  if (mark === '"' || mark === '‘') return !isLetter(before) && after.trim() !== '';
  return mark === '«' || mark === '„' || mark === '“';
}

function isLetter(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign);
}
