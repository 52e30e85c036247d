import { notFound } from 'next/navigation';
import { icons } from '../../../features/share/view/icons';
import { iconFiles } from '../../../server/routes';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return iconFiles.map((file) => ({ file }));
}

/** The icons of the site, drawn from its mark. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const icon = iconFiles.find((name) => name === file);
  if (!icon) notFound();
  return icons[icon]();
}
