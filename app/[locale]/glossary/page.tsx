import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { entryKinds } from '../../../lib/glossary/entry';
import { headword } from '../../../lib/glossary/headword';
import { isPageLocale, type PageLocale, shownLanguages } from '../../../lib/language/page-locales';
import { said } from '../../../lib/language/written';
import { loadGlossary } from '../../../server/content';
import { glossaryData } from '../../_glossary/glossary-data';
import { inLanguage } from '../../_site/in-language';
import { pageMetadata } from '../../_site/metadata';
import { siteAddresses } from '../../_site/page-addresses';
import { SitePage } from '../../_site/SitePage';
import { StructuredData } from '../../_site/StructuredData';
import { translator } from '../../_site/translator';
import '../../_glossary/glossary.css';

const addresses = siteAddresses('/glossary');

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await find(params);
  const t = translator(locale, 'Glossary');
  return pageMetadata({ locale, title: t('title'), description: t('lead'), ...addresses });
}

export default async function GlossaryPage({ params }: PageProps) {
  const locale = await find(params);
  const t = translator(locale, 'Glossary');
  const { compare } = new Intl.Collator(locale);
  const entries = loadGlossary().toSorted((a, b) => compare(headword(a, locale), headword(b, locale)));
  return (
    <SitePage locale={locale} section="glossary" alternates={addresses.alternates}>
      <div className="glossary">
        <header>
          <h1>{t('title')}</h1> <p>{t('lead')}</p>
        </header>
        {entryKinds.map((kind) => {
          const ofKind = entries.filter((entry) => entry.kind === kind);
          if (ofKind.length === 0) return null;
          return (
            <section key={kind}>
              <h2>{t(`kinds.${kind}`)}</h2>
              <ul>
                {ofKind.map((entry) => (
                  <li key={entry.id}>
                    <h3>
                      <a href={`/${locale}/glossary/${entry.id}`}>{headword(entry, locale)}</a>
                    </h3>
                    <p className="names">
                      {shownLanguages(locale)
                        .filter((language) => language !== locale)
                        .map((language) => (
                          <span key={language} className="tag" data-hue={language} {...inLanguage(language)}>
                            {headword(entry, language)}
                          </span>
                        ))}
                    </p>
                    <p>{said(entry.short, locale)}</p>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
        <StructuredData data={glossaryData(entries, locale)} />
      </div>
    </SitePage>
  );
}

async function find(params: PageProps['params']): Promise<PageLocale> {
  const { locale } = await params;
  if (!isPageLocale(locale)) notFound();
  return locale;
}
