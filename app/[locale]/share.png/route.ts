import { notFound } from 'next/navigation';
import { isLocale, locales } from '../../../lib/language/locales';
import { shareImage } from '../../_share/share-image';
import { translator } from '../../_site/translator';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

/** The picture of the site, for pages that have none of their own. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return shareImage({
    locale,
    title: translator(locale, 'Site')('tagline'),
    deck: translator(locale, 'About')('lead'),
    byline: null,
  });
}
