import type { Locale } from '../../lib/language/locales';

/** What `/sentences/{slug}` answers: the sentences of each group of segments, as they are linked. */
export type LinkedTexts = {
  ids: string[];
  links: { by: 'machine' | 'hand'; texts: Partial<Record<Locale, string>> }[];
}[];

let fetched: Promise<LinkedTexts> | null = null;

/** Fetches the linked sentences once a page. */
export function linkedTexts(slug: string): Promise<LinkedTexts> {
  fetched ??= fetch(`/sentences/${slug}`).then((response) => {
    if (!response.ok) throw new Error(`/sentences/${slug} answered ${response.status}`);
    return response.json();
  });
  fetched.catch(() => {
    fetched = null;
  });
  return fetched;
}
