import type { MetadataRoute } from 'next';
import { absolute } from '../features/shell/view/absolute';
import { hreflang } from '../features/shell/view/metadata';
import { named } from '../server/content/editions';
import { listedPages } from '../server/routes';

/** Lists every page that search engines shall find, in every language that has it. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const pages = listedPages(await named());
  return pages.flatMap((page) =>
    Object.values(page.alternates).map((path) => ({
      url: absolute(path),
      alternates: { languages: hreflang(page) },
    })),
  );
}
