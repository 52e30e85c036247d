import type { ReactNode } from 'react';
import type { Locale } from '../../lib/language/locales';
import { SiteFooter } from './SiteFooter';
import { type Alternates, type Section, SiteHeader } from './SiteHeader';

interface SitePageProps {
  locale: Locale;
  section?: Section | null;
  alternates: Alternates;
  siteLanguageOnly?: boolean;
  children: ReactNode;
}

/** Sets a page between the header and the footer of the site. */
export function SitePage({ locale, section = null, alternates, siteLanguageOnly, children }: SitePageProps) {
  return (
    <>
      <SiteHeader
        locale={locale}
        section={section}
        alternates={alternates}
        siteLanguageOnly={siteLanguageOnly}
      />
      <main id="_main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter locale={locale} />
    </>
  );
}
