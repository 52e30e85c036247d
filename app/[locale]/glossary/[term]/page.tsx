import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { Entry } from '../../../../lib/glossary/entry';
import { headword } from '../../../../lib/glossary/headword';
import {
  isPageLocale,
  languageOf,
  type PageLocale,
  shownLanguages,
} from '../../../../lib/language/page-locales';
import { said, written } from '../../../../lib/language/written';
import { loadEditions, loadGlossary } from '../../../../server/content';
import { termData } from '../../../_glossary/glossary-data';
import { Occurrences } from '../../../_glossary/Occurrences';
import { inLanguage } from '../../../_site/in-language';
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
    title: `${headword(entry, locale)} · ${translator(locale, 'Glossary')('title')}`,
    description: said(entry.short, locale),
    ...siteAddresses(`/glossary/${entry.id}`),
  });
}

export default async function TermPage({ params }: PageProps) {
  const { entry, locale } = await find(params);
  const t = translator(locale, 'Glossary');
  const languages = translator(locale, 'Languages');
  const related = loadGlossary().filter(({ id }) => entry.related.includes(id));
  const variants = entry.terms[languageOf(locale)].variants.map((variant) => written(variant, locale));
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
        <h1>{headword(entry, locale)}</h1>
        <p className="lead">{said(entry.short, locale)}</p>
        <dl className="forms">
          {shownLanguages(locale).map((language) => (
            <div key={language}>
              <dt>
                <span className="tag" data-hue={language}>
                  {languages(`name.${languageOf(language)}`)}
                </span>
              </dt>
              <dd>
                <span {...inLanguage(language)}>{headword(entry, language)}</span>
                {entry.ipa[languageOf(language)] && (
                  <small>
                    <span className="unseen">{t('pronunciation')}: </span>
                    {entry.ipa[languageOf(language)]}
                  </small>
                )}
              </dd>
            </div>
          ))}
          {entry.latin && locale !== 'kk-Latn' && (
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
        <p>{said(entry.long, locale)}</p>
        <h2>{t('every')}</h2>
        {loadEditions().map((edition) => (
          <Occurrences key={edition.slug} edition={edition} entry={entry} locale={locale} />
        ))}
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

async function find(params: PageProps['params']): Promise<{ entry: Entry; locale: PageLocale }> {
  const { locale, term } = await params;
  const entry = loadGlossary().find(({ id }) => id === term);
  if (!isPageLocale(locale) || !entry) notFound();
  return { entry, locale };
}
