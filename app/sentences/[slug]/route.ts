import { locales } from '../../../lib/language/locales';
import { editions } from '../../../server/content/editions';

export const dynamic = 'force-static';

export async function generateStaticParams() {
  return (await editions().list()).map(({ slug }) => ({ slug }));
}

interface Context {
  params: Promise<{ slug: string }>;
}

/** The linked sentences of an edition, from which a reading page shows the counterpart of a sentence. */
export async function GET(_: Request, { params }: Context) {
  const published = await editions().find((await params).slug);
  if (!published) return new Response(null, { status: 404 });
  return Response.json(
    published.groups.map(({ ids, sentences, links }) => ({
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
