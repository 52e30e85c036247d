import { notFound } from 'next/navigation';
import { drawnLocale, shareImage } from '../../../../features/share/view/share-image';
import { byline } from '../../../../lib/edition/publication';
import { shownVersion } from '../../../../lib/edition/shown-version';
import { isPageLocale, languageOf, pageLocales } from '../../../../lib/language/page-locales';
import { editions } from '../../../../server/content/editions';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  return (await editions().list()).flatMap(({ slug, versions }) =>
    pageLocales.filter((locale) => versions[languageOf(locale)]).map((locale) => ({ locale, slug })),
  );
}

/** The picture of a version. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string; slug: string }> }) {
  const { locale, slug } = await params;
  const edition = (await editions().find(slug))?.edition;
  const version = edition && isPageLocale(locale) ? shownVersion(edition, drawnLocale(locale)) : undefined;
  if (!edition || !version) notFound();
  return shareImage({
    locale: version.locale,
    title: version.title,
    deck: version.deck,
    byline: byline(edition, version.locale),
  });
}
