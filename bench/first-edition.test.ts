import { describe, expect, it } from 'vitest';
import { locales } from '../lib/language/locales';
import { occurrencesByHand, occurrencesIn } from './first-edition';

describe('the glossary in the first edition', () => {
  it.each(locales)(
    'is found in %s at every occurrence that was checked by hand, and nowhere else',
    async (locale) => {
      const found = (await occurrencesIn(locale)).map(({ entry, by: _, ...place }) => ({
        id: entry,
        ...place,
      }));
      expect(found.toSorted(byPlace)).toEqual((await occurrencesByHand())[locale].toSorted(byPlace));
    },
  );

  it('needs at most twelve marks made by hand', async () => {
    const all = await Promise.all(locales.map(occurrencesIn));
    expect(all.flat().filter(({ by }) => by === 'mark').length).toBeLessThanOrEqual(12);
  });
});

function byPlace(a: { segment: string; start: number }, b: { segment: string; start: number }): number {
  return a.segment < b.segment ? -1 : a.segment > b.segment ? 1 : a.start - b.start;
}
