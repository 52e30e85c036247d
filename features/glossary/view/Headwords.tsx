import type { Entry } from '../../../lib/glossary/entry';
import { headword } from '../../../lib/glossary/headword';
import { inLanguage } from '../../../lib/language/in-language';
import { listed } from '../../../lib/language/in-sentence';
import { locales } from '../../../lib/language/locales';
import {
  kazakhScripts,
  languageOf,
  type PageLocale,
  shownLanguages,
} from '../../../lib/language/page-locales';
import { written } from '../../../lib/language/written';
import { translator } from '../../shell/view/translator';

/** An entry's headwords in every language, in Kazakh in its three scripts, with how they sound and what else is said. */
export function Headwords({ entry, locale }: { entry: Entry; locale: PageLocale }) {
  const t = translator(locale, 'Glossary');
  const languages = translator(locale, 'Languages');
  const scripts = translator(locale, 'Scripts');
  return (
    <dl className="headwords">
      {locales.map((language) => {
        const { variants } = entry.terms[language];
        // Those of Kazakh stand once, in the script of the page.
        const own = shownLanguages(locale).find((shown) => languageOf(shown) === language) ?? language;
        return (
          <div key={language} data-hue={language}>
            <dt className="tag">{languages(`name.${language}`)}</dt>
            {(language === 'kk' ? kazakhScripts : [language]).map((shown) => (
              <dd key={shown}>
                <span className="headword" {...inLanguage(shown)}>
                  {headword(entry, shown)}
                </span>
                {shown === language && entry.ipa[language] && (
                  <span className="ipa">
                    <span className="unseen">{t('pronunciation')}: </span>
                    <bdi dir="ltr">{entry.ipa[language]}</bdi>
                  </span>
                )}
                {shown === 'kk-Latn' && <small>{scripts('draft')}</small>}
                {shown === 'kk-Arab' && <small>{scripts('own.kk-Arab')}</small>}
              </dd>
            ))}
            {variants.length > 0 && (
              <dd className="variants">
                {t('variants')}:{' '}
                <span {...inLanguage(own)}>
                  {listed(
                    variants.map((variant) => written(variant, own)),
                    own,
                  )}
                </span>
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
