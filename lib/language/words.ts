/** A word and where it stands, in UTF-16 units, end exclusive. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

const address = /(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,255}/u;
const parts = /[\p{L}\p{N}\p{M}\u00AD]+(?:[-‐‑'’ʼ][\p{L}\p{N}\p{M}\u00AD]+)*/u;
const addressOrWord = new RegExp(`(${address.source})|${parts.source}`, 'gu');
const possessive = /(?<=\p{Script=Latin})['’ʼ]s$/iu;

/**
 * Splits a text into its words. Parts joined by a hyphen or an apostrophe are one word (`ата-анасы`), but
 * the English `’s` stands for itself, so that `center’s` has the word `center`. Web and mail addresses are not words.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(addressOrWord)) {
    if (match[1] !== undefined) continue;
    const end = match.index + match[0].length;
    const clitic = end - (match[0].match(possessive)?.[0].length ?? 0);
    words.push({ text: text.slice(match.index, clitic), start: match.index, end: clitic });
    if (clitic < end) words.push({ text: text.slice(clitic, end), start: clitic, end });
  }
  return words;
}

/**
 * Brings the spellings of one word together: lower case, NFC, no stress marks or soft hyphens, one hyphen
 * and one apostrophe, and Latin `i ə` inside a Cyrillic word read as `і ә`. Letters stay what they are.
 */
export function foldWord(text: string): string {
  const plain = text
    .replace(/[\u0301\u0300\u00AD]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐‑]/g, '-')
    .replace(/[’ʼ]/g, "'");
  return /\p{Script=Cyrillic}/u.test(plain) && !/[^iə\P{Script=Latin}]/u.test(plain)
    ? plain.replaceAll('i', 'і').replaceAll('ə', 'ә')
    : plain;
}
