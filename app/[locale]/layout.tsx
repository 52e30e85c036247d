import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Document } from '../../features/shell/view/Document';
import { isPageLocale, pageLocales } from '../../lib/language/page-locales';

export { siteMetadata as metadata } from '../../features/shell/view/metadata';
export { viewport } from '../../features/shell/view/viewport';

export function generateStaticParams() {
  return pageLocales.map((locale) => ({ locale }));
}

interface LayoutProps {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

export default async function Layout({ params, children }: LayoutProps) {
  const { locale } = await params;
  if (!isPageLocale(locale)) notFound();
  return <Document locale={locale}>{children}</Document>;
}
