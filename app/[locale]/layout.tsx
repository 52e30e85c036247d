import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { isPageLocale, pageLocales } from '../../lib/language/page-locales';
import { Document } from '../_site/Document';

export { siteMetadata as metadata } from '../_site/metadata';
export { viewport } from '../_site/viewport';

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
