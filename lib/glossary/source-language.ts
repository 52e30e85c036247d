import { detectWritten } from '../language/detect';
import type { Source } from './entry';

/** Gives the language of the title of a source: as the entry says, else as its words tell. */
export function sourceLanguage({ title, lang }: Source): string {
  return lang ?? detectWritten(title, /\p{Script=Cyrillic}/u.test(title) ? 'ru' : 'en');
}
