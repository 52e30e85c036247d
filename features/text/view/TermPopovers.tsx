import type { Entry } from '../../../lib/glossary/entry';
import { headword } from '../../../lib/glossary/headword';
import { inLanguage } from '../../../lib/language/in-language';
import { listed } from '../../../lib/language/in-sentence';
import { languageOf, type PageLocale, shownLanguages } from '../../../lib/language/page-locales';
import { said } from '../../../lib/language/written';
import { Icon } from '../../shell/view/icons';
import { translator } from '../../shell/view/translator';
import { popoverName, type TermMark } from './terms';

interface TermPopoversProps {
  /** The glossary. */
  entries: readonly Entry[];
  locale: PageLocale;
  marks: TermMark[];
}

/** The explanations of the terms of a page, hidden until one is asked for. */
export function TermPopovers({ entries, locale, marks }: TermPopoversProps) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const combinations = new Map(marks.map((mark) => [popoverName(mark.entries), mark.entries]));
  return [...combinations].map(([name, ids]) => {
    const explained = ids.flatMap((id) => byId.get(id) ?? []);
    return (
      <div
        key={name}
        id={`_term-${name}`}
        className="term-popover"
        popover="auto"
        role="dialog"
        aria-label={listed(
          explained.map((entry) => headword(entry, locale)),
          locale,
        )}
        {...inLanguage(locale)}
        tabIndex={-1}
      >
        <button
          type="button"
          className="close"
          popoverTarget={`_term-${name}`}
          popoverTargetAction="hide"
          aria-label={translator(locale, 'Site')('close')}
        >
          <Icon name="close" />
        </button>
        {explained.map((entry) => (
          <Explanation key={entry.id} entry={entry} locale={locale} />
        ))}
      </div>
    );
  });
}

function Explanation({ entry, locale }: { entry: Entry; locale: PageLocale }) {
  const t = translator(locale, 'Glossary');
  const languages = translator(locale, 'Languages');
  const pronunciation = entry.ipa[languageOf(locale)];
  return (
    <section>
      <p className="head">
        {headword(entry, locale)}
        {pronunciation && <small>{pronunciation}</small>}
      </p>
      <dl>
        {shownLanguages(locale).map((language) => (
          <div key={language}>
            <dt>
              <span className="tag" data-hue={language}>
                {languages(`name.${languageOf(language)}`)}
              </span>
            </dt>
            <dd {...inLanguage(language)}>{headword(entry, language)}</dd>
          </div>
        ))}
      </dl>
      <p>{said(entry.short, locale)}</p>
      <p className="all">
        <a className="link" href={`/${locale}/glossary/${entry.id}`}>
          {t('more')}
        </a>
        <button type="button" className="link needs-script" data-do="define">
          {translator(locale, 'Notes')('suggest.definition')}
        </button>
      </p>
    </section>
  );
}
