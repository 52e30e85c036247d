import type { PageLocale } from '../../lib/language/page-locales';
import { proseDate } from '../../lib/language/prose-date';
import type { ReaderLabels } from '../_reader/labels';
import type { Note } from './store';

interface NoteCardProps {
  note: Note;
  labels: ReaderLabels;
  locale: PageLocale;
  edit(): void;
  remove(): void;
}

export function NoteCard({ note, labels, locale, edit, remove }: NoteCardProps) {
  return (
    <article className="note" data-hue={note.language}>
      <p className="by">
        <span className="tag">{labels.languageName[note.language]}</span>
        <span>{labels.note}</span>
      </p>
      <p className="say" lang={note.language}>
        {note.body}
      </p>
      <p className="who">
        {labels.on[note.version]}
        <br />
        <time dateTime={note.created}>{proseDate(localDay(note.created), locale, labels.months)}</time>
        {note.modified && ` · ${labels.edited}`}
      </p>
      {note.mine && (
        <p className="do">
          <span>{labels.private}</span>
          <button type="button" className="link" onClick={edit}>
            {labels.edit}
          </button>
          <button type="button" className="link" onClick={remove}>
            {labels.delete}
          </button>
        </p>
      )}
    </article>
  );
}

/** The calendar day of an instant where the reader is, `YYYY-MM-DD`. */
function localDay(instant: string): string {
  const date = new Date(instant);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
}
