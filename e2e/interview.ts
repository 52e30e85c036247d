import type { Version } from '../lib/edition/edition';
import { type Locale, locales } from '../lib/language/locales';
import en from '../messages/en.json' with { type: 'json' };
import kk from '../messages/kk.json' with { type: 'json' };
import ru from '../messages/ru.json' with { type: 'json' };
import byHand from '../server/derived/interview-occurrences.fixture.json' with { type: 'json' };
import { content, editionCalled } from '../test/content';

/** What the pages say, by the language of the interface. */
export const messages = { kk, ru, en };

export const slug = 'informal-local-politics';

export const interview = editionCalled(slug);

export const glossary = content.entries;

/** Every occurrence of a term, by version, as found by a person. */
export const occurrences = {
  kk: byHand.kk.map(named),
  ru: byHand.ru.map(named),
  en: byHand.en.map(named),
};

function named({ id, ...place }: (typeof byHand)['kk'][number]) {
  return { entry: id, ...place };
}

export function version(locale: Locale): Version {
  const found = interview.versions[locale];
  if (!found) throw new Error(`${slug} has no version in ${locale}.`);
  return found;
}

/** The other languages, in the order of lists. */
export function others(locale: Locale): Locale[] {
  return locales.filter((language) => language !== locale);
}

/** One page of each kind, and what it is called in each language. */
export const kinds = [
  { kind: 'library', path: (l: Locale) => `/${l}`, heading: (l: Locale) => messages[l].Library.title },
  { kind: 'reading', path: (l: Locale) => `/${l}/${slug}`, heading: (l: Locale) => version(l).title },
  {
    kind: 'comparing',
    path: (l: Locale) => `/${l}/${slug}/compare/${[l, ...others(l)]}`,
    heading: (l: Locale) => messages[l].Comparing.title.replace('{title}', version(l).title),
  },
  {
    kind: 'glossary',
    path: (l: Locale) => `/${l}/glossary`,
    heading: (l: Locale) => messages[l].Glossary.title,
  },
  {
    kind: 'term',
    path: (l: Locale) => `/${l}/glossary/akim`,
    heading: (l: Locale) => ({ kk: 'әкім', ru: 'аким', en: 'akim' })[l],
  },
  { kind: 'about', path: (l: Locale) => `/${l}/about`, heading: (l: Locale) => messages[l].About.title },
  {
    kind: 'missing',
    path: (l: Locale) => `/${l}/no-such-article`,
    heading: (l: Locale) => messages[l].NotFound.title,
  },
] as const;
