import { byLetter } from '../../../lib/glossary/alphabet';
import { type Entry, entryKinds } from '../../../lib/glossary/entry';
import { headword } from '../../../lib/glossary/headword';
import { inLanguage } from '../../../lib/language/in-language';
import {
  kazakhScripts,
  languageOf,
  type PageLocale,
  shownLanguages,
} from '../../../lib/language/page-locales';
import { foldForSearch } from '../../../lib/language/search-fold';
import { said, written } from '../../../lib/language/written';
import { translator } from '../../shell/view/translator';

/** All entries by kind, and within a kind by letter. */
export function EntryList({ entries, locale }: { entries: readonly Entry[]; locale: PageLocale }) {
  const t = translator(locale, 'Glossary');
  return entryKinds.map((kind) => {
    const ofKind = entries.filter((entry) => entry.kind === kind);
    if (ofKind.length === 0) return null;
    return (
      <section key={kind} id={`_${kind}`} data-kind="">
        <h2>{t(`kinds.${kind}`)}</h2>
        <div>
          {byLetter(ofKind, locale).map(({ letter, entries: under }) => (
            <div key={letter} className="letter">
              <p aria-hidden="true">{letter}</p>
              <ul>
                {under.map((entry) => (
                  <Item key={entry.id} entry={entry} locale={locale} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
    );
  });
}

function Item({ entry, locale }: { entry: Entry; locale: PageLocale }) {
  return (
    <li data-phrases={phrases(entry)}>
      <h3>
        <a href={`/${locale}/glossary/${entry.id}`}>{headword(entry, locale)}</a>
      </h3>
      <p className="names">
        {shownLanguages(locale)
          .filter((language) => language !== locale)
          .map((language) => (
            <span key={language} className="tag" data-hue={languageOf(language)} {...inLanguage(language)}>
              {headword(entry, language)}
            </span>
          ))}
      </p>
      <p className="gist">{said(entry.short, locale)}</p>
    </li>
  );
}

/** Everything by which the filter knows an entry, in every language and script, folded, with `|` between. */
function phrases({ terms }: Entry): string {
  const said = Object.entries(terms).flatMap(([language, { headword, variants, lemmas }]) =>
    [headword, ...variants, ...lemmas].flatMap((phrase) =>
      language === 'kk' ? kazakhScripts.map((script) => written(phrase, script)) : [phrase],
    ),
  );
  return [...new Set(said.map(foldForSearch))].join('|');
}
