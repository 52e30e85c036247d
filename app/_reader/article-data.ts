import type { Article, WithContext } from 'schema-dts';
import type { Edition, Version } from '../../lib/edition/edition';
import { publicationDate, publishedSource } from '../../lib/edition/publication';
import { type Locale, locales } from '../../lib/language/locales';
import { absolute } from '../_site/absolute';
import { shareImagePath } from '../_site/page-addresses';
import { translator } from '../_site/translator';

/** What one version may say of itself and of another. */
type Reference = Exclude<Article, string>;

/** Describes a version for machines: who wrote and published it, and what it is a translation of. */
export function articleData(edition: Edition, version: Version): WithContext<Article> {
  const { locale } = version;
  const translations = locales.flatMap((language) => {
    const other = edition.versions[language];
    return other?.translatedFrom === locale ? [reference(edition, other)] : [];
  });
  return {
    '@context': 'https://schema.org',
    ...reference(edition, version),
    mainEntityOfPage: address(edition, locale),
    description: version.deck ?? undefined,
    image: absolute(shareImagePath(locale, edition.slug)),
    datePublished: publicationDate(edition, version),
    author: { '@type': 'Person', name: edition.author[locale] },
    publisher: { '@type': 'Organization', name: edition.publisher[locale], url: edition.publisher.url },
    copyrightNotice: edition.rights[locale],
    isAccessibleForFree: true,
    isBasedOn: publishedSource(edition, version) ?? undefined,
    translationOfWork: version.translatedFrom ? work(edition, version.translatedFrom) : undefined,
    workTranslation: translations.length > 0 ? translations : undefined,
    creditText: version.role === 'translation' ? credit(version) : undefined,
  };
}

/** A version as another may name it; of one made for the edition, that the site translated it. */
function reference(edition: Edition, { locale, role, title }: Version): Reference {
  return {
    '@type': 'Article',
    '@id': address(edition, locale),
    url: address(edition, locale),
    headline: title,
    inLanguage: locale,
    translator:
      role === 'translation'
        ? { '@type': 'Organization', name: translator(locale, 'Site')('name'), url: absolute('/') }
        : undefined,
  };
}

/** The work that was translated: our version, else the publisher's page. */
function work(edition: Edition, locale: Locale): Reference {
  const version = edition.versions[locale];
  if (version) return reference(edition, version);
  return { '@type': 'Article', inLanguage: locale, url: edition.publisherVersions[locale]?.url };
}

/** Says what the page says of a translation: made for this project from which language, and not by the publisher. */
function credit({ locale, translatedFrom }: Version): string {
  const t = translator(locale, 'Colophon');
  const notOwn = t.markup(`notOwn.${locale}`, { link: (words) => words });
  return translatedFrom ? `${t(`translatedFrom.${translatedFrom}`)}. ${notOwn}.` : `${notOwn}.`;
}

function address(edition: Edition, locale: Locale): string {
  return absolute(`/${locale}/${edition.slug}`);
}
