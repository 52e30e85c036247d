import type { Edition } from '../../../lib/edition/edition';
import { locales } from '../../../lib/language/locales';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import { loadingLabels } from '../../shell/view/loading-labels';
import { translator } from '../../shell/view/translator';
import type { PeekLabels } from '../client/Peek';

/** What the peek of a reading page says. */
export function peekLabels(locale: PageLocale, edition: Edition): PeekLabels {
  const t = translator(locale, 'Peek');
  const comparing = translator(locale, 'Comparing');
  return {
    title: t('title'),
    close: translator(locale, 'Site')('close'),
    compare: translator(locale, 'Reading')('compare'),
    note: translator(locale, 'Notes')('add'),
    byMachine: comparing('byMachine'),
    byHand: comparing('byHand'),
    loading: loadingLabels(locale),
    failed: t('failed'),
    others: locales
      .filter((language) => language !== languageOf(locale) && edition.versions[language])
      .map((language) => ({
        language,
        heading: t(`inLanguage.${language}`),
        absent: comparing(`absent.${language}`),
      })),
  };
}
