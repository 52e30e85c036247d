import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { comparisonsFrom } from '../../../lib/edition/columns';
import type { Edition, Version } from '../../../lib/edition/edition';
import { isLocale, type Locale, locales } from '../../../lib/language/locales';
import { findEdition, loadEditions } from '../../../server/content';
import { peekLabels, readerLabels } from '../../_reader/labels';
import { PeekBehaviour } from '../../_reader/PeekBehaviour';
import { ReaderBehaviour } from '../../_reader/ReaderBehaviour';
import { comparingPath } from '../../_site/paths';
import { Served } from '../../_site/Served';
import { SitePage } from '../../_site/SitePage';
import { translator } from '../../_site/translator';
import '../../_reader/reader.css';
import '../../_glossary/popover.css';
import '../../_notes/notes.css';

interface PageProps {
  params: Promise<{ locale: string; slug: string }>;
}

export function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  return loadEditions()
    .filter(({ versions }) => isLocale(locale) && versions[locale])
    .map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { version, locale } = await find(params);
  return {
    title: `${version.title} · ${translator(locale, 'Site')('name')}`,
    description: version.deck ?? undefined,
  };
}

export default async function ReadingPage({ params }: PageProps) {
  const { edition, locale } = await find(params);
  const alternates = Object.fromEntries(
    locales.filter((language) => edition.versions[language]).map((l) => [l, `/${l}/${edition.slug}`]),
  );
  const comparison = comparisonsFrom(edition, locale).at(-1);
  return (
    <SitePage locale={locale} alternates={alternates}>
      <Served view={{ page: 'reading', locale, slug: edition.slug }} />
      {comparison && (
        <PeekBehaviour
          labels={peekLabels(locale, edition)}
          locale={locale}
          slug={edition.slug}
          comparison={comparingPath(locale, edition.slug, comparison)}
        />
      )}
      <ReaderBehaviour labels={readerLabels(locale)} locale={locale} slug={edition.slug} />
    </SitePage>
  );
}

async function find(
  params: PageProps['params'],
): Promise<{ edition: Edition; version: Version; locale: Locale }> {
  const { locale, slug } = await params;
  const edition = findEdition(slug);
  const version = isLocale(locale) ? edition?.versions[locale] : undefined;
  if (!edition || !version) notFound();
  return { edition, version, locale: version.locale };
}
