import type { Edition } from '../../../lib/edition/edition';
import { shownVersions } from '../../../lib/edition/shown-version';
import { inLanguage } from '../../../lib/language/in-language';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import { everyLocale } from '../../../server/addresses';
import { SitePage } from './SitePage';
import { translator } from './translator';

interface MissingPageProps {
  locale: PageLocale;
  /** The edition in the address, if it names one: it lacks this version, or this page. */
  edition: Edition | null;
}

/** Says that there is no such page; of an article that lacks this version, it links those there are. */
export function MissingPage({ locale, edition }: MissingPageProps) {
  const t = translator(locale, 'NotFound');
  const languages = translator(locale, 'Languages');
  const versions = edition ? shownVersions(edition, locale) : [];
  return (
    <SitePage locale={locale} alternates={everyLocale((language) => `/${language}`)}>
      <div className="prose">
        <h1>{t('title')}</h1>
        {edition && !edition.versions[languageOf(locale)] && (
          <p className="lead">{translator(locale, 'Library')(`missing.${languageOf(locale)}`)}</p>
        )}
        <p className="lead">{edition ? t('versions') : t('text')}</p>
        {edition && (
          <ul>
            {versions.map((version) => (
              <li key={version.locale}>
                <span className="tag" data-hue={version.locale}>
                  {languages(`name.${languageOf(version.locale)}`)}
                </span>{' '}
                <a
                  className="link"
                  href={`/${version.locale}/${edition.slug}`}
                  {...inLanguage(version.locale)}
                  hrefLang={version.locale}
                >
                  {version.title}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a className="link" href={`/${locale}`}>
            {t('articles')}
          </a>
        </p>
      </div>
    </SitePage>
  );
}

/** The title of the page that says so. */
export function missingTitle(locale: PageLocale): string {
  return `${translator(locale, 'NotFound')('title')} · ${translator(locale, 'Site')('name')}`;
}
