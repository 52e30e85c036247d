import type { Metadata } from 'next';
import { localeOf } from '../../../../features/shell/view/locale-of';
import { MissingPage, missingTitle } from '../../../../features/shell/view/MissingPage';
import { noEdition } from '../../../../lib/edition/slug';
import { editions } from '../../../../server/content/editions';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  return [{ slug: noEdition }, ...(await editions().list()).map(({ slug }) => ({ slug }))];
}

interface PageProps {
  params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: missingTitle(await localeOf(params)), robots: { index: false } };
}

/** The 404 page, in the language of the address, for an edition if the address names one (proxy.ts). */
export default async function Missing({ params }: PageProps) {
  const { slug } = await params;
  return (
    <MissingPage locale={await localeOf(params)} edition={(await editions().find(slug))?.edition ?? null} />
  );
}
