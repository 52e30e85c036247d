import { describe, expect, it } from 'vitest';
import { foldWord, wordsOf } from './words';

describe('wordsOf', () => {
  it.each([
    ['ата-анасы, қарым‑қатынас!', ['ата-анасы', 'қарым‑қатынас']],
    ['«Власть» — 16-летний', ['Власть', '16-летний']],
    ['the center’s legitimacy', ['the', 'center', '’s', 'legitimacy']],
    ["governors' offices don't", ['governors', 'offices', "don't"]],
    ['а́ким об\u00ADласти', ['а́ким', 'об\u00ADласти']],
    ['see https://vlast.kz/english or editor@vlast.kz.', ['see', 'or']],
    ['', []],
  ])('splits “%s”', (text, words) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(words);
  });

  it('gives UTF-16 offsets', () => {
    const text = '😀 әкім';
    expect(wordsOf(text)).toEqual([{ text: 'әкім', start: 3, end: 7 }]);
  });
});

describe('foldWord', () => {
  it.each([
    ['Әкім', 'әкім'],
    ['а́кимов', 'акимов'],
    ['об\u00ADласть', 'область'],
    ['қарым‐қатынас', 'қарым-қатынас'],
    ['кiсi', 'кісі'],
    ['əлем', 'әлем'],
    ['O’Brien', "o'brien"],
    ['әкім'.normalize('NFD'), 'әкім'],
    ['ёлка', 'ёлка'],
    ['iPhone-ды', 'iphone-ды'],
  ])('reads %s as %s', (text, folded) => {
    expect(foldWord(text)).toBe(folded);
  });
});
