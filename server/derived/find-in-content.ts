import { findOccurrences } from '../../lib/glossary/find-occurrences';
import { noOccurrences } from '../../lib/glossary/parse-occurrences';
import { locales } from '../../lib/language/locales';
import type { Content } from '../content/content-folder';
import type { Occurrences } from './kept-occurrences';
import { loadMorphology } from './morphologies';

/** Finds every term of the glossary in every edition. Loads the dictionaries: never within a page. */
export async function findInContent({ editions, entries, marked }: Content): Promise<Occurrences> {
  const found: Occurrences = {};
  for (const { slug, versions } of editions) {
    const here: Occurrences[string] = { kk: [], ru: [], en: [] };
    for (const locale of locales) {
      const segments = versions[locale]?.segments;
      const marks = (marked.get(slug) ?? noOccurrences())[locale];
      if (segments)
        here[locale] = findOccurrences(segments, locale, entries, marks, await loadMorphology(locale));
    }
    found[slug] = here;
  }
  return found;
}
