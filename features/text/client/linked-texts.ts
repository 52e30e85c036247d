import type { Locale } from '../../../lib/language/locales';
import { loadJson } from '../../shell/client/loading';

/** What `/sentences/{slug}` answers: the sentences of each group of segments, as they are linked. */
export type LinkedTexts = {
  ids: string[];
  links: { by: 'machine' | 'hand'; texts: Partial<Record<Locale, string>> }[];
}[];

let fetched: Promise<LinkedTexts> | null = null;

/**
 * Fetches the linked sentences, once a page unless it fails.
 *
 * @throws as `loadJson`
 */
export function linkedTexts(slug: string): Promise<LinkedTexts> {
  fetched ??= loadJson(`/sentences/${slug}`);
  fetched.catch(() => {
    fetched = null;
  });
  return fetched;
}
