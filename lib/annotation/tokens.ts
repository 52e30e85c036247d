/** A word or a single sign of a text. */
export interface Token {
  /** UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
  /** The same for words that differ in case alone, and for signs of one kind, such as quotation marks. */
  key: string;
  isWord: boolean;
  /** A sentence may begin with it: it is the first, or the signs before it end one. */
  opens: boolean;
}

const pattern = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;
const endSign = /[.!?…]/u;
const closing = /["'”’»›)\]]/u;

/** Cuts a text into words and signs; white space is between them. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let ended = true;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const isWord = /[\p{L}\p{N}\p{M}]/u.test(found);
    const opens = ended && !(closing.test(found) && tokens.at(-1)?.end === index);
    tokens.push({ start: index, end: index + found.length, key: keyOf(found, isWord), isWord, opens });
    ended = endSign.test(found) || (ended && !isWord && tokens.length > 1);
  }
  return tokens;
}

function keyOf(found: string, isWord: boolean): string {
  if (isWord) return found.toLowerCase();
  if (/\p{Pd}/u.test(found)) return '-';
  return /["'“”„‟«»‹›‘’‚`]/u.test(found) ? '"' : found;
}
