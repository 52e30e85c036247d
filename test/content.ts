import type { Edition } from '../lib/edition/edition';
import { readContent } from '../server/content/content-folder';
import { contentFolder } from '../server/content/content-state';

/** What the content folder holds, read by whoever tests or measures what is made of it. */
export const content = readContent(contentFolder());

/** Gives an edition of the content folder. */
export function editionCalled(slug: string): Edition {
  const found = content.editions.find((edition) => edition.slug === slug);
  if (!found) throw new Error(`There is no edition ${slug} in the content.`);
  return found;
}
