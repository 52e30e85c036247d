import type { Locale } from './locales';

/**
 * Tells that a text is plainly not in the language it is said to be in, and which of ours it is in; null where it
 * may be, or where there is too little text to tell. Script decides between English and the others, the nine
 * letters that only Kazakh has (about an eighth of Kazakh text) between Kazakh and Russian.
 */
export function detectOther(text: string, claimed: Locale): Locale | null {
  const latin = count(text, /[a-z]+/giu);
  const cyrillic = count(text, /\p{Script=Cyrillic}+/gu);
  const letters = latin + cyrillic;
  if (letters < 30) return null;
  const kazakh = count(text, /[әғқңөұүһі]+/giu) / Math.max(1, cyrillic);
  if (claimed === 'en') return cyrillic / letters < 0.9 ? null : kazakh > 0.03 ? 'kk' : 'ru';
  if (latin / letters > 0.9) return 'en';
  if (claimed === 'ru') return kazakh > 0.06 ? 'kk' : null;
  return cyrillic >= 70 && kazakh < 0.004 ? 'ru' : null;
}

/** Counts the letters in the runs that a pattern finds. */
function count(text: string, runs: RegExp): number {
  return text.match(runs)?.reduce((sum, run) => sum + run.length, 0) ?? 0;
}

/**
 * Tells the language of something short that a person wrote, such as a note; addresses, code and tags in it are
 * in none.
 *
 * @param likely the answer where the letters do not tell
 */
export function detectWritten(text: string, likely: Locale): Locale {
  const words = text.replace(/`[^`]*`|<[^<>]*>|\b(?:https?:\/\/|www\.)\S+|\S+@\S+/giu, ' ');
  const latin = count(words, /[a-z]+/giu);
  const cyrillic = count(words, /\p{Script=Cyrillic}+/gu);
  if (latin + cyrillic < 4) return likely;
  if (latin > cyrillic) return 'en';
  const kazakh = count(words, /[әғқңөұүһі]+/giu) / cyrillic;
  if (kazakh > 0.05) return 'kk';
  // Kazakh without a letter of its own is rare even in a short sentence.
  return likely === 'kk' && cyrillic < 24 ? 'kk' : 'ru';
}
