import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NotesLoader } from '../../../features/notes/client/NotesLoader';
import { PeekBehaviour } from '../../../features/reading/client/PeekBehaviour';
import { ServedArticle } from '../../../features/reading/client/ServedArticle';
import { articleMetadata } from '../../../features/reading/view/article-metadata';
import { peekLabels } from '../../../features/reading/view/peek-labels';
import { Corner } from '../../../features/shell/client/Corner';
import { preloadForText } from '../../../features/shell/view/font-preloads';
import { SitePage } from '../../../features/shell/view/SitePage';
import { ReaderBehaviour } from '../../../features/text/client/ReaderBehaviour';
import { readerLabels } from '../../../features/text/view/labels';
import { textStart } from '../../../features/text/view/text-start';
import { comparisonsFrom } from '../../../lib/edition/columns';
import type { Edition } from '../../../lib/edition/edition';
import { type ShownVersion, shownVersion } from '../../../lib/edition/shown-version';
import { isPageLocale, languageOf, type PageLocale } from '../../../lib/language/page-locales';
import { comparingPath, readingAddresses } from '../../../server/addresses';
import { editions } from '../../../server/content/editions';
import '../../../features/text/view/reader.css';
import '../../../features/text/view/popover.css';
import '../../../features/notes/view/notes.css';

interface PageProps {
  params: Promise<{ locale: string; slug: string }>;
}

export async function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  return (await editions().list())
    .filter(({ versions }) => isPageLocale(locale) && versions[languageOf(locale)])
    .map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { edition, version } = await find(params);
  return articleMetadata(edition, version);
}

export default async function ReadingPage({ params }: PageProps) {
  const { edition, version, locale } = await find(params);
  const comparison = comparisonsFrom(edition, locale).at(-1);
  preloadForText(edition, [locale]);
  const labels = readerLabels(locale);
  return (
    <SitePage
      locale={locale}
      alternates={readingAddresses(edition).alternates}
      textStart={textStart(version)}
      behaviour={
        <>
          {comparison && (
            <Corner>
              <PeekBehaviour
                labels={peekLabels(locale, edition)}
                locale={locale}
                slug={edition.slug}
                comparison={comparingPath(locale, edition.slug, comparison)}
              />
            </Corner>
          )}
          <Corner>
            <ReaderBehaviour labels={labels}>
              <NotesLoader
                labels={labels}
                locale={locale}
                slug={edition.slug}
                shown={[locale]}
                share={`/${locale}/${edition.slug}`}
              />
            </ReaderBehaviour>
          </Corner>
        </>
      }
    >
      <ServedArticle locale={locale} slug={edition.slug} />
    </SitePage>
  );
}

async function find(
  params: PageProps['params'],
): Promise<{ edition: Edition; version: ShownVersion; locale: PageLocale }> {
  const { locale, slug } = await params;
  const edition = (await editions().find(slug))?.edition;
  const version = edition && isPageLocale(locale) ? shownVersion(edition, locale) : undefined;
  if (!edition || !version) notFound();
  return { edition, version, locale: version.locale };
}
