import { notFound } from 'next/navigation';
import { icons } from '../../_share/icons';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return Object.keys(icons).map((file) => ({ file }));
}

/** The icons of the site, drawn from its mark. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const draw = icons[file];
  if (!draw) notFound();
  return draw();
}
