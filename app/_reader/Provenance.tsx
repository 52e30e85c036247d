import type { Edition } from '../../lib/edition/edition';
import type { ShownVersion } from '../../lib/edition/shown-version';
import { longDate } from '../../lib/language/dates';
import { languageOf, type PageLocale } from '../../lib/language/page-locales';
import { said } from '../../lib/language/written';
import { translator } from '../_site/translator';

interface ProvenanceProps {
  edition: Edition;
  version: ShownVersion;
  locale: PageLocale;
}

/** Says who made a version and from what; a translation made here is told from the publisher's own. */
export function Provenance({ edition, version, locale }: ProvenanceProps) {
  const t = translator(locale, 'Colophon');
  const own = edition.publisherVersions[languageOf(version.locale)];
  if (version.role === 'source') {
    const publisher = said(edition.publisher, locale);
    const date = longDate(own?.published ?? edition.published, locale);
    const origin = publisher ? t('sourceOf', { publisher, date }) : date;
    return (
      <>
        {t('source')}.{' '}
        {own ? (
          <a className="link" href={own.url}>
            {origin}
          </a>
        ) : (
          origin
        )}
        .
      </>
    );
  }
  return (
    <>
      {version.translatedFrom && t(`translatedFrom.${version.translatedFrom}`)}.{' '}
      {t.rich(`notOwn.${languageOf(version.locale)}`, {
        link: (words) =>
          own ? (
            <a className="link" href={own.url}>
              {words}
            </a>
          ) : (
            words
          ),
      })}
      .
    </>
  );
}
