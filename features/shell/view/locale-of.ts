import { notFound } from 'next/navigation';
import { isPageLocale, type PageLocale } from '../../../lib/language/page-locales';

/** Gives the locale of a page's address; what is none of ours is a 404 page. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<PageLocale> {
  const { locale } = await params;
  return isPageLocale(locale) ? locale : notFound();
}
