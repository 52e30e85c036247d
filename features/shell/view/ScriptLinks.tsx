import { inLanguage } from '../../../lib/language/in-language';
import { kazakhScripts, type PageLocale } from '../../../lib/language/page-locales';
import type { Alternates } from '../../../server/addresses';
import { translator } from './translator';

interface ScriptLinksProps {
  locale: PageLocale;
  alternates: Alternates;
}

/** The scripts in which a page can be read in Kazakh, each named in itself. */
export function ScriptLinks({ locale, alternates }: ScriptLinksProps) {
  const t = translator(locale, 'Scripts');
  return (
    <nav className="scripts" aria-label={t('title')}>
      {kazakhScripts.map((script) => {
        const href = alternates[script];
        if (!href) return null;
        return (
          <a
            key={script}
            href={href}
            {...inLanguage(script)}
            hrefLang={script}
            data-language={script}
            aria-current={script === locale ? 'true' : undefined}
          >
            {translator(script, 'Scripts')(`own.${script}`)}
          </a>
        );
      })}
    </nav>
  );
}
