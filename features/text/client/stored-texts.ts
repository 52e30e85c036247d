import type { OffsetMap, Range } from '../../../lib/language/offset-map';
import { isDerivedScript, isPageLocale } from '../../../lib/language/page-locales';
import { loadAs } from './load-as';

/** The Kazakh plain text of each segment as it is stored, by the first id of the segment. */
let stored: Record<string, string> = {};
let write: typeof import('../../../lib/language/transliterate').transliterateWithMap | null = null;
const maps = new WeakMap<Element, OffsetMap>();

/**
 * Loads what a page in another script of Kazakh needs to find places: notes are made on the text as it is stored,
 * and the page shows what was derived from it.
 */
export async function loadStoredTexts(slug: string): Promise<void> {
  const [texts, { transliterateWithMap }] = await Promise.all([
    loadAs(`/plain-texts/${slug}`, isTexts),
    import('../../../lib/language/transliterate'),
  ]);
  stored = texts;
  write = transliterateWithMap;
}

function isTexts(json: unknown): json is typeof stored {
  return json instanceof Object && Object.values(json).every((text) => typeof text === 'string');
}

/** Gives the stored plain text of a segment's element; `null` where it is the one that is shown. */
export function storedText(passage: HTMLElement): string | null {
  return mapOf(passage) && (stored[passage.dataset.segment ?? ''] ?? null);
}

/** Carries a range of the text that an element shows to the stored text. */
export function toStored(passage: HTMLElement, { start, end }: Range): Range {
  return mapOf(passage)?.toSourceRange({ start, end }) ?? { start, end };
}

/** Carries a range of the stored text to the text that an element shows. */
export function toShown(passage: HTMLElement, { start, end }: Range): Range {
  return mapOf(passage)?.toTargetRange({ start, end }) ?? { start, end };
}

function mapOf(passage: HTMLElement): OffsetMap | null {
  if (!write) return null;
  const { lang } = passage;
  const text = stored[passage.dataset.segment ?? ''];
  if (!isPageLocale(lang) || !isDerivedScript(lang) || text === undefined) return null;
  const map = maps.get(passage) ?? write(text, lang).map;
  maps.set(passage, map);
  return map;
}
