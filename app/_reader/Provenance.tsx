import type { Edition, Version } from '../../lib/edition/edition';
import { longDate } from '../../lib/language/dates';
import type { Locale } from '../../lib/language/locales';
import { translator } from '../_site/translator';

interface ProvenanceProps {
  edition: Edition;
  version: Version;
  locale: Locale;
}

/** Says who made a version and from what; a translation made here is told from the publisher's own. */
export function Provenance({ edition, version, locale }: ProvenanceProps) {
  const t = translator(locale, 'Colophon');
  const own = edition.publisherVersions[version.locale];
  if (version.role === 'source') {
    const publisher = edition.publisher[locale];
    const date = longDate(own?.published ?? edition.published, locale);
    return (
      <>
        {t('source')}.{' '}
        {own ? (
          <a className="link" href={own.url}>
            {t('sourceOf', { publisher, date })}
          </a>
        ) : (
          t('sourceOf', { publisher, date })
        )}
        .
      </>
    );
  }
  return (
    <>
      {version.translatedFrom && t(`translatedFrom.${version.translatedFrom}`)}.{' '}
      {t.rich(`notOwn.${version.locale}`, {
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
