import { arabicLetters, arabicPunctuation, hamza, takesHamza } from './kazakh-arabic';
import { latinLetters } from './kazakh-latin';
import { OffsetMap, type Piece } from './offset-map';
import type { DerivedScript } from './page-locales';
import { latinLoans } from './respelled-loans';

export interface Transliteration {
  text: string;
  /** Offsets of the Cyrillic text and of `text`. */
  map: OffsetMap;
}

/**
 * Writes Kazakh Cyrillic text in another of its scripts; there is no way back that keeps every letter.
 *
 * Words in Latin letters, digits and punctuation stay, but for comma, semicolon and question mark in the
 * Arabic script. A Russian word goes by the same letters. Capitals of the Latin script are dotted (`и` İ) and
 * dotless (`і` I), as in Turkish: use `tr` for any further change of case.
 */
export function transliterate(text: string, script: DerivedScript): string {
  return piecesOf(text, script)
    .map((piece) => piece.target)
    .join('');
}

/** Transliterates and tells which offset went where, so that a note made in one script shows in the others. */
export function transliterateWithMap(text: string, script: DerivedScript): Transliteration {
  const pieces = piecesOf(text, script);
  return { text: pieces.map((piece) => piece.target).join(''), map: new OffsetMap(pieces) };
}

// A run of Cyrillic letters with their marks. Latin i and ə are let in, as keyboards put them for і and ә.
const cyrillicWord =
  /(?<!\p{Script=Latin})[iə]*\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}iə]*(?!\p{Script=Latin})|\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}]*/giu;

function piecesOf(text: string, script: DerivedScript): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(cyrillicWord)) {
    pieces.push(...betweenWords(text, end, match.index, script));
    pieces.push(...(script === 'kk-Latn' ? latinWord(match[0]) : arabicWord(match[0])));
    end = match.index + match[0].length;
  }
  pieces.push(...betweenWords(text, end, text.length, script));
  return pieces;
}

/** Units stay one by one, so that every offset between words corresponds exactly. */
function betweenWords(text: string, start: number, end: number, script: DerivedScript): Piece[] {
  const pieces: Piece[] = [];
  for (let index = start; index < end; index++) {
    const source = text.charAt(index);
    const punctuation = script === 'kk-Arab' && !insideToken(text, index) && arabicPunctuation.get(source);
    pieces.push({ source, target: punctuation || source });
  }
  return pieces;
}

/** Tells the comma of 1,5 and the question mark of an address from those of a sentence. */
function insideToken(text: string, index: number): boolean {
  return (
    /[\p{Script=Latin}\p{N}/]/u.test(text.charAt(index - 1)) &&
    /[\p{Script=Latin}\p{N}]/u.test(text.charAt(index + 1))
  );
}

function latinWord(word: string): Piece[] {
  const lower = plainLower(word);
  const loan = lower.length === word.length ? longestLoan(lower) : null;
  const pieces = loan === null ? [] : [{ source: word.slice(0, loan.stem.length), target: loan.latin }];
  pieces.push(...byLetter(word.slice(loan?.stem.length ?? 0), latinLetters));
  soundIu(pieces);
  const capitals = word.length > 1 && word === word.toUpperCase();
  return pieces.map(({ source, target }) => ({ source, target: cased(source, target, capitals) }));
}

/** Writes `ю` after a consonant as it sounds there, ü; elsewhere it begins with i. No native word has it so. */
function soundIu(pieces: readonly Piece[]): void {
  pieces.forEach((piece, index) => {
    const before = plainLower(pieces[index - 1]?.source ?? '').at(-1) ?? '';
    if (plainLower(piece.source) === 'ю' && 'бвгғджзкқлмнңпрстфхһцчшщ'.includes(before || ' '))
      piece.target = 'ü';
  });
}

function arabicWord(word: string): Piece[] {
  const pieces = joinEnd(byLetter(word, arabicLetters), 'ий', 'ي');
  const [first] = pieces;
  if (first && takesHamza(plainLower(word))) first.target = hamza + first.target;
  return pieces;
}

/** Writes two letters as one where they end a word. */
function joinEnd(pieces: Piece[], letters: string, target: string): Piece[] {
  const source = pieces
    .slice(-2)
    .map((piece) => piece.source)
    .join('');
  return plainLower(source) === letters ? [...pieces.slice(0, -2), { source, target }] : pieces;
}

function longestLoan(word: string): { stem: string; latin: string } | null {
  for (let length = word.length; length > 1; length--) {
    const stem = word.slice(0, length);
    const latin = latinLoans.get(stem);
    if (latin !== undefined) return { stem, latin };
  }
  return null;
}

/** A letter that the script drops joins the one before it, so that no place in the target stands for two. */
function byLetter(word: string, letters: ReadonlyMap<string, string>): Piece[] {
  const pieces: Piece[] = [];
  const clusters = word.match(/\P{M}\p{M}*/gu) ?? [];
  for (let index = 0; index < clusters.length; ) {
    const size =
      [3, 2].find((size) => letters.has(plainLower(clusters.slice(index, index + size).join('')))) ?? 1;
    const source = clusters.slice(index, index + size).join('');
    const target = letterFor(source, letters);
    const last = pieces.at(-1);
    if (target === '' && last) last.source += source;
    else pieces.push({ source, target });
    index += size;
  }
  return pieces;
}

/** A mark of stress stays on its letter; the breve of `й` and the dots of `ё` are part of theirs. */
function letterFor(source: string, letters: ReadonlyMap<string, string>): string {
  const whole = letters.get(plainLower(source));
  if (whole !== undefined) return whole;
  const base = letters.get(plainLower(source.charAt(0)));
  return base === undefined ? source : base + source.slice(1);
}

function plainLower(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('i', 'і').replaceAll('ə', 'ә');
}

function cased(source: string, target: string, capitals: boolean): string {
  const [first = ''] = source;
  if (first === first.toLowerCase()) return target;
  if (capitals) return target.toLocaleUpperCase('tr');
  return target.charAt(0).toLocaleUpperCase('tr') + target.slice(1);
}
