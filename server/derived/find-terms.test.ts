import { describe, expect, it } from 'vitest';
import { noOccurrences } from '../../lib/glossary/parse-occurrences';
import { locales } from '../../lib/language/locales';
import { content, editionCalled } from '../../test/content';
import { findTerms } from './find-terms';
import interview from './interview-occurrences.fixture.json' with { type: 'json' };

const slug = 'informal-local-politics';
const found = await findTerms(
  editionCalled(slug),
  content.entries,
  content.marked.get(slug) ?? noOccurrences(),
);

/** A list of places that a person can compare: `akim q2-1 0 Аким`. */
function places(list: { entry: string; segment: string; start: number; surface: string }[]): string[] {
  return list.map(({ entry, segment, start, surface }) => `${segment} ${start} ${surface}: ${entry}`).sort();
}

describe('the terms of the interview', () => {
  it.each(locales)('are found in %s where they were found by hand, and nowhere else', (locale) => {
    const byHand = interview[locale].map(({ id, ...place }) => ({ entry: id, ...place }));
    expect(places(found[locale])).toEqual(places(byHand));
  });

  it('number 263, of which at most 12 are marked by hand', () => {
    const all = locales.flatMap((locale) => found[locale]);
    expect(all.length).toBe(263);
    expect(all.filter(({ by }) => by === 'mark').length).toBeLessThanOrEqual(12);
  });
});

it('finds no ordinary word for a term, whatever text it reads', async () => {
  const versions = {
    ru: 'Воля народа — основа власти правительства. «Власть должна служить». Торговый центр в центре города.',
    kk: 'Халық еркі — орталық билік пен орталық үкіметтің негізі. Сауда орталығы Орталық Азияда.',
    en: 'She took a touch and scored from the center of the box, at a community center.',
  };
  const edition = content.editions[0];
  if (!edition) throw new Error('there is no edition');
  const made = Object.fromEntries(
    locales.map((locale) => {
      const text = versions[locale];
      const segments = [{ ids: ['p1'], kind: 'paragraph', content: [], text, succeeds: [] }];
      return [locale, { ...edition.versions[locale], segments }];
    }),
  );
  const other = { ...edition, slug: 'other', versions: made as typeof edition.versions };
  expect(await findTerms(other, content.entries, noOccurrences())).toEqual({ kk: [], ru: [], en: [] });
});
