import type { Edition } from '../../lib/edition/edition';
import { locales } from '../../lib/language/locales';
import { languageOf, type PageLocale } from '../../lib/language/page-locales';
import { translator } from '../_site/translator';
import type { PeekLabels } from './Peek';

/** What a page of text says before its notes are loaded, in the language of the interface. */
export function readerLabels(locale: PageLocale) {
  const notes = translator(locale, 'Notes');
  const reading = translator(locale, 'Reading');
  return {
    linkCopied: reading('linkCopied'),
    notCopied: reading('notCopied'),
    close: translator(locale, 'Site')('close'),
    unavailable: notes('unavailable'),
    retry: notes('retry'),
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

export type ReaderLabels = ReturnType<typeof readerLabels>;
