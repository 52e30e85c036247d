import { comparisonsFrom } from '../../lib/edition/columns';
import type { Edition } from '../../lib/edition/edition';
import { readingMinutes } from '../../lib/edition/reading-time';
import { longDate } from '../../lib/language/dates';
import { type Locale, locales } from '../../lib/language/locales';
import { comparingPath } from '../_site/paths';
import { translator } from '../_site/translator';

interface EditionItemProps {
  edition: Edition;
  locale: Locale;
  /** The newest edition stands larger. */
  leading: boolean;
}

/** An edition in the list of articles, under its title in the reader's language or, lacking that, one it has. */
export function EditionItem({ edition, locale, leading }: EditionItemProps) {
  const t = translator(locale, 'Library');
  const kinds = translator(locale, 'Kinds');
  const languages = translator(locale, 'Languages');
  const [shown, ...others] = [locale, ...locales.filter((l) => l !== locale)].flatMap(
    (language) => edition.versions[language] ?? [],
  );
  if (!shown) return null;
  const [pair, , all] = comparisonsFrom(edition, shown.locale);
  const comparison = all ?? pair;
  const path = (language: Locale) => `/${language}/${edition.slug}`;
  const hang = /^[«“‘]/.test(shown.deck ?? '') ? 'about hang' : 'about';
  return (
    <article className={leading ? 'edition leading' : 'edition'}>
      <p className="when">
        <b>{kinds(edition.kind)}</b>
        <time dateTime={edition.published}>{longDate(edition.published, locale)}</time>
      </p>
      <div>
        <h2 lang={shown.locale}>
          <a href={path(shown.locale)}>{shown.title}</a>
        </h2>
        {shown.deck && (
          <p className={hang} lang={shown.locale}>
            {shown.deck}
          </p>
        )}
        {shown.locale !== locale && <p className="missing">{t(`missing.${locale}`)}</p>}
        {others.length > 0 && (
          <ul className="also">
            {others.map((version) => (
              <li key={version.locale}>
                <span className="tag" data-hue={version.locale}>
                  {languages(`name.${version.locale}`)}
                </span>
                <a
                  href={path(version.locale)}
                  lang={version.locale}
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
          <span>{edition.publisher[locale]}</span>
          <span>{translator(locale, 'Reading')('minutes', { minutes: readingMinutes(shown) })}</span>
        </p>
      </div>
    </article>
  );
}
