import { absolute } from '../../../features/shell/view/absolute';
import { localeOf } from '../../../features/shell/view/locale-of';
import { translator } from '../../../features/shell/view/translator';
import { publicationDate } from '../../../lib/edition/publication';
import { shownVersion } from '../../../lib/edition/shown-version';
import { atomFeed } from '../../../lib/exchange/export/atom-feed';
import { pageLocales } from '../../../lib/language/page-locales';
import { said } from '../../../lib/language/written';
import { allEditions } from '../../../server/content/editions';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return pageLocales.map((locale) => ({ locale }));
}

/** The articles that can be read in a language, newest first, as an Atom feed. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOf(params);
  const t = translator(locale, 'Site');
  const feed = atomFeed({
    locale,
    title: t('name'),
    subtitle: t('tagline'),
    address: absolute(`/${locale}/feed.xml`),
    page: absolute(`/${locale}`),
    entries: (await allEditions()).flatMap(({ edition }) => {
      const version = shownVersion(edition, locale);
      const published = version && publicationDate(edition, version.stored);
      // A feed tells when something appeared (RFC 4287, 4.1.2): without a day an edition is not in it yet.
      if (!version || !published) return [];
      return {
        address: absolute(`/${locale}/${edition.slug}`),
        title: version.title,
        summary: version.deck,
        // Atom asks for an author (RFC 4287, 4.1.2); until one is filled in the site stands for it.
        author: said(edition.author, locale) || said(edition.publisher, locale) || t('name'),
        published,
        category: edition.kind,
        rights: said(edition.rights, locale),
      };
    }),
  });
  return new Response(feed, {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=0, must-revalidate',
    },
  });
}
