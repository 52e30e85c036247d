import { longestTag, maximumBodyLength } from '../../../lib/annotation/limits';
import { monthNames } from '../../../lib/language/dates';
import { commaOf, inSentence } from '../../../lib/language/in-sentence';
import { locales } from '../../../lib/language/locales';
import type { PageLocale } from '../../../lib/language/page-locales';
import { translator } from '../../shell/view/translator';
import { deeds } from '../../text/client/asks';
import { kinds, suggestions } from '../client/kind';

/**
 * Everything the notes say, ready in the language of the interface. It is loaded with them (`/{locale}/notes.json`):
 * a reader who makes and meets no note needs none of it.
 */
export function noteLabels(locale: PageLocale) {
  const t = translator(locale, 'Notes');
  const languages = translator(locale, 'Languages');
  const each = <Key extends string, T>(keys: readonly Key[], label: (key: Key) => T) =>
    Object.fromEntries(keys.map((key) => [key, label(key)])) as Record<Key, T>;
  return {
    close: translator(locale, 'Site')('close'),
    linkCopied: translator(locale, 'Reading')('linkCopied'),
    notCopied: translator(locale, 'Reading')('notCopied'),
    notLoaded: translator(locale, 'Peek')('failed'),
    quoteCopied: t('quoteCopied'),
    notes: t('notes'),
    count: countForms(locale, (count) => t('count', { count })),
    kind: t('kind'),
    kinds: each(kinds, (kind) => t(`kinds.${kind}`)),
    suggest: each(suggestions, (suggestion) => t(`suggest.${suggestion}`)),
    offers: t('offers'),
    deeds: each(deeds, (deed) => t(`deeds.${deed}`)),
    reply: t('reply'),
    body: t('body'),
    markdown: t('markdown'),
    tags: t('tags'),
    tagsHint: t('tagsHint'),
    noteLanguage: t('noteLanguage'),
    languageName: each(locales, (language) => languages(`name.${language}`)),
    writtenIn: each(locales, (language) => inSentence(languages(`name.${language}`), locale)),
    comma: commaOf(locale),
    on: each(locales, (language) => t(`on.${language}`)),
    visibility: t('visibility'),
    private: t('private'),
    public: t('public'),
    makePublic: t('makePublic'),
    makePrivate: t('makePrivate'),
    madePublic: t('madePublic'),
    madePrivate: t('madePrivate'),
    name: t('name'),
    nameHint: t('nameHint'),
    reader: t('reader'),
    save: t('save'),
    edit: t('edit'),
    delete: t('delete'),
    cancel: t('cancel'),
    undo: t('undo'),
    edited: t('edited'),
    deleted: t('deleted'),
    restored: t('restored'),
    sending: t('sending'),
    saved: t('saved'),
    savedPublic: t('savedPublic'),
    empty: t('empty'),
    tooLong: t('tooLong', { limit: maximumBodyLength }),
    limit: maximumBodyLength,
    tooMany: t('tooMany'),
    offline: t('offline'),
    failed: t('failed'),
    refused: t('refused'),
    tagTooLong: t('tagTooLong', { limit: longestTag }),
    badName: t('badName'),
    unpublishable: t('unpublishable'),
    keepPrivate: t('keepPrivate'),
    quota: t.raw('quota'),
    full: t('full'),
    showMine: t('showMine'),
    changedElsewhere: t('changedElsewhere'),
    answeredGone: t('answeredGone'),
    wasDeleted: t('wasDeleted'),
    withdrawn: t('withdrawn'),
    moreAnswers: t('moreAnswers'),
    busy: t('busy'),
    unavailable: t('unavailable'),
    retry: t('retry'),
    conflict: t('conflict'),
    savedText: t('savedText'),
    keepMine: t('keepMine'),
    keepSaved: t('keepSaved'),
    gone: t('gone'),
    sessionGone: t('sessionGone'),
    noCookies: t('noCookies'),
    unsaved: t('unsaved'),
    resume: t('resume'),
    discard: t('discard'),
    discarded: t('discarded'),
    changed: t('changed'),
    orphan: t('orphan'),
    orphanText: t('orphanText'),
    choosePlace: t('choosePlace'),
    choosingPlace: t('choosingPlace'),
    putHere: t('putHere'),
    placed: t('placed'),
    byGroup: each(locales, (language) => t(`byGroup.${language}`)),
    byEdition: each(locales, (language) => t(`byEdition.${language}`)),
    wordsChanged: t('wordsChanged'),
    showQuote: t('showQuote'),
    hidden: t('hidden'),
    filter: t('filter'),
    whose: t('whose'),
    owners: { all: t('all'), mine: t('mine'), public: t('publicOnes') },
    language: t('language'),
    anyLanguage: t('anyLanguage'),
    anyKind: t('anyKind'),
    tag: t('tag'),
    anyTag: t('anyTag'),
    shown: t.raw('shown'),
    none: t('none'),
    noneFits: t('noneFits'),
    more: t('more'),
    show: t('show'),
    copyLink: t('copyLink'),
    missing: t('missing'),
    months: monthNames(locale),
  };
}

export type NoteLabels = ReturnType<typeof noteLabels>;

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
