import { Feed } from 'feed';
import type { PageLocale } from '../../language/page-locales';

/** An Atom feed of one language. Addresses are absolute; an entry's is its id for good. */
export interface AtomFeed {
  locale: PageLocale;
  title: string;
  subtitle: string;
  /** Of the feed itself. */
  address: string;
  /** Of the page that lists the same. */
  page: string;
  entries: AtomEntry[];
}

export interface AtomEntry {
  address: string;
  title: string;
  summary: string | null;
  author: string;
  /** `YYYY-MM-DD` */
  published: string;
  category: string;
  rights: string;
}

/** Writes a feed in Atom 1.0 (RFC 4287), the newest entry first; it was updated when that was published. */
export function atomFeed({ locale, title, subtitle, address, page, entries }: AtomFeed): string {
  const newestFirst = entries.toSorted((a, b) => b.published.localeCompare(a.published));
  const [newest] = newestFirst;
  const feed = new Feed({
    id: page,
    title,
    description: subtitle,
    link: page,
    feed: address,
    updated: newest && midnight(newest.published),
    generator: false,
  });
  for (const { address, title, summary, author, published, category, rights } of newestFirst)
    feed.addItem({
      id: address,
      link: address,
      // The library declares both to be HTML.
      title: escapeHtml(title),
      description: summary === null ? undefined : escapeHtml(summary),
      author: [{ name: author }],
      published: midnight(published),
      date: midnight(published),
      category: [{ term: category }],
      copyright: rights,
    });
  // The library has no way to name the language.
  return feed.atom1().replace('<feed ', `<feed xml:lang="${locale}" `);
}

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
