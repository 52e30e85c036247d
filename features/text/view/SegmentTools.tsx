import type { PageLocale } from '../../../lib/language/page-locales';
import { Icon } from '../../shell/view/icons';
import { translator } from '../../shell/view/translator';

interface SegmentToolsProps {
  /** What the permanent link leads to: the id of a segment, or of a row. */
  id: string;
  /** How readers quote the segment; title and deck have no number. */
  number: string | null;
  locale: PageLocale;
  /** In a comparison the quote can be copied in all languages. */
  quote?: boolean;
}

/** What can be done with a segment: its permanent link, a note. Stands behind the text, shown in the margin. */
export function SegmentTools({ id, number, locale, quote = false }: SegmentToolsProps) {
  const t = translator(locale, 'Reading');
  const link = t('link');
  const copyLink = t('copyLink');
  /** Names a tool for those who hear the names alone, one after the other. */
  const named = (tool: string) => (number ? `${tool}: ${number}` : tool);
  const notes = translator(locale, 'Notes');
  const copyAll = notes('deeds.copyAll');
  const add = notes('add');
  return (
    <div className="tools">
      <a className="no" href={`#${id}`} aria-label={named(link)}>
        {number ?? '#'}
      </a>
      <span className="set needs-script">
        <button type="button" data-do="link" aria-label={named(copyLink)} title={copyLink}>
          <Icon name="link" />
        </button>
        {quote && (
          <button type="button" data-do="quote" aria-label={named(copyAll)} title={copyAll}>
            <Icon name="quote" />
          </button>
        )}
        <button type="button" data-do="note" aria-label={named(add)} title={add}>
          <Icon name="note" />
        </button>
      </span>
    </div>
  );
}
