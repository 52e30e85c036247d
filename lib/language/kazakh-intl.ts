import { type DerivedScript, transliterate } from './transliterate';

/**
 * Formats dates, numbers or lists for a script of Kazakh. `Intl` knows `kk` and `kk-Arab`, but writes
 * `kk-Latn` in Cyrillic (CLDR 48 has no data for it), so that is transliterated.
 *
 * @param format what to do with `Intl`, given the locale to ask it for
 */
export function formatInScript(script: 'kk' | DerivedScript, format: (locale: string) => string): string {
  return script === 'kk-Latn' ? transliterate(format('kk'), 'kk-Latn') : format(script);
}
