import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CompareBehaviour } from '../../../../../features/comparing/client/CompareBehaviour';
import { ServedComparison } from '../../../../../features/comparing/client/ServedComparison';
import { NotesLoader } from '../../../../../features/notes/client/NotesLoader';
import { Corner } from '../../../../../features/shell/client/Corner';
import { preloadForText } from '../../../../../features/shell/view/font-preloads';
import { pageMetadata } from '../../../../../features/shell/view/metadata';
import { SitePage } from '../../../../../features/shell/view/SitePage';
import { translator } from '../../../../../features/shell/view/translator';
import { arrangedId, layouts } from '../../../../../features/text/client/layout';
import { ReaderBehaviour } from '../../../../../features/text/client/ReaderBehaviour';
import { readerLabels } from '../../../../../features/text/view/labels';
import { textStart } from '../../../../../features/text/view/text-start';
import {
  canonicalColumns,
  columnLanguages,
  columnsOn,
  comparisonsFrom,
  hasColumns,
  parseColumns,
} from '../../../../../lib/edition/columns';
import type { Edition } from '../../../../../lib/edition/edition';
import { type ShownVersion, shownVersion } from '../../../../../lib/edition/shown-version';
import {
  isKazakh,
  isPageLocale,
  languageOf,
  type PageLocale,
} from '../../../../../lib/language/page-locales';
import {
  comparingAddresses,
  comparingPath,
  everyLocale,
  shareImagePath,
} from '../../../../../server/addresses';
import { editions } from '../../../../../server/content/editions';
import '../../../../../features/comparing/view/compare.css';
import '../../../../../features/text/view/popover.css';
import '../../../../../features/notes/view/notes.css';

interface PageProps {
  params: Promise<{ locale: string; slug: string; columns: string }>;
}

/** The comparisons that the reading pages link to are made at build; every other order when it is asked for. */
export async function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  if (!isPageLocale(locale)) return [];
  return (await editions().list()).flatMap((edition) =>
    comparisonsFrom(edition, locale).map((columns) => ({ slug: edition.slug, columns: columns.join(',') })),
  );
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { edition, locale, columns } = await find(params);
  const version = versionFor(edition, locale, columns);
  return pageMetadata({
    locale,
    title: translator(locale, 'Comparing')('title', { title: version?.title ?? edition.slug }),
    description: version?.deck ?? null,
    ...comparingAddresses(edition, columns),
    image: version && { path: shareImagePath(version.locale, edition.slug), alt: version.title },
    indexed: isCanonical(edition, locale, columns),
  });
}

export default async function ComparingPage({ params }: PageProps) {
  const { edition, locale, columns } = await find(params);
  preloadForText(edition, columns);
  const labels = readerLabels(locale);
  const t = translator(locale, 'Comparing');
  const reading = translator(locale, 'Reading');
  const read = edition.versions[languageOf(locale)] ? locale : (columns[0] ?? locale);
  return (
    <SitePage
      locale={locale}
      alternates={everyLocale((ui) =>
        comparingPath(ui, edition.slug, isKazakh(ui) ? columnsOn(ui, columns) : columns),
      )}
      siteLanguageOnly
      textStart={textStart(shownVersion(edition, columns[0] ?? locale))}
      behaviour={
        <>
          <Corner>
            <CompareBehaviour
              columns={columns}
              labels={{
                pair: t.raw('pair'),
                absent: { kk: t('absent.kk'), ru: t('absent.ru'), en: t('absent.en') },
                close: translator(locale, 'Site')('close'),
                quoteCopied: translator(locale, 'Notes')('quoteCopied'),
                linkCopied: reading('linkCopied'),
                notCopied: reading('notCopied'),
              }}
              neutral={`/compare/${edition.slug}/${columns.join(',')}`}
            />
          </Corner>
          <Corner>
            <ReaderBehaviour labels={labels}>
              <NotesLoader
                labels={labels}
                locale={locale}
                slug={edition.slug}
                shown={columns}
                share={`/compare/${edition.slug}/${columns.join(',')}`}
              />
            </ReaderBehaviour>
          </Corner>
        </>
      }
    >
      {/* Nothing is painted before the layout is set: a browser may otherwise show the text while it still reads it. */}
      <link rel="expect" href={`#${arrangedId}`} {...{ blocking: 'render' }} />
      <div className="compare">
        <h1 className="unseen">
          {t('title', { title: versionFor(edition, locale, columns)?.title ?? edition.slug })}
        </h1>
        <div className="bar">
          <a className="link" href={`/${read}/${edition.slug}`} data-keep-place="">
            {t('back')}
          </a>
          <a className="link to-colophon" href="#_colophon">
            {translator(locale, 'Colophon')('title')}
          </a>
          <fieldset className="choice needs-script">
            <legend className="unseen">{t('layout')}</legend>
            {layouts.map((layout) => (
              <button key={layout} type="button" data-layout-choice={layout}>
                {t(`layouts.${layout}`)}
              </button>
            ))}
          </fieldset>
          <button type="button" className="toggle needs-script" data-do="differences" aria-pressed={false}>
            {translator(locale, 'Differences')('show')}
          </button>
          <button type="button" className="link needs-script" data-do="notes">
            {translator(locale, 'Notes')('notes')}
          </button>
          <button type="button" className="link needs-script" data-do="share">
            {t('share')}
          </button>
        </div>
        <ServedComparison locale={locale} slug={edition.slug} columns={columns} />
      </div>
    </SitePage>
  );
}

/** The version in the reader's language where there is one, else that of the first column. */
function versionFor(edition: Edition, locale: PageLocale, columns: PageLocale[]): ShownVersion | undefined {
  return shownVersion(edition, locale) ?? shownVersion(edition, columns[0] ?? locale);
}

/** Says whether search engines are to keep this page: one order of the columns, Kazakh in the script of the page. */
function isCanonical(edition: Edition, locale: PageLocale, columns: PageLocale[]): boolean {
  const canonical = columnsOn(locale, canonicalColumns(edition, columns));
  return columnLanguages(columns).length === columns.length && columns.join() === canonical.join();
}

async function find(params: PageProps['params']) {
  const { locale, slug, columns: list } = await params;
  const edition = (await editions().find(slug))?.edition;
  const columns = parseColumns(list.replaceAll(/%2C/gi, ','));
  if (!isPageLocale(locale) || !edition || !columns || !hasColumns(edition, columns)) notFound();
  return { edition, locale, columns };
}
