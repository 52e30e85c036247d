import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from 'next-intl';
import type { PageLocale } from '../../../lib/language/page-locales';
import { messagesIn } from './messages';

/**
 * Gives the messages of one namespace in the interface language.
 *
 * For server components and for what the server alone renders (`ServedHeader`); client components get ready labels as props, so
 * that neither the messages nor their formatter travel to the browser.
 */
export function translator<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: PageLocale,
  namespace: Namespace,
) {
  return createTranslator({ locale, messages: messagesIn(locale), namespace });
}
