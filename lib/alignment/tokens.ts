import type { Locale } from '../language/locales';

/** A piece of a unit that can have a counterpart in another language. */
export interface Token {
  kind: 'number' | 'word' | 'sign';
  /** Small letters; a number as JavaScript writes it; a sign in one form for all languages. */
  form: string;
  /** Begins with a capital although it does not begin a sentence, or is all capitals. */
  name: boolean;
}

const pattern =
  /\p{N}{1,3}(?:[\s\u00a0\u202f]\p{N}{3})+(?!\p{N})(?:[.,]\p{N}+)?|\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?|[?!%$€£₸№:;()]|["«»“”„‟]|…/gu;

/** Lists the numbers, words and telling signs of a unit; each sign once. */
export function tokens(text: string, locale: Locale): Token[] {
  const found: Token[] = [];
  const signs = new Set<string>();
  const clean = text.replace(/\u0301|\u00ad|\u200b/gu, '');
  for (const match of clean.matchAll(pattern)) {
    const [piece] = match;
    if (/^\p{N}/u.test(piece)) {
      found.push({ kind: 'number', form: numberForm(piece, locale), name: false });
    } else if (/^\p{L}/u.test(piece)) {
      found.push({
        kind: 'word',
        form: fold(piece),
        name: isName(piece, clean, match.index),
      });
    } else {
      const sign = /["«»“”„‟]/u.test(piece) ? '"' : piece;
      if (!signs.has(sign)) found.push({ kind: 'sign', form: sign, name: false });
      signs.add(sign);
    }
  }
  return found;
}

/** Nearly all words: nothing but small letters that have one form. */
const plain = /^[a-zа-яәғқңөұүһі]+$/u;

function fold(word: string): string {
  const small = word.toLowerCase();
  if (plain.test(small)) return small;
  return small
    .replace(/['’]s?$|['’].*$/u, '')
    .replace(/ё/gu, 'е')
    .normalize('NFC');
}

function isName(word: string, text: string, start: number): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  if (/^\p{Lu}{2,}$/u.test(word)) return true;
  const before = text.slice(Math.max(0, start - 4), start);
  return /[\p{L}\p{N},;]["«“„(\s-]*\s["«“„(]*$|\p{L}-$/u.test(before);
}

/** Reads "375 000", "20,4", "5,000" and "20.4" alike, whatever the language's separators. */
function numberForm(piece: string, locale: Locale): string {
  const joined = piece.replace(/[\s\u00a0\u202f]/gu, '');
  const grouping = locale === 'en' ? /,(?=\d{3}(?:\D|$))/gu : /\.(?=\d{3}(?:\D|$))/gu;
  const value = Number(joined.replace(grouping, '').replace(',', '.'));
  return Number.isFinite(value) ? String(value) : joined.replace(/[.,]/gu, '.');
}
