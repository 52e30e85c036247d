import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Concordance, isUsedIn } from '../../../../features/glossary/view/Concordance';
import { termData } from '../../../../features/glossary/view/glossary-data';
import { Headwords } from '../../../../features/glossary/view/Headwords';
import { preloadForWords } from '../../../../features/shell/view/font-preloads';
import { pageMetadata } from '../../../../features/shell/view/metadata';
import { SitePage } from '../../../../features/shell/view/SitePage';
import { StructuredData } from '../../../../features/shell/view/StructuredData';
import { translator } from '../../../../features/shell/view/translator';
import type { Entry } from '../../../../lib/glossary/entry';
import { headword } from '../../../../lib/glossary/headword';
import { sourceLanguage } from '../../../../lib/glossary/source-language';
import {
  isPageLocale,
  languageOf,
  type PageLocale,
  shownLanguages,
} from '../../../../lib/language/page-locales';
import { said } from '../../../../lib/language/written';
import { siteAddresses } from '../../../../server/addresses';
import { allEditions, editions } from '../../../../server/content/editions';
import '../../../../features/glossary/view/entry.css';

interface PageProps {
  params: Promise<{ locale: string; term: string }>;
}

export async function generateStaticParams() {
  return (await editions().glossary()).map(({ id }) => ({ term: id }));
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { entry, locale } = await find(params);
  return pageMetadata({
    locale,
    title: `${headword(entry, locale)} · ${translator(locale, 'Glossary')('title')}`,
    description: said(entry.short, locale),
    ...siteAddresses(`/glossary/${entry.id}`),
  });
}

export default async function TermPage({ params }: PageProps) {
  const { entry, locale } = await find(params);
  preloadForWords(shownLanguages(locale));
  const t = translator(locale, 'Glossary');
  const pronunciation = entry.ipa[languageOf(locale)];
  const using = (await allEditions()).filter((published) => isUsedIn(published, entry));
  const related = (await editions().glossary()).filter(({ id }) => entry.related.includes(id));
  return (
    <SitePage
      locale={locale}
      section="glossary"
      alternates={siteAddresses(`/glossary/${entry.id}`).alternates}
    >
      <article className="entry">
        <p className="trail">
          <a className="link" href={`/${locale}/glossary`}>
            {t('back')}
          </a>
          <span>{t(`kinds.${entry.kind}`)}</span>
        </p>
        <header>
          <h1>{headword(entry, locale)}</h1>
          {pronunciation && (
            <p className="ipa" dir="ltr">
              {pronunciation}
            </p>
          )}
          <p className="gist">{said(entry.short, locale)}</p>
        </header>
        <div className="body">
          <section className="definition">
            <h2>{t('definition')}</h2>
            <p>{said(entry.long, locale)}</p>
            {related.length > 0 && (
              <>
                <h2>{t('seeAlso')}</h2>
                <ul className="related">
                  {related.map((other) => (
                    <li key={other.id}>
                      <a className="link" href={`/${locale}/glossary/${other.id}`}>
                        {headword(other, locale)}
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
          <Headwords entry={entry} locale={locale} />
        </div>
        {using.length > 0 && (
          <section className="every">
            <h2>{t('every')}</h2>
            {using.map((published) => (
              <Concordance key={published.edition.slug} published={published} entry={entry} locale={locale} />
            ))}
          </section>
        )}
        <section>
          <h2>{t('sources')}</h2>
          <ul className="sources">
            {entry.sources.map((source) => (
              <li key={source.url} dir="auto">
                <a className="link" href={source.url} lang={sourceLanguage(source)}>
                  {source.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
        <StructuredData data={termData(entry, locale)} />
      </article>
    </SitePage>
  );
}

async function find(params: PageProps['params']): Promise<{ entry: Entry; locale: PageLocale }> {
  const { locale, term } = await params;
  const entry = (await editions().glossary()).find(({ id }) => id === term);
  if (!isPageLocale(locale) || !entry) notFound();
  return { entry, locale };
}
