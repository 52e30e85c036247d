import { expect, it } from 'vitest';
import type { PageLocale } from './page-locales';
import { insideQuotes, quoted } from './quotation';

it.each<[PageLocale, string, string]>([
  ['ru', 'просто слова', '«просто слова»'],
  ['ru', 'изданию «Власть»', '«изданию „Власть“»'],
  ['ru', '«Сказал: „Да“», — вышло', '«„Сказал: «Да»“, — вышло»'],
  ['ru', 'так "называемые"', '«так „называемые“»'],
  ['kk', '«Хуторлықтар» деп аталатын', '«„Хуторлықтар“ деп аталатын»'],
  ['kk-Latn', '«Hutorlyqtar» dep', '«„Hutorlyqtar“ dep»'],
  ['kk-Arab', '«حۋتورلىقتار» دەپ', '«„حۋتورلىقتار“ دەپ»'],
  ['en', 'the so-called ‘Khutorskie’, a', '“the so-called ‘Khutorskie’, a”'],
  ['en', 'of “local authorities.”', '“of ‘local authorities.’”'],
  ['en', 'call "democratic enclaves." But', '“call ‘democratic enclaves.’ But”'],
  ['en', '“It is ‘ours’,” he said', '“‘It is “ours”,’ he said”'],
  ['en', 'the regions’ rights don’t count', '“the regions’ rights don’t count”'],
])('quotes in %s: %s', (locale, words, expected) => {
  expect(quoted(words, locale)).toBe(expected);
});

it.each<[PageLocale, string, string]>([
  ['ru', '«Власть поговорила…', '„Власть поговорила…'],
  ['en', '“A long sentence…', '‘A long sentence…'],
  ['ru', 'сказал он».', 'сказал он».'],
])('in %s keeps its head where words are cut off: %s', (locale, words, expected) => {
  expect(insideQuotes(words, locale)).toBe(expected);
});
