import { comparisonsFrom } from '../../../lib/edition/columns';
import type { Edition } from '../../../lib/edition/edition';
import { readingMinutes } from '../../../lib/edition/reading-time';
import { shownVersions } from '../../../lib/edition/shown-version';
import { longDate } from '../../../lib/language/dates';
import { inLanguage } from '../../../lib/language/in-language';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import { said } from '../../../lib/language/written';
import { comparingPath } from '../../../server/addresses';
import { translator } from '../../shell/view/translator';

interface EditionItemProps {
  edition: Edition;
  locale: PageLocale;
  /** The newest edition stands larger. */
  leading: boolean;
}

/** An edition in the list of articles, under its title in the reader's language or, lacking that, one it has. */
export function EditionItem({ edition, locale, leading }: EditionItemProps) {
  const t = translator(locale, 'Library');
  const languages = translator(locale, 'Languages');
  const versions = shownVersions(edition, locale);
  const shown = versions.find((version) => version.locale === locale) ?? versions[0];
  if (!shown) return null;
  const others = versions.filter((version) => version !== shown);
  const [pair, , all] = comparisonsFrom(edition, shown.locale);
  const comparison = all ?? pair;
  const publisher = said(edition.publisher, locale);
  const path = (language: PageLocale) => `/${language}/${edition.slug}`;
  const hang = /^[«“‘]/.test(shown.deck ?? '') ? 'about hang' : 'about';
  return (
    <article className={leading ? 'edition leading' : 'edition'}>
      <p className="when">
        <b>{t(`kinds.${edition.kind}`)}</b>
        {edition.published && <time dateTime={edition.published}>{longDate(edition.published, locale)}</time>}
      </p>
      <div>
        <h2 {...inLanguage(shown.locale)}>
          <a href={path(shown.locale)}>{shown.title}</a>
        </h2>
        {shown.deck && (
          <p className={hang} {...inLanguage(shown.locale)}>
            {shown.deck}
          </p>
        )}
        {shown.locale !== locale && <p className="missing">{t(`missing.${languageOf(locale)}`)}</p>}
        {others.length > 0 && (
          <ul className="also">
            {others.map((version) => (
              <li key={version.locale}>
                <span className="tag" data-hue={version.locale}>
                  {languages(`name.${languageOf(version.locale)}`)}
                </span>
                <a
                  href={path(version.locale)}
                  {...inLanguage(version.locale)}
                  hrefLang={version.locale}
                  data-hue={version.locale}
                >
                  {version.title}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p className="do">
          <a className="link" href={path(shown.locale)}>
            {t('read')}
          </a>
          {comparison && (
            <a className="link" href={comparingPath(locale, edition.slug, comparison)}>
              {t('compare')}
            </a>
          )}
          {publisher && <span>{publisher}</span>}
          <span>{translator(locale, 'Reading')('minutes', { minutes: readingMinutes(shown.stored) })}</span>
        </p>
      </div>
    </article>
  );
}
