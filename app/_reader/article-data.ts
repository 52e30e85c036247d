import type { Edition, Version } from '../../lib/edition/edition';
import { publicationDate, publishedSource } from '../../lib/edition/publication';
import { type Locale, locales } from '../../lib/language/locales';
import { absolute } from '../_site/absolute';
import { shareImagePath } from '../_site/page-addresses';
import type { SchemaOrg } from '../_site/StructuredData';
import { translator } from '../_site/translator';

/** Describes a version for machines: who wrote and published it, and what it is a translation of. */
export function articleData(edition: Edition, version: Version): SchemaOrg {
  const { locale } = version;
  const translations = locales.flatMap((language) => {
    const other = edition.versions[language];
    return other?.translatedFrom === locale ? [reference(edition, other)] : [];
  });
  return {
    ...reference(edition, version),
    mainEntityOfPage: address(edition, locale),
    description: version.deck,
    image: absolute(shareImagePath(locale, edition.slug)),
    datePublished: publicationDate(edition, version),
    author: { '@type': 'Person', name: edition.author[locale] },
    publisher: { '@type': 'Organization', name: edition.publisher[locale], url: edition.publisher.url },
    copyrightNotice: edition.rights[locale],
    isAccessibleForFree: true,
    isBasedOn: publishedSource(edition, version),
    translationOfWork: version.translatedFrom && work(edition, version.translatedFrom),
    workTranslation: translations.length > 0 ? translations : null,
    creditText: version.role === 'translation' ? credit(version) : null,
  };
}

/** A version as another may name it; of one made for the edition, that the site translated it. */
function reference(edition: Edition, { locale, role, title }: Version): SchemaOrg {
  const site = { '@type': 'Organization', name: translator(locale, 'Site')('name'), url: absolute('/') };
  return {
    '@type': 'Article',
    '@id': address(edition, locale),
    url: address(edition, locale),
    headline: title,
    inLanguage: locale,
    translator: role === 'translation' ? site : null,
  };
}

/** The work that was translated: our version, else the publisher's page. */
function work(edition: Edition, locale: Locale): SchemaOrg {
  const version = edition.versions[locale];
  if (version) return reference(edition, version);
  return { '@type': 'Article', inLanguage: locale, url: edition.publisherVersions[locale]?.url };
}

/** Says what the page says of a translation: made for this project from which language, and not by the publisher. */
function credit({ locale, translatedFrom }: Version): string {
  const t = translator(locale, 'Colophon');
  const made = translatedFrom && t(`translatedFrom.${translatedFrom}`);
  const notOwn = t.markup(`notOwn.${locale}`, { link: (words) => words });
  return [made, notOwn]
    .flatMap((sentence) => sentence ?? [])
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

function address(edition: Edition, locale: Locale): string {
  return absolute(`/${locale}/${edition.slug}`);
}
