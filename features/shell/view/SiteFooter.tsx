import type { PageLocale } from '../../../lib/language/page-locales';
import { translator } from './translator';

export function SiteFooter({ locale }: { locale: PageLocale }) {
  const t = translator(locale, 'Site');
  return (
    <footer className="foot">
      <span>{t('tagline')}</span>
      <a className="link" href={`/${locale}/about`}>
        {t('about')}
      </a>
      <a className="link" href={`/${locale}/feed.xml`} type="application/atom+xml">
        {t('feed')}
      </a>
      <span>{t('licence')}</span>
    </footer>
  );
}
