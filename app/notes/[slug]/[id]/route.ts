import { notFound } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { toLanguageOf } from '../../../../features/shell/view/negotiated';
import { parseNoteId } from '../../../../lib/annotation/note';
import { locales } from '../../../../lib/language/locales';
import { languageOf } from '../../../../lib/language/page-locales';
import { editions } from '../../../../server/content/editions';

interface Context {
  params: Promise<{ slug: string; id: string }>;
}

/** The neutral address of a note: leads to its place in the language of whoever opens it, if there is such a version. */
export async function GET(request: NextRequest, { params }: Context) {
  const { slug, id } = await params;
  const edition = (await editions().find(slug))?.edition;
  const note = parseNoteId(id);
  if (!edition || !note) notFound();
  return toLanguageOf(request, (locale) => {
    const read = edition.versions[languageOf(locale)]
      ? locale
      : locales.find((other) => edition.versions[other]);
    return `/${read}/${slug}?note=${note}`;
  });
}
