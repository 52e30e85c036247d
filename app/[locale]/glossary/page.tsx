import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { entryKinds } from '../../../lib/glossary/entry';
import { isLocale, type Locale, locales } from '../../../lib/language/locales';
import { loadGlossary } from '../../../server/content';
import { glossaryData } from '../../_glossary/glossary-data';
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
  const entries = loadGlossary().toSorted((a, b) =>
    compare(a.terms[locale].headword, b.terms[locale].headword),
  );
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
                {ofKind.map(({ id, terms, short }) => (
                  <li key={id}>
                    <h3>
                      <a href={`/${locale}/glossary/${id}`}>{terms[locale].headword}</a>
                    </h3>
                    <p className="names">
                      {locales
                        .filter((language) => language !== locale)
                        .map((language) => (
                          <span key={language} className="tag" data-hue={language} lang={language}>
                            {terms[language].headword}
                          </span>
                        ))}
                    </p>
                    <p>{short[locale]}</p>
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

async function find(params: PageProps['params']): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return locale;
}
