import { isLocale, type Locale, locales } from '../lib/language/locales';
import { UsageError } from './command';

/**
 * Reads arguments of the form `kk=a.txt`, two or three, each locale once.
 *
 * @param form the command as it is to be called, for messages
 * @throws UsageError
 */
export function textArguments(args: readonly string[], form: string): Map<Locale, string> {
  const paths = new Map<Locale, string>();
  for (const arg of args) {
    const [, locale, path] = /^([^=]+)=(.+)$/u.exec(arg) ?? [];
    if (locale === undefined || path === undefined)
      throw new UsageError(`“${arg}” is not LOCALE=FILE; the form is ${form}`);
    if (!isLocale(locale))
      throw new UsageError(`“${locale}” is not a locale; there are ${locales.join(', ')}`);
    if (paths.has(locale)) throw new UsageError(`the locale ${locale} is given twice`);
    paths.set(locale, path);
  }
  if (paths.size < 2) throw new UsageError(`two or three texts are needed; the form is ${form}`);
  return paths;
}
