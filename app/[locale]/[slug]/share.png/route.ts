import { notFound } from 'next/navigation';
import { drawnLocale, shareImage } from '../../../../features/share/view/share-image';
import { byline } from '../../../../lib/edition/publication';
import { shownVersion } from '../../../../lib/edition/shown-version';
import { isPageLocale, languageOf, pageLocales } from '../../../../lib/language/page-locales';
import { findEdition, loadEditions } from '../../../../server/content/content';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return loadEditions().flatMap(({ slug, versions }) =>
    pageLocales.filter((locale) => versions[languageOf(locale)]).map((locale) => ({ locale, slug })),
  );
}

/** The picture of a version. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string; slug: string }> }) {
  const { locale, slug } = await params;
  const edition = findEdition(slug);
  const version = edition && isPageLocale(locale) ? shownVersion(edition, drawnLocale(locale)) : undefined;
  if (!edition || !version) notFound();
  return shareImage({
    locale: version.locale,
    title: version.title,
    deck: version.deck,
    byline: byline(edition, version.locale),
  });
}
