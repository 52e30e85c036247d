import type { PageLocale } from '../../../lib/language/page-locales';
import { loadingLabels } from '../../shell/view/loading-labels';
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

export type ReaderLabels = ReturnType<typeof readerLabels>;
