import { defaultLocale, isLocale } from './locales';
import { isPageLocale, type PageLocale, pageLocales } from './page-locales';

/**
 * Chooses the interface language: the reader's own choice, else what the browser asks for, else English.
 *
 * Lookup of RFC 4647 on the primary language and, of Kazakh, the script, by quality and then by order. A
 * region implies the script that CLDR gives it: `kk-CN` is Arabic. `q=0` excludes a language, `*` stands for
 * English, and no language stands for a kindred one. `ru;q=0` excludes `ru-RU` too, not the reverse.
 * @param chosen the value of the `locale` cookie, if any; a value that is no locale counts as none.
 * @param acceptLanguage the Accept-Language header, if any; malformed ranges are passed over.
 */
export function negotiate(chosen: string | null, acceptLanguage: string | null): PageLocale {
  if (chosen !== null && isPageLocale(chosen)) return chosen;
  const ranges = (acceptLanguage ?? '').split(',').flatMap(parseRange);
  const excluded = new Set(ranges.filter(({ quality }) => quality === 0).map(({ tag }) => tag));
  const wanted = ranges.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    if (tag === '*') return defaultLocale;
    const locale = lookUp(tag);
    const [language = ''] = tag.split('-');
    if (locale && !excluded.has(locale.toLowerCase()) && !excluded.has(language)) return locale;
  }
  return defaultLocale;
}

function lookUp(tag: string): PageLocale | null {
  const [language = ''] = tag.split('-');
  if (!isLocale(language)) return null;
  const inScript = `${language}-${scriptOf(tag)}`;
  return pageLocales.find((locale) => locale === inScript) ?? language;
}

/** Gives the script a tag names or its region implies, as the likely subtags of CLDR have it. */
function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
}

function parseRange(range: string): { tag: string; quality: number }[] {
  const match = /^\s*(\*|[a-z]{1,8}(?:-[a-z0-9-]+)?)\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?$/i.exec(
    range,
  );
  if (!match?.[1]) return [];
  return [{ tag: match[1].toLowerCase(), quality: match[2] === undefined ? 1 : Number(match[2]) }];
}
