import { parseNoteId } from '../lib/annotation/note';
import { hasColumns, parseColumns } from '../lib/edition/columns';
import { isPageLocale, languageOf } from '../lib/language/page-locales';
import { findEdition, loadGlossary } from './content/content';

/** Pages beside the editions, under each locale. No edition may have one of these as its slug. */
const ownPages = ['glossary', 'about'];

/**
 * Says whether an address is one of our pages.
 * @param pathname as it was requested, percent-encoded; a slash at its end is ignored.
 */
export function pageExists(pathname: string): boolean {
  const parts = decode(pathname)?.split('/').slice(1);
  if (!parts) return false;
  if (parts.at(-1) === '') parts.pop();
  const [locale, name, third, fourth, ...rest] = parts;
  if (locale === undefined) return true;
  if (rest.length > 0) return false;
  if (locale === 'plain-texts')
    return third === undefined && findEdition(name ?? '')?.versions.kk !== undefined;
  if (locale === 'sentences') return third === undefined && findEdition(name ?? '') !== null;
  if (locale === 'notes')
    return fourth === undefined && findEdition(name ?? '') !== null && parseNoteId(third ?? '') !== null;
  if (locale === 'compare') return fourth === undefined && comparisonExists(name, third);
  if (!isPageLocale(locale)) return false;
  if (name === undefined) return true;
  if (name === 'glossary' && third !== undefined)
    return fourth === undefined && loadGlossary().some(({ id }) => id === third);
  if (third === undefined)
    return ownPages.includes(name) || findEdition(name)?.versions[languageOf(locale)] !== undefined;
  return third === 'compare' && comparisonExists(name, fourth);
}

/** The icons under `/icons/`. */
export const iconFiles = ['mark.svg', '192.png', '512.png', 'maskable-512.png', 'apple-touch.png'] as const;

const files = new Set([
  ...['/favicon.ico', '/robots.txt', '/sitemap.xml', '/manifest.webmanifest'],
  ...iconFiles.map((file) => `/icons/${file}`),
]);
const filesOfPages = /^\/([^/]+)(?:\/([^/]+))?\/(feed\.xml|notes\.json|share\.png)$/;

/** Says whether an address is one of the files beside the pages, for browsers, search engines and feed readers. */
export function fileExists(pathname: string): boolean {
  if (files.has(pathname)) return true;
  const [, locale = '', slug, name] = filesOfPages.exec(pathname) ?? [];
  if (!isPageLocale(locale)) return false;
  return (
    slug === undefined ||
    (name === 'share.png' && findEdition(slug)?.versions[languageOf(locale)] !== undefined)
  );
}

function comparisonExists(slug: string | undefined, list: string | undefined): boolean {
  const edition = findEdition(slug ?? '');
  const columns = parseColumns(list ?? '');
  return edition !== null && columns !== null && hasColumns(edition, columns);
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
