import type { Metadata } from 'next';
import { type Locale, locales } from '../../../lib/language/locales';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import { type PageAddresses, shareImagePath } from '../../../server/addresses';
import { absolute } from './absolute';
import { translator } from './translator';

/** The languages as Open Graph names them, each with a territory. */
const openGraphLocales: Record<Locale, string> = { kk: 'kk_KZ', ru: 'ru_RU', en: 'en_US' };

/** The size, in pixels, at which services show a large picture beside a link. */
export const shareImageSize = { width: 1200, height: 630 };

export interface PageFacts extends PageAddresses {
  locale: PageLocale;
  /** Null on the front page, which has the site's. */
  title: string | null;
  description: string | null;
  /** By default that of the site. */
  image?: { path: string; alt: string };
  /** False where search engines shall keep to the canonical address. */
  indexed?: boolean;
}

/** What every page of the site has in its head. */
export const siteMetadata: Metadata = {
  icons: {
    icon: [
      { url: '/favicon.ico', sizes: '32x32' },
      { url: '/icons/mark.svg', type: 'image/svg+xml' },
    ],
    apple: '/icons/apple-touch.png',
  },
};

/** Tells search engines and those who share a link what a page is, and where it stands in other languages. */
export function pageMetadata(page: PageFacts): Metadata {
  const { locale, alternates, indexed = true } = page;
  const t = translator(locale, 'Site');
  const { path, alt } = page.image ?? { path: shareImagePath(locale), alt: `${t('name')}. ${t('tagline')}` };
  const others = locales.filter((language) => language !== languageOf(locale) && alternates[language]);
  const canonical = absolute(alternates[locale] ?? page.neutral);
  return {
    title: page.title === null ? `${t('name')} · ${t('tagline')}` : `${page.title} · ${t('name')}`,
    description: page.description,
    alternates: {
      canonical,
      languages: indexed ? hreflang(page) : undefined,
    },
    robots: indexed ? undefined : { index: false, follow: true },
    openGraph: {
      type: 'website',
      title: page.title ?? t('name'),
      description: page.description ?? undefined,
      url: canonical,
      siteName: t('name'),
      locale: openGraphLocales[languageOf(locale)],
      alternateLocale: others.map((language) => openGraphLocales[language]),
      images: [{ url: absolute(path), alt, type: 'image/png', ...shareImageSize }],
    },
    twitter: { card: 'summary_large_image' },
  };
}

/** Gives the absolute addresses of a page by `hreflang`, `x-default` last. */
export function hreflang({ alternates, neutral }: PageAddresses): Record<string, string> {
  const addresses = Object.entries(alternates).map(([language, path]) => [language, absolute(path)]);
  return { ...Object.fromEntries(addresses), 'x-default': absolute(neutral) };
}
