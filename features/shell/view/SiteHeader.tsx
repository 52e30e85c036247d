import { inLanguage } from '../../../lib/language/in-language';
import {
  isDerivedScript,
  isKazakh,
  linkedLanguages,
  type PageLocale,
} from '../../../lib/language/page-locales';
import type { Alternates } from '../../../server/addresses';
import { Icon } from './icons';
import { markLines } from './mark';
import { ScriptLinks } from './ScriptLinks';
import { SettingsPanel } from './SettingsPanel';
import { translator } from './translator';

export type Section = 'articles' | 'glossary' | 'about';

export interface SiteHeaderProps {
  locale: PageLocale;
  section: Section | null;
  alternates: Alternates;
  /** On pages that set versions side by side the languages are the site's only, not the text's. */
  siteLanguageOnly: boolean;
  /** The id of what stands first behind all that is said of a text: its first paragraph. */
  textStart: string;
}

export function SiteHeader({ locale, section, alternates, siteLanguageOnly, textStart }: SiteHeaderProps) {
  const t = translator(locale, 'Site');
  const links: [Section, string][] = [
    ['articles', `/${locale}`],
    ['glossary', `/${locale}/glossary`],
    ['about', `/${locale}/about`],
  ];
  const list = links.map(([name, href]) => (
    <a key={name} href={href} aria-current={name === section ? 'page' : undefined}>
      {t(name)}
    </a>
  ));
  return (
    <header className="site">
      <a className="skip" href={`#${textStart}`}>
        {t('skip')}
      </a>
      <a className="mark" href={`/${locale}`}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          {markLines.map(({ locale: language, path }) => (
            <path key={language} d={path} />
          ))}
        </svg>
        <span>{t('name')}</span>
      </a>
      <nav className="wide" aria-label={t('navigation')}>
        {list}
      </nav>
      <div className="end">
        <button type="button" className="tool menu" popoverTarget="_menu" aria-label={t('menu')}>
          <Icon name="menu" />
        </button>
        <nav id="_menu" popover="auto" className="panel" aria-label={t('navigation')}>
          {list}
          {isKazakh(locale) && <ScriptLinks locale={locale} alternates={alternates} />}
        </nav>
        <SettingsPanel locale={locale} />
        <nav className="langs" aria-label={siteLanguageOnly ? t('siteLanguage') : t('language')}>
          {linkedLanguages(locale).map((language) => {
            const href = alternates[language];
            if (!href) return null;
            const own = translator(language, 'Languages');
            return (
              <a
                key={language}
                href={href}
                {...inLanguage(language)}
                hrefLang={language}
                data-hue={language}
                data-language={language}
                hidden={isDerivedScript(language) && language !== locale}
                aria-current={language === locale ? 'true' : undefined}
                aria-label={own('own')}
              >
                <span className="full">{own('own')}</span>
                <span className="short">{own('short')}</span>
              </a>
            );
          })}
        </nav>
        {isKazakh(locale) && <ScriptLinks locale={locale} alternates={alternates} />}
      </div>
    </header>
  );
}
