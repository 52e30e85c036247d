import type { Metadata } from 'next';
import { EditionItem } from '../../features/library/view/EditionItem';
import { preloadForWords } from '../../features/shell/view/font-preloads';
import { localeOf } from '../../features/shell/view/locale-of';
import { pageMetadata } from '../../features/shell/view/metadata';
import { SitePage } from '../../features/shell/view/SitePage';
import { translator } from '../../features/shell/view/translator';
import { shownLanguages } from '../../lib/language/page-locales';
import { libraryAddresses } from '../../server/addresses';
import { allEditions } from '../../server/content/editions';
import '../../features/library/view/library.css';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await localeOf(params);
  return pageMetadata({
    locale,
    title: null,
    description: translator(locale, 'Library')('lead'),
    ...libraryAddresses,
  });
}

export default async function LibraryPage({ params }: PageProps) {
  const locale = await localeOf(params);
  preloadForWords(shownLanguages(locale));
  const t = translator(locale, 'Library');
  const editions = await allEditions();
  return (
    <SitePage locale={locale} section="articles" alternates={libraryAddresses.alternates}>
      <div className="library">
        <header>
          <h1>{t('title')}</h1> <p>{t('lead')}</p>
        </header>
        {editions.length === 0 && <p>{t('empty')}</p>}
        {editions.map(({ edition }, index) => (
          <EditionItem key={edition.slug} edition={edition} locale={locale} leading={index === 0} />
        ))}
      </div>
    </SitePage>
  );
}
