import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { type AtomEntry, type AtomFeed, atomFeed } from './atom-feed';

const entry: AtomEntry = {
  address: 'https://example.org/kk/first',
  title: 'Әкімдер мен «орталық»',
  summary: 'Ұзақ әңгіме',
  author: 'Дмитрий Мазоренко',
  published: '2024-11-15',
  category: 'interview',
  rights: 'Мәтін © «Власть»',
};

const feed: AtomFeed = {
  locale: 'kk',
  title: 'Жолма-жол',
  subtitle: 'Бір мақала үш тілде',
  address: 'https://example.org/kk/feed.xml',
  page: 'https://example.org/kk',
  entries: [entry, { ...entry, address: 'https://example.org/kk/second', published: '2025-01-02' }],
};

describe('an Atom feed', () => {
  it('gives a feed reader everything it shows, the newest first', () => {
    const read = parseAtomFeed(atomFeed(feed));
    expect(read).toMatchObject({
      id: 'https://example.org/kk',
      title: { value: 'Жолма-жол' },
      subtitle: { value: 'Бір мақала үш тілде' },
      updated: '2025-01-02T00:00:00.000Z',
    });
    expect(read.links).toContainEqual({ rel: 'self', href: 'https://example.org/kk/feed.xml' });
    expect(read.entries).toHaveLength(2);
    expect(read.entries?.[0]).toMatchObject({ id: 'https://example.org/kk/second' });
    expect(read.entries?.[1]).toMatchObject({
      id: 'https://example.org/kk/first',
      published: '2024-11-15T00:00:00.000Z',
      authors: [{ name: 'Дмитрий Мазоренко' }],
      categories: [{ term: 'interview' }],
      rights: { value: 'Мәтін © «Власть»' },
    });
  });

  it('names its language', () => {
    expect(atomFeed(feed)).toMatch(/<feed [^>]*xml:lang="kk"/);
  });

  it.each([
    ['Rock & roll', 'Rock &amp; roll'],
    ['1 < 2', '1 &lt; 2'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a ]]> b', 'a ]]&gt; b'],
    ['“quoted” & ‘so’', '“quoted” &amp; ‘so’'],
  ])('keeps a title as it is written: %s', (title, html) => {
    const read = parseAtomFeed(atomFeed({ ...feed, title, entries: [{ ...entry, title, author: title }] }));
    expect(read.title?.value).toBe(title);
    expect(read.entries?.[0]).toMatchObject({
      title: { type: 'html', value: html },
      authors: [{ name: title }],
    });
  });

  it('is valid without entries and without a summary', () => {
    expect(XMLValidator.validate(atomFeed({ ...feed, entries: [] }))).toBe(true);
    const [first] =
      parseAtomFeed(atomFeed({ ...feed, entries: [{ ...entry, summary: null }] })).entries ?? [];
    expect(first?.summary).toBeUndefined();
  });
});
