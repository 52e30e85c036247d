import type { Metadata } from 'next';
import type { Edition, EditionKind } from '../../../lib/edition/edition';
import { publicationDate } from '../../../lib/edition/publication';
import type { ShownVersion } from '../../../lib/edition/shown-version';
import { said } from '../../../lib/language/written';
import { readingAddresses, shareImagePath } from '../../../server/addresses';
import { absolute } from '../../shell/view/absolute';
import { pageMetadata } from '../../shell/view/metadata';
import { translator } from '../../shell/view/translator';

/** What Zotero makes of each kind of text, in the names of its item types. */
const zoteroTypes: Record<EditionKind, string> = {
  interview: 'newspaperArticle',
  article: 'newspaperArticle',
  essay: 'magazineArticle',
  document: 'document',
  prose: 'magazineArticle',
};

/** What the head of a reading page says to search engines, to those who share it and to those who cite it. */
export function articleMetadata(edition: Edition, version: ShownVersion): Metadata {
  const { locale, title, deck } = version;
  const author = said(edition.author, locale);
  const { openGraph, ...metadata } = pageMetadata({
    locale,
    title,
    description: deck,
    ...readingAddresses(edition),
    image: { path: shareImagePath(locale, edition.slug), alt: title },
  });
  return {
    ...metadata,
    authors: author ? { name: author } : null,
    openGraph: {
      ...openGraph,
      type: 'article',
      publishedTime: publicationDate(edition, version.stored) ?? undefined,
      authors: author || null,
    },
    other: citation(edition, version),
  };
}

/**
 * Gives what Google Scholar and Zotero's “Embedded Metadata” read. Zotero takes any page with
 * `citation_title` for an article of a journal unless `z:itemType` says better, and one with
 * `citation_journal_title` in any case, so the publication stands in PRISM's name, which both read. A
 * translation made here did not appear with the publisher, and is cited as this site's.
 */
function citation(edition: Edition, version: ShownVersion): Record<string, string> {
  const { locale, role, title } = version;
  const publisher =
    role === 'translation' ? translator(locale, 'Site')('name') : said(edition.publisher, locale);
  const lines = {
    'z:itemType': zoteroTypes[edition.kind],
    'prism.publicationName': publisher,
    citation_title: title,
    citation_author: said(edition.author, locale),
    citation_publication_date: publicationDate(edition, version.stored)?.replaceAll('-', '/') ?? '',
    citation_language: locale,
    citation_publisher: publisher,
    citation_public_url: absolute(`/${locale}/${edition.slug}`),
  };
  // What is not filled in yet is not said.
  return Object.fromEntries(Object.entries(lines).filter(([, value]) => value !== ''));
}
