import type { Messages } from 'next-intl';
import { messageInScript } from '../../../lib/language/message-in-script';
import { type DerivedScript, isDerivedScript, type PageLocale } from '../../../lib/language/page-locales';
import en from '../../../messages/en.json';
import kk from '../../../messages/kk.json';
import ru from '../../../messages/ru.json';

const written: Partial<Record<PageLocale, Messages>> = { kk, ru, en };

/** Gives all messages in the language of a page; in the derived scripts of Kazakh they are made of the Cyrillic. */
export function messagesIn(locale: PageLocale): Messages {
  const known = written[locale] ?? (isDerivedScript(locale) ? inScript(kk, locale) : en);
  written[locale] = known;
  return known;
}

function inScript<Part>(messages: Part, script: DerivedScript): Part;
function inScript(messages: unknown, script: DerivedScript): unknown {
  if (typeof messages === 'string') return messageInScript(messages, script);
  if (typeof messages !== 'object' || messages === null) return messages;
  return Object.fromEntries(
    Object.entries(messages).map(([key, inner]) => [key, inScript<unknown>(inner, script)]),
  );
}
