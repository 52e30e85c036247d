import type { Locale } from '../language/locales';

/** A piece of a unit that can have a counterpart in another language. */
export interface WordToken {
  kind: 'number' | 'word' | 'sign';
  /** Small letters; a number as JavaScript writes it; a sign in one form for all languages. */
  form: string;
  /** Begins with a capital although it does not begin a sentence, or is all capitals. */
  name: boolean;
  /** How many UTF-16 units of letters and digits it has. */
  letters: number;
}

/** A word, a number, a quotation mark, or another sign. */
const pattern =
  /(\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?)|(\p{N}{1,3}(?:[\s\u00a0\u202f]\p{N}{3})+(?!\p{N})(?:[.,]\p{N}+)?|\p{N}+(?:[.,]\p{N}+)*)|(["«»“”„‟])|[?!%$€£₸№:;()…]/gu;

/** Lists the numbers, words and telling signs of a unit; each sign once. */
export function tokens(text: string, locale: Locale): WordToken[] {
  const found: WordToken[] = [];
  const signs = new Set<string>();
  const clean = text.replace(/\u0301|\u00ad|\u200b/gu, '');
  for (const match of clean.matchAll(pattern)) {
    const [piece, word, number, mark] = match;
    if (word !== undefined) {
      const small = word.toLowerCase();
      const isPlain = plain.test(small);
      found.push({
        kind: 'word',
        form: isPlain ? small : fold(small),
        name: isName(word, clean, match.index),
        letters: isPlain ? word.length : countLetters(word),
      });
    } else if (number !== undefined) {
      const form = numberForm(number, locale);
      found.push({ kind: 'number', form, name: false, letters: countLetters(number) });
    } else {
      const sign = mark === undefined ? piece : '"';
      if (!signs.has(sign)) found.push({ kind: 'sign', form: sign, name: false, letters: 0 });
      signs.add(sign);
    }
  }
  return found;
}

/** Nearly all words: nothing but small letters that have one form. */
const plain = /^[a-zа-яәғқңөұүһі]+$/u;

function fold(small: string): string {
  return small
    .replace(/['’]s?$|['’].*$/u, '')
    .replace(/ё/gu, 'е')
    .normalize('NFC');
}

function countLetters(piece: string): number {
  return piece.replace(/[^\p{L}\p{N}]/gu, '').length;
}

// Not in the function: there tsx makes a pattern with \p anew at each call.
const capitalised = /^\p{Lu}/u;
const allCapitals = /^\p{Lu}{2,}$/u;
const insideSentence = /[\p{L}\p{N},;]["«“„(\s-]*\s["«“„(]*$|\p{L}-$/u;

function isName(word: string, text: string, start: number): boolean {
  if (!capitalised.test(word)) return false;
  return allCapitals.test(word) || insideSentence.test(text.slice(Math.max(0, start - 4), start));
}

/** Reads "375 000", "20,4", "5,000" and "20.4" alike, whatever the language's separators. */
function numberForm(piece: string, locale: Locale): string {
  const joined = piece.replace(/[\s\u00a0\u202f]/gu, '');
  const grouping = locale === 'en' ? /,(?=\d{3}(?:\D|$))/gu : /\.(?=\d{3}(?:\D|$))/gu;
  const value = Number(joined.replace(grouping, '').replace(',', '.'));
  return Number.isFinite(value) ? String(value) : joined.replace(/[.,]/gu, '.');
}
