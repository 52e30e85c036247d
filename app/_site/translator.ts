import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from 'next-intl';
import type { Locale } from '../../lib/language/locales';
import en from '../../messages/en.json';
import kk from '../../messages/kk.json';
import ru from '../../messages/ru.json';

const messages = { kk, ru, en };

/**
 * Gives the messages of one namespace in the interface language.
 *
 * For server components and for what `#served` renders; client components get ready labels as props, so
 * that neither the messages nor their formatter travel to the browser.
 */
export function translator<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: Locale,
  namespace: Namespace,
) {
  return createTranslator({ locale, messages: messages[locale] as Messages, namespace });
}
