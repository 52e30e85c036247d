import { defaultLocale, isLocale, type Locale } from './locales';

/**
 * Chooses the interface language: the reader's own choice, else what the browser asks for, else English.
 *
 * Lookup of RFC 4647 on the primary language, by quality and then by order. `q=0` excludes a language, `*`
 * stands for English, and no language stands for a kindred one. `ru;q=0` excludes `ru-RU` too, not the reverse.
 * @param chosen the value of the `locale` cookie, if any; a value that is no locale counts as none.
 * @param acceptLanguage the Accept-Language header, if any; malformed ranges are passed over.
 */
export function negotiate(chosen: string | null, acceptLanguage: string | null): Locale {
  if (chosen !== null && isLocale(chosen)) return chosen;
  const ranges = (acceptLanguage ?? '').split(',').flatMap(parseRange);
  const excluded = new Set(
    ranges.filter(({ quality, region }) => quality === 0 && !region).map((r) => r.language),
  );
  const wanted = ranges.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) {
    if (language === '*') return defaultLocale;
    if (isLocale(language) && !excluded.has(language)) return language;
  }
  return defaultLocale;
}

function parseRange(range: string): { language: string; region: boolean; quality: number }[] {
  const match = /^\s*(\*|[a-z]{1,8})(-[a-z0-9-]+)?\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?$/i.exec(range);
  if (!match?.[1]) return [];
  return [
    {
      language: match[1].toLowerCase(),
      region: match[2] !== undefined,
      quality: match[3] === undefined ? 1 : Number(match[3]),
    },
  ];
}
