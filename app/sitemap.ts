import type { MetadataRoute } from 'next';
import { absolute } from '../features/shell/view/absolute';
import { hreflang } from '../features/shell/view/metadata';
import {
  comparingAddresses,
  libraryAddresses,
  readingAddresses,
  siteAddresses,
} from '../features/shell/view/page-addresses';
import { canonicalComparisons } from '../lib/edition/columns';
import { loadEditions, loadGlossary } from '../server/content/content';

/** Lists every page that search engines shall find, in every language that has it. */
export default function sitemap(): MetadataRoute.Sitemap {
  const pages = [
    libraryAddresses,
    siteAddresses('/about'),
    siteAddresses('/glossary'),
    ...loadGlossary().map(({ id }) => siteAddresses(`/glossary/${id}`)),
    ...loadEditions().flatMap((edition) => [
      readingAddresses(edition),
      ...canonicalComparisons(edition).map((columns) => comparingAddresses(edition, columns)),
    ]),
  ];
  return pages.flatMap((page) =>
    Object.values(page.alternates).map((path) => ({
      url: absolute(path),
      alternates: { languages: hreflang(page) },
    })),
  );
}
