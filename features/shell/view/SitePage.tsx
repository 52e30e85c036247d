import type { ReactNode } from 'react';
import type { PageLocale } from '../../../lib/language/page-locales';
import type { Alternates } from '../../../server/addresses';
import { Kept } from '../client/Kept';
import { ServedHeader } from '../client/ServedHeader';
import { SiteFooter } from './SiteFooter';
import type { Section } from './SiteHeader';

interface SitePageProps {
  locale: PageLocale;
  section?: Section | null;
  alternates: Alternates;
  siteLanguageOnly?: boolean;
  /** The id of the first paragraph, on pages of text. */
  textStart?: string;
  /** What acts on the page in the browser; shows nothing of itself until then. */
  behaviour?: ReactNode;
  children: ReactNode;
}

/** Sets a page between the header and the footer of the site. */
export function SitePage({
  locale,
  section = null,
  alternates,
  siteLanguageOnly = false,
  textStart = '_main',
  behaviour = null,
  children,
}: SitePageProps) {
  return (
    <>
      <Kept>
        <ServedHeader {...{ locale, section, alternates, siteLanguageOnly, textStart }} />
        <main id="_main">{children}</main>
        <SiteFooter locale={locale} />
      </Kept>
      {behaviour}
    </>
  );
}
