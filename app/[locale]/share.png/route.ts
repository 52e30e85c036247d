import { notFound } from 'next/navigation';
import { drawnLocale, shareImage } from '../../../features/share/view/share-image';
import { translator } from '../../../features/shell/view/translator';
import { isPageLocale, pageLocales } from '../../../lib/language/page-locales';

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
