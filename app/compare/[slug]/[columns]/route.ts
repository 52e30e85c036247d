import { notFound } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { toLanguageOf } from '../../../../features/shell/view/negotiated';
import { hasColumns, parseColumns } from '../../../../lib/edition/columns';
import { comparingPath } from '../../../../server/addresses';
import { editions } from '../../../../server/content/editions';

interface Context {
  params: Promise<{ slug: string; columns: string }>;
}

/** The neutral address of a comparison: leads to the same columns in the interface language of whoever opens it. */
export async function GET(request: NextRequest, { params }: Context) {
  const { slug, columns: list } = await params;
  const edition = (await editions().find(slug))?.edition;
  const columns = parseColumns(list.replaceAll(/%2C/gi, ','));
  if (!edition || !columns || !hasColumns(edition, columns)) notFound();
  return toLanguageOf(request, (locale) => comparingPath(locale, slug, columns));
}
