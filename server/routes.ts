import { parseNoteId } from '../lib/annotation/note';
import { canonicalComparisons, hasColumns, parseColumns, type Versions } from '../lib/edition/columns';
import { isPageLocale, languageOf } from '../lib/language/page-locales';
import {
  comparingAddresses,
  libraryAddresses,
  type PageAddresses,
  readingAddresses,
  siteAddresses,
} from './addresses';

/** What addresses may name. */
export interface Named {
  editions: readonly (Versions & { slug: string })[];
  /** The entries of the glossary. */
  entries: readonly { id: string }[];
}

/** What stands in an address for the parts in brackets. */
type Parts = Readonly<Record<string, string>>;

interface Route {
  /** As `app/` and `public/` have it; a part in brackets stands for any one part. */
  path: string;
  /** A page, or what leads to one, is found with a slash at its end too; a file is not; `inner` is not for the proxy to let pass. */
  kind: 'page' | 'file' | 'inner';
  /** Says whether what the address names is there; a locale in it is one of ours already. Without it, it always is. */
  exists?: (parts: Parts, named: Named) => boolean;
  /** Where search engines find the pages of this kind. */
  listed?: (named: Named) => PageAddresses[];
}

/**
 * The one table of all addresses: what is not in it answers 404. The slugs that no edition may have and the sitemap are
 * derived from it; `addresses.ts` writes addresses, also for the language switch.
 */
export const routes: readonly Route[] = [
  { path: '/', kind: 'page' },
  { path: '/[locale]', kind: 'page', listed: () => [libraryAddresses] },
  { path: '/[locale]/about', kind: 'page', listed: () => [siteAddresses('/about')] },
  { path: '/[locale]/glossary', kind: 'page', listed: () => [siteAddresses('/glossary')] },
  {
    path: '/[locale]/glossary/[term]',
    kind: 'page',
    exists: ({ term }, { entries }) => entries.some(({ id }) => id === term),
    listed: ({ entries }) => entries.map(({ id }) => siteAddresses(`/glossary/${id}`)),
  },
  {
    path: '/[locale]/[slug]',
    kind: 'page',
    exists: hasVersion,
    listed: ({ editions }) => editions.map(readingAddresses),
  },
  {
    path: '/[locale]/[slug]/compare/[columns]',
    kind: 'page',
    exists: hasComparison,
    listed: ({ editions }) =>
      editions.flatMap((edition) =>
        canonicalComparisons(edition).map((columns) => comparingAddresses(edition, columns)),
      ),
  },
  { path: '/compare/[slug]/[columns]', kind: 'page', exists: hasComparison },
  {
    path: '/notes/[slug]/[id]',
    kind: 'page',
    exists: ({ slug, id = '' }, named) => find(slug, named) !== undefined && parseNoteId(id) !== null,
  },
  {
    path: '/plain-texts/[slug]',
    kind: 'page',
    exists: ({ slug }, named) => find(slug, named)?.versions.kk !== undefined,
  },
  { path: '/sentences/[slug]', kind: 'page', exists: ({ slug }, named) => find(slug, named) !== undefined },
  { path: '/[locale]/feed.xml', kind: 'file' },
  { path: '/[locale]/notes.json', kind: 'file' },
  { path: '/[locale]/share.png', kind: 'file' },
  { path: '/[locale]/[slug]/share.png', kind: 'file', exists: hasVersion },
  { path: '/favicon.ico', kind: 'file' },
  { path: '/manifest.webmanifest', kind: 'file' },
  { path: '/robots.txt', kind: 'file' },
  { path: '/sitemap.xml', kind: 'file' },
  { path: '/icons/192.png', kind: 'file' },
  { path: '/icons/512.png', kind: 'file' },
  { path: '/icons/apple-touch.png', kind: 'file' },
  { path: '/icons/mark.svg', kind: 'file' },
  { path: '/icons/maskable-512.png', kind: 'file' },
  // The store of notes answers for itself; the 404 page stands for what is not there (proxy.ts).
  { path: '/api/annotations', kind: 'inner' },
  { path: '/api/annotations/[id]', kind: 'inner' },
  { path: '/missing/[locale]/[slug]', kind: 'inner' },
];

/** Names under a locale, or beside it, that are kept for pages of their own to come. */
const namesToCome = ['account', 'compare', 'desk', 'moderation', 'notebook', 'search'];

/** What stands where the slug of an edition would, `/{locale}/{page}`: no edition may have such a slug. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  ...routes.flatMap(({ path }) => /^\/\[locale\]\/([a-z-]+)$/.exec(path)?.[1] ?? []),
  ...namesToCome,
]);

/**
 * Says whether an address is one of ours.
 *
 * @param pathname as it was requested, percent-encoded
 */
export function addressExists(pathname: string, named: Named): boolean {
  const page = decode(pathname.replace(/(?<=[^/])\/$/, ''));
  return routes.some(({ path, kind, exists }) => {
    const asked = kind === 'page' ? page : kind === 'file' ? pathname : null;
    const parts = asked === null ? null : match(path, asked);
    return parts !== null && (exists?.(parts, named) ?? true);
  });
}

/** Gives the addresses of every page that search engines shall find. */
export function listedPages(named: Named): PageAddresses[] {
  return routes.flatMap(({ listed }) => listed?.(named) ?? []);
}

/** Gives what stands for the parts in brackets; `null` where the path is another, or the locale none of ours. */
function match(path: string, asked: string): Parts | null {
  const [wanted, given] = [path.split('/'), asked.split('/')];
  if (wanted.length !== given.length) return null;
  const parts: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    const name = /^\[(.+)\]$/.exec(part)?.[1];
    if (name === undefined ? part !== value : value === '') return null;
    if (name === 'locale' && !isPageLocale(value)) return null;
    if (name !== undefined) parts[name] = value;
  }
  return parts;
}

function find(slug: string | undefined, { editions }: Named): Versions | undefined {
  return editions.find((edition) => edition.slug === slug);
}

function hasVersion({ locale = '', slug }: Parts, named: Named): boolean {
  return isPageLocale(locale) && find(slug, named)?.versions[languageOf(locale)] !== undefined;
}

function hasComparison({ slug, columns: list = '' }: Parts, named: Named): boolean {
  const edition = find(slug, named);
  const columns = parseColumns(list);
  return edition !== undefined && columns !== null && hasColumns(edition, columns);
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
