import type { Edition } from '../../../lib/edition/edition';
import type { ShownVersion } from '../../../lib/edition/shown-version';
import { longDate } from '../../../lib/language/dates';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import { said } from '../../../lib/language/written';
import { translator } from '../../shell/view/translator';

interface ProvenanceProps {
  edition: Edition;
  version: ShownVersion;
  locale: PageLocale;
}

/**
 * Says who made a version and from what; a translation made here is told from the publisher's own. Where it is left to
 * fill in what a version is, nothing is said.
 */
export function Provenance({ edition, version, locale }: ProvenanceProps) {
  const t = translator(locale, 'Colophon');
  const own = edition.publisherVersions[languageOf(version.locale)];
  if (version.role === null) return null;
  if (version.role === 'source') {
    const publisher = said(edition.publisher, locale);
    const published = own?.published ?? edition.published;
    const date = published && longDate(published, locale);
    const origin = publisher && date ? t('sourceOf', { publisher, date }) : publisher || date;
    return (
      <>
        {t('source')}.{' '}
        {origin && (
          <>
            {own ? (
              <a className="link" href={own.url}>
                {origin}
              </a>
            ) : (
              origin
            )}
            .
          </>
        )}
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
