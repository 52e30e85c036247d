import { noteLabels } from '../../../features/notes/view/labels';
import { localeOf } from '../../../features/shell/view/locale-of';
import { pageLocales } from '../../../lib/language/page-locales';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return pageLocales.map((locale) => ({ locale }));
}

/** What the notes of a page say, for the pages that show some. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOf(params);
  return Response.json(noteLabels(locale));
}
