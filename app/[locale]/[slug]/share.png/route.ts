import { notFound } from 'next/navigation';
import { isLocale, locales } from '../../../../lib/language/locales';
import { findEdition, loadEditions } from '../../../../server/content';
import { shareImage } from '../../../_share/share-image';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return loadEditions().flatMap(({ slug, versions }) =>
    locales.filter((locale) => versions[locale]).map((locale) => ({ locale, slug })),
  );
}

/** The picture of a version. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string; slug: string }> }) {
  const { locale, slug } = await params;
  const edition = findEdition(slug);
  const version = isLocale(locale) ? edition?.versions[locale] : undefined;
  if (!edition || !version) notFound();
  return shareImage({
    locale: version.locale,
    title: version.title,
    deck: version.deck,
    byline: `${edition.author[version.locale]} · ${edition.publisher[version.locale]}`,
  });
}
