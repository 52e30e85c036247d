import type { Entry } from '../../lib/glossary/entry';
import { type Locale, locales } from '../../lib/language/locales';
import { loadGlossary } from '../../server/content';
import { translator } from '../_site/translator';
import { popoverName, type TermMark } from './terms';

/** The explanations of the terms of a page, hidden until one is asked for. */
export function TermPopovers({ locale, marks }: { locale: Locale; marks: TermMark[] }) {
  const entries = new Map(loadGlossary().map((entry) => [entry.id, entry]));
  const combinations = new Map(marks.map((mark) => [popoverName(mark.entries), mark.entries]));
  return [...combinations].map(([name, ids]) => {
    const explained = ids.flatMap((id) => entries.get(id) ?? []);
    return (
      <div
        key={name}
        id={`_term-${name}`}
        className="term-popover"
        popover="auto"
        role="dialog"
        aria-label={explained.map(({ terms }) => terms[locale].headword).join(', ')}
        lang={locale}
        tabIndex={-1}
      >
        {explained.map((entry) => (
          <Explanation key={entry.id} entry={entry} locale={locale} />
        ))}
      </div>
    );
  });
}

function Explanation({ entry, locale }: { entry: Entry; locale: Locale }) {
  const t = translator(locale, 'Glossary');
  const languages = translator(locale, 'Languages');
  return (
    <section>
      <p className="head">
        {entry.terms[locale].headword}
        {entry.ipa[locale] && <small>{entry.ipa[locale]}</small>}
      </p>
      <dl>
        {locales.map((language) => (
          <div key={language}>
            <dt>
              <span className="tag" data-hue={language}>
                {languages(`name.${language}`)}
              </span>
            </dt>
            <dd lang={language}>{entry.terms[language].headword}</dd>
          </div>
        ))}
      </dl>
      <p>{entry.short[locale]}</p>
      <p className="all">
        <a className="link" href={`/${locale}/glossary/${entry.id}`}>
          {t('more')}
        </a>
      </p>
    </section>
  );
}
