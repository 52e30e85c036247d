import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentenize } from '@diplodoc/sentenizer';
import sbd from 'sbd';
import { type Locale, locales } from '../lib/language/locales';
import { sentences } from '../lib/language/sentences';

type Splitter = (text: string, locale: Locale) => string[];

const splitters: Record<string, Splitter> = {
  'Intl.Segmenter': (text, locale) =>
    Array.from(
      new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text),
      ({ segment }) => segment,
    ),
  'sbd 1.0.19': (text) => sbd.sentences(text),
  '@diplodoc/sentenizer 0.0.8': (text) => sentenize(text),
  ours: (text, locale) => sentences(text, locale).map(({ start, end }) => text.slice(start, end)),
};

/** Where sentences end inside a paragraph, counted in characters that are not white space. */
function boundaries(parts: string[]): Set<number> {
  let at = 0;
  const ends = parts.map((part) => {
    at += part.replace(/\s+/gu, '').length;
    return at;
  });
  return new Set(ends.filter((end) => end < at));
}

function f1(paragraphs: string[][], locale: Locale, split: Splitter): number {
  let right = 0;
  let all = 0;
  for (const paragraph of paragraphs) {
    const gold = boundaries(paragraph);
    const found = boundaries(split(paragraph.join(' '), locale));
    right += [...found].filter((end) => gold.has(end)).length;
    all += gold.size + found.size;
  }
  return (2 * right) / all;
}

console.log(['set'.padEnd(16), 'splitter'.padEnd(30), ...locales.map((locale) => locale.padEnd(8))].join(''));
for (const set of ['paragraphs', 'hard']) {
  const path = join(import.meta.dirname, 'data/sentences', `${set}.json`);
  const gold: Record<Locale, string[][]> = JSON.parse(readFileSync(path, 'utf8'));
  for (const [label, split] of Object.entries(splitters)) {
    const scores = locales.map((locale) => f1(gold[locale], locale, split).toFixed(4).padEnd(8));
    console.log([set.padEnd(16), label.padEnd(30), ...scores].join(''));
  }
}
