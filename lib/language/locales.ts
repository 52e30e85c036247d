/** The languages of the product, as BCP 47 tags, in the order in which lists of languages show them. */
export const locales = ['kk', 'ru', 'en'] as const;

export type Locale = (typeof locales)[number];

/** Where negotiation ends when the reader asks for none of `locales`. */
export const defaultLocale: Locale = 'en';

export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}
