/** How well Kazakh Cyrillic is written in its other scripts. Run: `npx tsx bench/scripts.ts`. */
import { readFile } from 'node:fs/promises';
import { arabicLetters } from '../lib/language/kazakh-arabic';
import { latinLetters } from '../lib/language/kazakh-latin';
import type { DerivedScript } from '../lib/language/page-locales';
import { transliterate } from '../lib/language/transliterate';

const sets: {
  script: DerivedScript;
  file: string;
  letters: ReadonlyMap<string, string>;
  bestKnown: number;
}[] = [
  { script: 'kk-Latn', file: 'cyrl_latn2021_gold.tsv', letters: latinLetters, bestKnown: 0.993 },
  { script: 'kk-Arab', file: 'cyrl_arab_gold.tsv', letters: arabicLetters, bestKnown: 0.997 },
];

for (const { script, file, letters, bestKnown } of sets) {
  const table = await readFile(new URL(`data/scripts/${file}`, import.meta.url), 'utf8');
  const pairs = table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const letterByLetter = (word: string) => [...word].map((letter) => letters.get(letter) ?? letter).join('');
  const wrong: string[] = [];
  for (const [cyrillic = '', expected = ''] of pairs) {
    const written = transliterate(cyrillic, script);
    if (written !== expected) wrong.push(`${cyrillic}: ${written}, not ${expected}`);
  }
  const plain = pairs.filter(([cyrillic = '', expected]) => letterByLetter(cyrillic) === expected).length;
  console.log(`${script}, ${pairs.length} words written exactly`);
  console.log(`  letter by letter                  ${(plain / pairs.length).toFixed(4)}`);
  console.log(`  best known, on the full set       ${bestKnown.toFixed(4)}`);
  console.log(`  edition transliterate             ${(1 - wrong.length / pairs.length).toFixed(4)}`);
  for (const line of wrong) console.log(`    ${line}`);
}
