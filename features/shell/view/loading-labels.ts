import type { PageLocale } from '../../../lib/language/page-locales';
import type { LoadingLabels } from '../client/loading';
import { translator } from './translator';

/** Why something cannot be loaded, and what can be done then. */
export function loadingLabels(locale: PageLocale): LoadingLabels {
  const t = translator(locale, 'Loading');
  return {
    offline: t('offline'),
    older: t('older'),
    failed: t('failed'),
    retry: translator(locale, 'Notes')('retry'),
    again: t('again'),
  };
}
