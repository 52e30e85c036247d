import { maximumBodyLength } from '../../lib/annotation/limits';
import type { Edition } from '../../lib/edition/edition';
import { monthNames } from '../../lib/language/dates';
import { type Locale, locales } from '../../lib/language/locales';
import { languageOf, type PageLocale, pageLocales } from '../../lib/language/page-locales';
import { translator } from '../_site/translator';
import type { PeekLabels } from './Peek';

/** Everything the reader's client components say, ready in the language of the interface. */
export function readerLabels(locale: PageLocale) {
  const notes = translator(locale, 'Notes');
  const languages = translator(locale, 'Languages');
  const site = translator(locale, 'Site');
  const each = <T>(label: (language: Locale) => T) =>
    Object.fromEntries(pageLocales.map((shown) => [shown, label(languageOf(shown))])) as Record<
      PageLocale,
      T
    >;
  return {
    linkCopied: translator(locale, 'Reading')('linkCopied'),
    close: site('close'),
    notes: notes('notes'),
    note: notes('note'),
    add: notes('add'),
    count: countForms(locale, (count) => notes('count', { count })),
    body: notes('body'),
    noteLanguage: notes('noteLanguage'),
    languageName: each((language) => languages(`name.${language}`)),
    on: each((language) => notes(`on.${language}`)),
    save: notes('save'),
    edit: notes('edit'),
    delete: notes('delete'),
    cancel: notes('cancel'),
    undo: notes('undo'),
    edited: notes('edited'),
    deleted: notes('deleted'),
    restored: notes('restored'),
    sending: notes('sending'),
    saved: notes('saved'),
    private: notes('private'),
    empty: notes('empty'),
    tooLong: notes('tooLong', { limit: maximumBodyLength }),
    limit: maximumBodyLength,
    tooMany: notes('tooMany'),
    offline: notes('offline'),
    failed: notes('failed'),
    refused: notes('refused'),
    unavailable: notes('unavailable'),
    retry: notes('retry'),
    conflict: notes('conflict'),
    savedText: notes('savedText'),
    keepMine: notes('keepMine'),
    keepSaved: notes('keepSaved'),
    gone: notes('gone'),
    months: monthNames(locale),
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

/** Gives a counted message once for each plural category of the language, with `#` in place of the number. */
function countForms(
  locale: PageLocale,
  message: (count: number) => string,
): Partial<Record<Intl.LDMLPluralRule, string>> {
  const rules = new Intl.PluralRules(locale);
  return Object.fromEntries(
    [0, 1, 2, 5, 1.5].map((count) => [rules.select(count), message(count).replace(/[\d.,]+/, '#')]),
  );
}
