import { preload } from 'react-dom';
import naskh from '../../../generated/fonts/noto-naskh-arabic-arabic-normal.woff2?url';
import sansCyrillic from '../../../generated/fonts/source-sans-3-cyrillic-normal.woff2?url';
import sansLatin from '../../../generated/fonts/source-sans-3-latin-normal.woff2?url';
import italicCyrillic from '../../../generated/fonts/source-serif-4-cyrillic-italic.woff2?url';
import serifCyrillic from '../../../generated/fonts/source-serif-4-cyrillic-normal.woff2?url';
import italicLatin from '../../../generated/fonts/source-serif-4-latin-italic.woff2?url';
import serifLatin from '../../../generated/fonts/source-serif-4-latin-normal.woff2?url';
import type { Edition, Inline } from '../../../lib/edition/edition';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';

/** Figures and punctuation are in the Latin files, so every language needs those. */
const serif: Record<PageLocale, string[]> = {
  kk: [serifLatin, serifCyrillic],
  'kk-Latn': [serifLatin],
  'kk-Arab': [serifLatin, naskh],
  ru: [serifLatin, serifCyrillic],
  en: [serifLatin],
};

/** Arabic letters have no italics. */
const italic: Record<PageLocale, string[]> = {
  kk: [italicLatin, italicCyrillic],
  'kk-Latn': [italicLatin],
  'kk-Arab': [italicLatin],
  ru: [italicLatin, italicCyrillic],
  en: [italicLatin],
};

/**
 * Has the browser fetch fonts while it still reads the page, rather than when it has laid it out: `optional`
 * waits a tenth of a second and no longer, so that on a first visit few would come in time.
 *
 * The links of the header to the other languages are in Cyrillic on every page.
 */
export function preloadUprights(locale: PageLocale) {
  ask([...serif[locale], sansLatin, sansCyrillic]);
}

/** The same for words of other languages that stand beside those of the page. */
export function preloadForWords(languages: readonly PageLocale[]) {
  for (const locale of languages) ask(serif[locale]);
}

/** The same for the text of an edition, in each language in which it is shown; its questions are in italics. */
export function preloadForText({ versions }: Edition, languages: readonly PageLocale[]) {
  preloadForWords(languages);
  for (const locale of languages) {
    const segments = versions[languageOf(locale)]?.segments ?? [];
    if (segments.some(({ kind, content }) => kind === 'heading' || content.some(isEmphatic)))
      preloadItalics(locale);
  }
}

function isEmphatic(part: Inline): boolean {
  return part.type === 'emphasis' || (part.type !== 'text' && part.children.some(isEmphatic));
}

/** The same for what a page shows in italics in a language. */
export function preloadItalics(locale: PageLocale) {
  ask(italic[locale]);
}

function ask(files: readonly string[]) {
  for (const file of files) preload(file, { as: 'font', type: 'font/woff2', crossOrigin: '' });
}
