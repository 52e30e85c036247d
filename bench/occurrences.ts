/** How the occurrences of the glossary in the first edition are told. Run: `npx tsx bench/occurrences.ts`. */
import { locales } from '../lib/language/locales';
import { occurrencesByHand, occurrencesIn } from './first-edition';

const expected = await occurrencesByHand();
console.log('lang  by hand  found  right  by form  by rule  by mark');
for (const locale of locales) {
  const found = await occurrencesIn(locale);
  const key = ({ segment, start, end }: { segment: string; start: number; end: number }) =>
    `${segment} ${start} ${end}`;
  const list = new Set(expected[locale].map((place) => `${place.id} ${key(place)}`));
  const by = (way: string) => found.filter((occurrence) => occurrence.by === way).length;
  const numbers = [
    list.size,
    found.length,
    found.filter((occurrence) => list.has(`${occurrence.entry} ${key(occurrence)}`)).length,
    by('form'),
    by('rule'),
    by('mark'),
  ];
  console.log(locale.padEnd(4), ...numbers.map((number) => String(number).padStart(8)));
}
