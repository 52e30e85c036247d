import { directionOf, type PageLocale } from './page-locales';

/** The attributes of an element whose text is in a language: that of the page or another. */
export function inLanguage(locale: PageLocale): { lang: PageLocale; dir: 'ltr' | 'rtl' } {
  return { lang: locale, dir: directionOf(locale) };
}
