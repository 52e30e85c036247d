import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { shownVersions } from '../lib/edition/shown-version';
import { defaultLocale } from '../lib/language/locales';
import { isPageLocale, languageOf, type PageLocale } from '../lib/language/page-locales';
import { findEdition } from '../server/content';
import { Document } from './_site/Document';
import { inLanguage } from './_site/in-language';
import { everyLocale } from './_site/paths';
import { SitePage } from './_site/SitePage';
import { translator } from './_site/translator';

export { viewport } from './_site/viewport';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await request();
  return { title: `${translator(locale, 'NotFound')('title')} · ${translator(locale, 'Site')('name')}` };
}

/** The 404 page: in the language of the address; of an article that lacks this version, it links those there are. */
export default async function NotFound() {
  const { locale, address, nonce } = await request();
  const t = translator(locale, 'NotFound');
  const languages = translator(locale, 'Languages');
  const edition = findEdition(address.split('/')[2] ?? '');
  const versions = edition ? shownVersions(edition, locale) : [];
  return (
    <Document locale={locale} nonce={nonce}>
      <SitePage locale={locale} alternates={everyLocale((language) => `/${language}`)}>
        <div className="prose">
          <h1>{t('title')}</h1>
          {edition && !edition.versions[languageOf(locale)] && (
            <p className="lead">{translator(locale, 'Library')(`missing.${languageOf(locale)}`)}</p>
          )}
          <p className="lead">{edition ? t('versions') : t('text')}</p>
          {edition && (
            <ul>
              {versions.map((version) => (
                <li key={version.locale}>
                  <span className="tag" data-hue={version.locale}>
                    {languages(`name.${languageOf(version.locale)}`)}
                  </span>{' '}
                  <a
                    className="link"
                    href={`/${version.locale}/${edition.slug}`}
                    {...inLanguage(version.locale)}
                    hrefLang={version.locale}
                  >
                    {version.title}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <p>
            <a className="link" href={`/${locale}`}>
              {t('articles')}
            </a>
          </p>
        </div>
      </SitePage>
    </Document>
  );
}

/** The language to answer in and the address that was asked for, as the proxy says, and the nonce of scripts (server/seal.mjs). */
async function request(): Promise<{ locale: PageLocale; address: string; nonce: string | undefined }> {
  const said = await headers();
  const locale = said.get('x-locale') ?? '';
  return {
    locale: isPageLocale(locale) ? locale : defaultLocale,
    address: said.get('x-address') ?? '',
    nonce: said.get('x-nonce') ?? undefined,
  };
}
