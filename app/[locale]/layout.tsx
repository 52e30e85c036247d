import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { isLocale, locales } from '../../lib/language/locales';
import { Document } from '../_site/Document';

export { siteMetadata as metadata } from '../_site/metadata';
export { viewport } from '../_site/viewport';

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

interface LayoutProps {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

export default async function Layout({ params, children }: LayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <Document locale={locale}>{children}</Document>;
}
