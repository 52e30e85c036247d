import { type Locale, locales } from './locales';

/** The scripts that are derived from Kazakh Cyrillic, as BCP 47 tags. */
export const derivedScripts = ['kk-Latn', 'kk-Arab'] as const;

export type DerivedScript = (typeof derivedScripts)[number];

/**
 * A language as pages show it: every language a version may be in, Kazakh in one of its scripts. `kk` is
 * Cyrillic, in which Kazakh is stored; the other scripts are derived from it.
 */
export type PageLocale = Locale | DerivedScript;

/** Everything that may stand for a language in an address, in the order in which lists show it. */
export const pageLocales: readonly PageLocale[] = locales.flatMap((locale): PageLocale[] =>
  locale === 'kk' ? [locale, ...derivedScripts] : [locale],
);

export type KazakhScript = 'kk' | DerivedScript;

/** The scripts of Kazakh, as lists show them. */
export const kazakhScripts: readonly KazakhScript[] = pageLocales.filter(isKazakh);

export function isPageLocale(value: string): value is PageLocale {
  return (pageLocales as readonly string[]).includes(value);
}

export function isDerivedScript(locale: PageLocale): locale is DerivedScript {
  return (derivedScripts as readonly string[]).includes(locale);
}

export function isKazakh(locale: PageLocale): locale is KazakhScript {
  return languageOf(locale) === 'kk';
}

/** Gives the language in which the text is stored that a page shows. */
export function languageOf(locale: PageLocale): Locale {
  return isDerivedScript(locale) ? 'kk' : locale;
}

export function directionOf(locale: PageLocale): 'ltr' | 'rtl' {
  return locale === 'kk-Arab' ? 'rtl' : 'ltr';
}

/**
 * Gives the languages to which a page links: Kazakh in the script of the page, on other pages in every script, of
 * which readers see the one they chose last.
 */
export function linkedLanguages(page: PageLocale): readonly PageLocale[] {
  return isKazakh(page) ? shownLanguages(page) : pageLocales;
}

/** Gives every language once as a page shows it: Kazakh in the script of the page, on other pages in Cyrillic. */
export function shownLanguages(page: PageLocale): PageLocale[] {
  return locales.map((language) => (language === languageOf(page) ? page : language));
}
