import { editions } from '../../../server/content/editions';

export const dynamic = 'force-static';

export async function generateStaticParams() {
  return (await editions().list()).filter(({ versions }) => versions.kk).map(({ slug }) => ({ slug }));
}

interface Context {
  params: Promise<{ slug: string }>;
}

/** The Kazakh text of each segment as it is stored, for pages that show it in another script. */
export async function GET(_: Request, { params }: Context) {
  const { slug } = await params;
  const version = (await editions().find(slug))?.edition.versions.kk;
  if (!version) return new Response(null, { status: 404 });
  return Response.json(Object.fromEntries(version.segments.map(({ ids: [id], text }) => [id, text])));
}
