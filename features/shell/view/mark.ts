import type { Locale } from '../../../lib/language/locales';

/**
 * The mark: a line of text for each language, in a square of 24 units; strokes of 2 with round ends. The icons in `public/`
 * were drawn once of the same lines and colours (docs/decisions/0019-icons-are-plain-files.md).
 */
export const markLines: { locale: Locale; path: string }[] = [
  { locale: 'kk', path: 'M2 6h13' },
  { locale: 'ru', path: 'M6 12h16' },
  { locale: 'en', path: 'M2 18h9' },
];

/** Colours of the light palette (tokens.css), for pictures, which know no style sheet. */
export const lightPalette = {
  paper: '#faf8f2',
  ink: '#1f2423',
  inkSoft: '#4a504d',
  inkQuiet: '#656a65',
  lineFirm: '#c9c5b7',
  kk: '#00697a',
  ru: '#875608',
  en: '#4a4fa3',
};
