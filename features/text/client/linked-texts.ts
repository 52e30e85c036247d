import type { Locale } from '../../../lib/language/locales';
import { loadAs } from './load-as';

/** What `/sentences/{slug}` answers: the sentences of each group of segments, as they are linked. */
export type LinkedTexts = {
  ids: string[];
  links: { by: 'machine' | 'hand'; texts: Partial<Record<Locale, string>> }[];
}[];

let fetched: Promise<LinkedTexts> | null = null;

/**
 * Fetches the linked sentences, once a page unless it fails.
 *
 * @throws as `loadAs`
 */
export function linkedTexts(slug: string): Promise<LinkedTexts> {
  fetched ??= loadAs(`/sentences/${slug}`, isLinkedTexts);
  fetched.catch(() => {
    fetched = null;
  });
  return fetched;
}

function isLinkedTexts(json: unknown): json is LinkedTexts {
  return Array.isArray(json) && json.every(isGroup);
}

function isGroup(json: unknown): boolean {
  return (
    json instanceof Object &&
    'ids' in json &&
    Array.isArray(json.ids) &&
    'links' in json &&
    Array.isArray(json.links)
  );
}
