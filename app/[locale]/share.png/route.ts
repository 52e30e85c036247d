import { notFound } from 'next/navigation';
import { isPageLocale, pageLocales } from '../../../lib/language/page-locales';
import { drawnLocale, shareImage } from '../../_share/share-image';
import { translator } from '../../_site/translator';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return pageLocales.map((locale) => ({ locale }));
}

/** The picture of the site, for pages that have none of their own. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale: shown } = await params;
  if (!isPageLocale(shown)) notFound();
  const locale = drawnLocale(shown);
  return shareImage({
    locale,
    title: translator(locale, 'Site')('tagline'),
    deck: translator(locale, 'About')('lead'),
    byline: null,
  });
}
