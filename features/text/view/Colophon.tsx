import type { Edition } from '../../../lib/edition/edition';
import { shownVersion, shownVersions } from '../../../lib/edition/shown-version';
import { longDate } from '../../../lib/language/dates';
import { inLanguage } from '../../../lib/language/in-language';
import { commaOf } from '../../../lib/language/in-sentence';
import { locales } from '../../../lib/language/locales';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import { said } from '../../../lib/language/written';
import { translator } from '../../shell/view/translator';
import { Provenance } from './Provenance';

/** Says of each version what it is made from and by whom, links the publisher's own pages, names the rights. */
export function Colophon({ edition, locale }: { edition: Edition; locale: PageLocale }) {
  const t = translator(locale, 'Colophon');
  const languages = translator(locale, 'Languages');
  const rights = said(edition.rights, locale);
  const known = shownVersions(edition, locale).filter(({ role }) => role !== null);
  return (
    <footer className="colophon" id="_colophon" lang={locale}>
      <h2>{t('title')}</h2>
      {known.length > 0 && (
        <dl>
          {known.map((version) => (
            <div key={version.locale}>
              <dt>
                <span className="tag" data-hue={version.locale}>
                  {languages(`name.${languageOf(version.locale)}`)}
                </span>
              </dt>
              <dd>
                <Provenance edition={edition} version={version} locale={locale} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {Object.keys(edition.publisherVersions).length > 0 && (
        <PublisherPages edition={edition} locale={locale} />
      )}
      {rights && <p>{rights}</p>}
      <Support edition={edition} locale={locale} />
    </footer>
  );
}

function PublisherPages({ edition, locale }: { edition: Edition; locale: PageLocale }) {
  const t = translator(locale, 'Colophon');
  return (
    <>
      <p>{t('publisherPage', { publisher: said(edition.publisher, locale) })}</p>
      <ul>
        {locales.map((language) => {
          const own = edition.publisherVersions[language];
          return (
            own && (
              <li key={language}>
                <a className="link" href={own.url} hrefLang={language}>
                  <bdi lang={language}>{translator(language, 'Languages')('own')}</bdi>
                  {commaOf(locale)}
                  <bdi>{longDate(own.published, locale)}</bdi>
                </a>
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}

/** The publisher's own appeal, in the publisher's own words, which leads to the publisher. */
function Support({ edition, locale }: { edition: Edition; locale: PageLocale }) {
  const { support: appeal, supportLang } = shownVersion(edition, locale) ?? {};
  if (!appeal) return null;
  const { url } = edition.publisher;
  return (
    <p id="support" className="support" {...inLanguage(supportLang ?? locale)}>
      {url ? (
        <a className="link" href={url}>
          {appeal}
        </a>
      ) : (
        appeal
      )}
    </p>
  );
}
