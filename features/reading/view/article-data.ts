import type { Article, Organization, Person, WithContext } from 'schema-dts';
import type { Edition } from '../../../lib/edition/edition';
import { isInstitutional, publicationDate, publishedSource } from '../../../lib/edition/publication';
import { type ShownVersion, shownVersion, shownVersions } from '../../../lib/edition/shown-version';
import type { Locale } from '../../../lib/language/locales';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import { said } from '../../../lib/language/written';
import { shareImagePath } from '../../../server/addresses';
import { absolute } from '../../shell/view/absolute';
import { translator } from '../../shell/view/translator';

/** What one version may say of itself and of another. */
type Reference = Exclude<Article, string>;

/** Describes a version for machines: who wrote and published it, and what it is a translation of. */
export function articleData(edition: Edition, version: ShownVersion): WithContext<Article> {
  const { locale } = version;
  const translations = shownVersions(edition, locale)
    .filter(({ translatedFrom }) => translatedFrom === languageOf(locale))
    .map((other) => reference(edition, other));
  return {
    '@context': 'https://schema.org',
    ...reference(edition, version),
    mainEntityOfPage: address(edition, locale),
    description: version.deck ?? undefined,
    image: absolute(shareImagePath(locale, edition.slug)),
    datePublished: publicationDate(edition, version.stored) ?? undefined,
    author: isInstitutional(edition) ? publisherData(edition, locale) : authorData(edition, locale),
    publisher: version.role === 'translation' ? siteData(locale) : publisherData(edition, locale),
    copyrightNotice: said(edition.rights, locale) || undefined,
    isAccessibleForFree: true,
    isBasedOn: publishedSource(edition, version.stored) ?? undefined,
    translationOfWork: version.translatedFrom ? work(edition, version.translatedFrom) : undefined,
    workTranslation: translations.length > 0 ? translations : undefined,
    creditText: version.role === 'translation' ? credit(version) : undefined,
  };
}

function authorData({ author }: Edition, locale: PageLocale): Person | undefined {
  const name = said(author, locale);
  return name ? { '@type': 'Person', name } : undefined;
}

function publisherData({ publisher }: Edition, locale: PageLocale): Organization | undefined {
  const name = said(publisher, locale);
  return name ? { '@type': 'Organization', name, url: publisher.url ?? undefined } : undefined;
}

/** The site, which makes and publishes the translations of the edition. */
function siteData(locale: PageLocale): Organization {
  return { '@type': 'Organization', name: translator(locale, 'Site')('name'), url: absolute('/') };
}

/** A version as another may name it; of one made for the edition, that the site translated it. */
function reference(edition: Edition, { locale, role, title }: ShownVersion): Reference {
  return {
    '@type': 'Article',
    '@id': address(edition, locale),
    url: address(edition, locale),
    headline: title,
    inLanguage: locale,
    translator: role === 'translation' ? siteData(locale) : undefined,
  };
}

/** The work that was translated: our version of it, else the publisher's page. */
function work(edition: Edition, locale: Locale): Reference {
  const version = shownVersion(edition, locale);
  const publisher = publisherData(edition, locale);
  if (version) return { ...reference(edition, version), publisher };
  return { '@type': 'Article', inLanguage: locale, url: edition.publisherVersions[locale]?.url, publisher };
}

/** Says what the page says of a translation: made for this project from which language, and not by the publisher. */
function credit({ locale, translatedFrom }: ShownVersion): string {
  const t = translator(locale, 'Colophon');
  const notOwn = t.markup(`notOwn.${languageOf(locale)}`, { link: (words) => words });
  return translatedFrom ? `${t(`translatedFrom.${translatedFrom}`)}. ${notOwn}.` : `${notOwn}.`;
}

function address(edition: Edition, locale: PageLocale): string {
  return absolute(`/${locale}/${edition.slug}`);
}
