import { type Locale, locales } from '../language/locales';

/** How the languages are called where a word is explained, in each of them: “Kazakh”, «каз.», «қаз.». */
const languageNames: Record<Locale, RegExp> = {
  kk: /^(?:kazakh|каз|казахск\p{L}*|қаз|қазақша\p{L}*)$/iu,
  ru: /^(?:russian|рус|русск\p{L}*|орыс|орысша\p{L}*)$/iu,
  en: /^(?:english|eng|англ|английск\p{L}*|ағыл|ағылшынша\p{L}*)$/iu,
};

/**
 * Tells of which language a word says that another word comes from it: “(Kazakh for ‘governor’)”, “in Kazakh”, «(каз.
 * «глава»)». The version in that language has no need to say so; null of any other word, as in “the Kazakh soldiers”.
 *
 * @param before the text up to the word
 * @param after the text behind it
 */
export function glossedLanguage(word: string, before: string, after: string): Locale | null {
  const language = locales.find((locale) => languageNames[locale].test(word));
  if (!language) return null;
  const opens = /[([]\s*(?:from\s+|in\s+)?$/u.test(before) && /^[.:,;]?\s*(?:[)\]«“"‘']|for\s)/u.test(after);
  const explains = /^\s+for\s+(?:a\s+|the\s+)?["“‘'«]/u.test(after);
  const isIn = /\b(?:in|from)\s+$/iu.test(before) && /^\s*(?:[,.;:!?)\]–—]|$)/u.test(after);
  return opens || explains || isIn ? language : null;
}
