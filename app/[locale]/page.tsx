import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isPageLocale, type PageLocale, shownLanguages } from '../../lib/language/page-locales';
import { loadEditions } from '../../server/content';
import { EditionItem } from '../_library/EditionItem';
import { preloadForWords } from '../_site/font-preloads';
import { pageMetadata } from '../_site/metadata';
import { libraryAddresses } from '../_site/page-addresses';
import { SitePage } from '../_site/SitePage';
import { translator } from '../_site/translator';
import '../_library/library.css';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await find(params);
  return pageMetadata({
    locale,
    title: null,
    description: translator(locale, 'Library')('lead'),
    ...libraryAddresses,
  });
}

export default async function LibraryPage({ params }: PageProps) {
  const locale = await find(params);
  preloadForWords(shownLanguages(locale));
  const t = translator(locale, 'Library');
  const editions = loadEditions();
  return (
    <SitePage locale={locale} section="articles" alternates={libraryAddresses.alternates}>
      <div className="library">
        <header>
          <h1>{t('title')}</h1> <p>{t('lead')}</p>
        </header>
        {editions.length === 0 && <p>{t('empty')}</p>}
        {editions.map((edition, index) => (
          <EditionItem key={edition.slug} edition={edition} locale={locale} leading={index === 0} />
        ))}
      </div>
    </SitePage>
  );
}

async function find(params: PageProps['params']): Promise<PageLocale> {
  const { locale } = await params;
  if (!isPageLocale(locale)) notFound();
  return locale;
}
