import type { Edition } from '../../lib/edition/edition';
import { longDate } from '../../lib/language/dates';
import { type Locale, locales } from '../../lib/language/locales';
import { translator } from '../_site/translator';
import { Provenance } from './Provenance';

/** Says of each version what it is made from and by whom, links the publisher's own pages, names the rights. */
export function Colophon({ edition, locale }: { edition: Edition; locale: Locale }) {
  const t = translator(locale, 'Colophon');
  const languages = translator(locale, 'Languages');
  return (
    <footer className="colophon" id="_colophon" lang={locale}>
      <h2>{t('title')}</h2>
      <dl>
        {locales.map((language) => {
          const version = edition.versions[language];
          return (
            version && (
              <div key={language}>
                <dt>
                  <span className="tag" data-hue={language}>
                    {languages(`name.${language}`)}
                  </span>
                </dt>
                <dd>
                  <Provenance edition={edition} version={version} locale={locale} />
                </dd>
              </div>
            )
          );
        })}
      </dl>
      <p>{t('publisherPage', { publisher: edition.publisher[locale] })}</p>
      <ul>
        {locales.map((language) => {
          const own = edition.publisherVersions[language];
          return (
            own && (
              <li key={language}>
                <a className="link" href={own.url} hrefLang={language}>
                  {languages(`own.${language}`)}, {longDate(own.published, locale)}
                </a>
              </li>
            )
          );
        })}
      </ul>
      <p>{edition.rights[locale]}</p>
      <Support edition={edition} locale={locale} />
    </footer>
  );
}

/** The publisher's own appeal, which leads to the publisher. */
function Support({ edition, locale }: { edition: Edition; locale: Locale }) {
  const appeal = edition.versions[locale]?.support;
  if (!appeal) return null;
  return (
    <p id="support" className="support">
      <a className="link" href={edition.publisher.url}>
        {appeal}
      </a>
    </p>
  );
}
