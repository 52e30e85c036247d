import type { Locale } from '../language/locales';
import type { Edition, Version } from './edition';

/**
 * Gives the day a version appeared: of a source that on the publisher's own page, if there is one; of a
 * translation made for the edition that of the edition.
 * @returns `YYYY-MM-DD`
 */
export function publicationDate(edition: Edition, { role, locale }: Version): string {
  const own = role === 'source' ? edition.publisherVersions[locale] : undefined;
  return own?.published ?? edition.published;
}

/** Finds the publisher's own page of the text that a version is, or is made from. */
export function publishedSource(edition: Edition, version: Version): string | null {
  const source: Locale | null = version.role === 'source' ? version.locale : version.translatedFrom;
  return (source && edition.publisherVersions[source]?.url) ?? null;
}
