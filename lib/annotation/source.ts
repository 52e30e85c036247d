import { isPageLocale, type PageLocale } from '../language/page-locales';

/** What the address of a reading page names, with the segment in its fragment if it has one. */
export interface Source {
  /** That of the page: its script, too. */
  locale: PageLocale;
  /** Of the edition. Whether there is such an edition, version and segment is not known yet. */
  slug: string;
  segment: string | null;
}

/**
 * Reads `{origin}/{locale}/{slug}#{segment}`, or the same without the origin; a query is passed over.
 *
 * @param origins the origins that are this application's own, at least one
 * @returns `null` when it is the address of no reading page of this application
 */
export function parseSource(address: string, origins: readonly string[]): Source | null {
  if (!/^(https?:\/\/|\/)/i.test(address) || !URL.canParse(address, origins[0])) return null;
  const { origin, pathname, hash } = new URL(address, origins[0]);
  if (!origins.includes(origin)) return null;
  const [locale, slug, ...more] = pathname.slice(1).split('/').map(decoded);
  const segment = decoded(hash.slice(1));
  if (!locale || !slug || segment === null || more.length > 0 || !isPageLocale(locale)) return null;
  return { locale, slug, segment: segment === '' ? null : segment };
}

/**
 * Reads the version and the segment that the address of a reading page names, wherever that page is.
 *
 * @returns `null` for what it does not name; the version is that of the page: its script, too
 */
export function readSource(address: string): { locale: PageLocale | null; segment: string | null } {
  const [page = '', fragment = ''] = address.split(/#(.*)/s);
  const locale = page.replace(/\?.*/s, '').split('/').at(-2) ?? '';
  return {
    locale: isPageLocale(locale) ? locale : null,
    segment: (decoded(fragment) ?? fragment) || null,
  };
}

/** Gives the address that `parseSource` reads. */
export function formatSource({ locale, slug, segment }: Source, origin: string): string {
  const fragment = segment === null ? '' : `#${encodeURIComponent(segment)}`;
  return `${origin}/${locale}/${encodeURIComponent(slug)}${fragment}`;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
