import { type Locale, locales } from '../language/locales';
import type { PageLocale } from '../language/page-locales';
import { said } from '../language/written';
import type { Edition, Version } from './edition';

/**
 * Gives the day a version appeared: that on the publisher's own page, if there is one; of a translation made for the
 * edition that of the edition.
 * @returns `YYYY-MM-DD`, or null where it is left to fill in
 */
export function publicationDate(edition: Edition, { role, locale }: Version): string | null {
  const own = role === 'translation' ? undefined : edition.publisherVersions[locale];
  return own?.published ?? edition.published;
}

/** Tells whether a text is the publisher's own, as of an institution that speaks for itself, and not of a person. */
export function isInstitutional({ author, publisher }: Edition): boolean {
  return locales.every((locale) => author[locale] !== '' && author[locale] === publisher[locale]);
}

/** Names author and publisher, once where they are the same; null where neither is filled in. */
export function byline({ author, publisher }: Edition, locale: PageLocale): string | null {
  const names = new Set([said(author, locale), said(publisher, locale)].filter((name) => name !== ''));
  return names.size > 0 ? [...names].join(' · ') : null;
}

/** Finds the publisher's own page of the text that a version is, or is made from. */
export function publishedSource(edition: Edition, version: Version): string | null {
  const source: Locale | null = version.role === 'source' ? version.locale : version.translatedFrom;
  return (source && edition.publisherVersions[source]?.url) ?? null;
}
