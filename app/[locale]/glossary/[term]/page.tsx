import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { Entry } from '../../../../lib/glossary/entry';
import { isLocale, type Locale, locales } from '../../../../lib/language/locales';
import { loadEditions, loadGlossary } from '../../../../server/content';
import { termData } from '../../../_glossary/glossary-data';
import { Occurrences } from '../../../_glossary/Occurrences';
import { pageMetadata } from '../../../_site/metadata';
import { siteAddresses } from '../../../_site/page-addresses';
import { SitePage } from '../../../_site/SitePage';
import { StructuredData } from '../../../_site/StructuredData';
import { translator } from '../../../_site/translator';
import '../../../_glossary/glossary.css';

interface PageProps {
  params: Promise<{ locale: string; term: string }>;
}

export function generateStaticParams() {
  return loadGlossary().map(({ id }) => ({ term: id }));
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { entry, locale } = await find(params);
  return pageMetadata({
    locale,
    title: `${entry.terms[locale].headword} · ${translator(locale, 'Glossary')('title')}`,
    description: entry.short[locale],
    ...siteAddresses(`/glossary/${entry.id}`),
  });
}

export default async function TermPage({ params }: PageProps) {
  const { entry, locale } = await find(params);
  const t = translator(locale, 'Glossary');
  const languages = translator(locale, 'Languages');
  const related = loadGlossary().filter(({ id }) => entry.related.includes(id));
  const { variants } = entry.terms[locale];
  return (
    <SitePage
      locale={locale}
      section="glossary"
      alternates={siteAddresses(`/glossary/${entry.id}`).alternates}
    >
      <article className="prose entry">
        <p className="back">
          <a className="link" href={`/${locale}/glossary`}>
            {t('back')}
          </a>
        </p>
        <h1>{entry.terms[locale].headword}</h1>
        <p className="lead">{entry.short[locale]}</p>
        <dl className="forms">
          {locales.map((language) => (
            <div key={language}>
              <dt>
                <span className="tag" data-hue={language}>
                  {languages(`name.${language}`)}
                </span>
              </dt>
              <dd>
                <span lang={language}>{entry.terms[language].headword}</span>
                {entry.ipa[language] && (
                  <small>
                    <span className="unseen">{t('pronunciation')}: </span>
                    {entry.ipa[language]}
                  </small>
                )}
              </dd>
            </div>
          ))}
          {entry.latin && (
            <div>
              <dt>{t('inLatin')}</dt>
              <dd lang="kk-Latn">{entry.latin}</dd>
            </div>
          )}
          {variants.length > 0 && (
            <div>
              <dt>{t('variants')}</dt>
              <dd>{variants.join(', ')}</dd>
            </div>
          )}
        </dl>
        <h2>{t('definition')}</h2>
        <p>{entry.long[locale]}</p>
        <h2>{t('every')}</h2>
        {loadEditions().map((edition) => (
          <Occurrences key={edition.slug} edition={edition} entry={entry} locale={locale} />
        ))}
        {related.length > 0 && (
          <>
            <h2>{t('seeAlso')}</h2>
            <ul className="related">
              {related.map(({ id, terms }) => (
                <li key={id}>
                  <a className="link" href={`/${locale}/glossary/${id}`}>
                    {terms[locale].headword}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <h2>{t('sources')}</h2>
        <ul className="sources">
          {entry.sources.map(({ title, url }) => (
            <li key={url}>
              <a className="link" href={url}>
                {title}
              </a>
            </li>
          ))}
        </ul>
        <StructuredData data={termData(entry, locale)} />
      </article>
    </SitePage>
  );
}

async function find(params: PageProps['params']): Promise<{ entry: Entry; locale: Locale }> {
  const { locale, term } = await params;
  const entry = loadGlossary().find(({ id }) => id === term);
  if (!isLocale(locale) || !entry) notFound();
  return { entry, locale };
}
