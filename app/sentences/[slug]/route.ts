import { locales } from '../../../lib/language/locales';
import { findEdition, loadEditions } from '../../../server/content/content';
import { sentenceLinks } from '../../../server/derived/sentence-links';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return loadEditions().map(({ slug }) => ({ slug }));
}

interface Context {
  params: Promise<{ slug: string }>;
}

/** The linked sentences of an edition, from which a reading page shows the counterpart of a sentence. */
export async function GET(_: Request, { params }: Context) {
  const edition = findEdition((await params).slug);
  if (!edition) return new Response(null, { status: 404 });
  return Response.json(
    sentenceLinks(edition).map(({ ids, sentences, links }) => ({
      ids,
      links: links.map((link) => ({
        by: link.by,
        texts: Object.fromEntries(
          locales.map((locale) => [
            locale,
            link[locale]?.map((index) => sentences[locale]?.[index]?.text ?? '').join(' '),
          ]),
        ),
      })),
    })),
  );
}
