import type { Edition } from '../../../lib/edition/edition';
import { locales } from '../../../lib/language/locales';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import type { PeekLabels } from '../../reading/client/Peek';
import type { LoadingLabels } from '../../shell/client/loading';
import { translator } from '../../shell/view/translator';

/** What a page of text says before its notes are loaded, in the language of the interface. */
export function readerLabels(locale: PageLocale) {
  const notes = translator(locale, 'Notes');
  const reading = translator(locale, 'Reading');
  return {
    linkCopied: reading('linkCopied'),
    notCopied: reading('notCopied'),
    close: translator(locale, 'Site')('close'),
    unavailable: notes('unavailable'),
    loading: loadingLabels(locale),
  };
}

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

function loadingLabels(locale: PageLocale): LoadingLabels {
  const t = translator(locale, 'Loading');
  return {
    offline: t('offline'),
    older: t('older'),
    failed: t('failed'),
    retry: translator(locale, 'Notes')('retry'),
    again: t('again'),
  };
}

export type ReaderLabels = ReturnType<typeof readerLabels>;
