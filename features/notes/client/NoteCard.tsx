import { type ReactNode, useEffect, useRef, useState } from 'react';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import { proseDate } from '../../../lib/language/prose-date';
import type { NoteLabels } from '../view/labels';
import { NameField } from './NameField';
import { type Note, noteId, quoteOf } from './note';
import type { Standing } from './standing';

/** What can be done with a note from its card. */
export interface CardActions {
  edit(note: Note): void;
  remove(note: Note): void;
  reply(note: Note): void;
  publish(note: Note, isPublic: boolean, name: string | null): Promise<boolean>;
  copyLink(note: Note): void;
  /** Lets the reader choose where a note belongs that has lost its place. */
  choosePlace(note: Note): void;
  /** Shows the words of a note in the text; `null` shows none. */
  point(note: Note | null): void;
  /** Goes to its place in the text; only where the card stands elsewhere. */
  show?(note: Note): void;
}

/** What every card of a page needs to know. */
export interface NoteView {
  labels: NoteLabels;
  locale: PageLocale;
  /** The versions the page shows. */
  shown: PageLocale[];
  /** Whether notes can be made public here. */
  publishing: boolean;
  /** Whether others see no name of the reader yet. */
  unnamed: boolean;
}

interface NoteCardProps extends NoteView {
  note: Note;
  /** Where it stands; `null` for a reply, which stands with the note it answers. */
  standing: Standing | null;
  actions: CardActions;
}

export function NoteCard(props: NoteCardProps) {
  const { note, standing, labels, locale, shown, publishing, unnamed, actions } = props;
  const [naming, setNaming] = useState(false);
  const here = shown.some((each) => languageOf(each) === note.version);
  // A reply whose note is gone stands alone, but has no place of its own to lose.
  const lost = standing?.state === 'orphan' && note.answers === null;
  const card = useRef<HTMLElement>(null);
  const publish = (name: string | null) => actions.publish(note, true, name);
  const closeNaming = () => {
    setNaming(false);
    card.current?.focus({ preventScroll: true });
  };
  return (
    <article
      className={note.kind === 'replying' ? 'note reply' : 'note'}
      ref={card}
      data-note={noteId(note)}
      data-hue={note.language}
      tabIndex={-1}
      aria-label={`${labels.kinds[note.kind]}${labels.comma}${labels.writtenIn[note.language]}`}
      onPointerEnter={() => actions.point(note)}
      onPointerLeave={() => actions.point(null)}
      onFocus={() => actions.point(note)}
      onBlur={() => actions.point(null)}
    >
      <p className="by">
        <span className="tag">{labels.languageName[note.language]}</span>
        <span>{labels.kinds[note.kind]}</span>
      </p>
      {lost && (
        <p className="state">
          <b>{labels.orphan}.</b> {labels.orphanText}
        </p>
      )}
      {standing && note.answers && <p className="state">{labels.answeredGone}</p>}
      {standing && <Quote note={note} standing={standing} here={here} labels={labels} />}
      <Body note={note} />
      {note.tags.length > 0 && (
        <ul className="tags" aria-label={labels.tags}>
          {note.tags.map((tag) => (
            <li key={tag} lang={note.language} dir="auto">
              {tag}
            </li>
          ))}
        </ul>
      )}
      {standing && <Statements standing={standing} note={note} here={here} labels={labels} shown={shown} />}
      <p className="who">
        {note.public && (
          <>
            <bdi>{note.author ?? labels.reader}</bdi>
            {' · '}
          </>
        )}
        <time dateTime={note.created}>{proseDate(localDay(note.created), locale, labels.months)}</time>
        {note.modified && ` · ${labels.edited}`}
        {note.mine && ` · ${note.public ? labels.public : labels.private}`}
        {note.hidden && ` · ${labels.hidden}`}
      </p>
      {naming ? (
        <Naming labels={labels} publish={publish} close={closeNaming} />
      ) : (
        <p className="do">
          {actions.show && standing?.state === 'found' && (
            <Act act={() => actions.show?.(note)}>{labels.show}</Act>
          )}
          <Act act={() => actions.reply(note)}>{labels.reply}</Act>
          {note.mine && (
            <>
              {lost && <Act act={() => actions.choosePlace(note)}>{labels.choosePlace}</Act>}
              <Act act={() => actions.edit(note)}>{labels.edit}</Act>
              {note.public ? (
                <Act act={() => actions.publish(note, false, null)}>{labels.makePrivate}</Act>
              ) : (
                publishing && (
                  <Act act={() => (unnamed ? setNaming(true) : publish(null))}>{labels.makePublic}</Act>
                )
              )}
              <Act act={() => actions.remove(note)}>{labels.delete}</Act>
            </>
          )}
          <button
            type="button"
            className="icon"
            aria-label={labels.copyLink}
            title={labels.copyLink}
            onClick={() => actions.copyLink(note)}
          >
            <svg className="i" aria-hidden="true">
              <use href="#_i-link" />
            </svg>
          </button>
        </p>
      )}
    </article>
  );
}

function Act({ act, children }: { act(): void; children: ReactNode }) {
  return (
    <button type="button" className="link" onClick={act}>
      {children}
    </button>
  );
}

function Body({ note: { body, html, language } }: { note: Note }) {
  if (!body) return null;
  if (html === null)
    return (
      <p className="say plain" lang={language} dir="auto">
        {body.value}
      </p>
    );
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the server (lib/annotation/note-html.ts).
    <div className="say" lang={language} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
  );
}

interface QuoteProps {
  note: Note;
  standing: Standing;
  /** Whether the version it was made on is shown. */
  here: boolean;
  labels: NoteLabels;
}

/** The words a note was made on, in their language: at once where they are all there is to see, else one tap away. */
function Quote({ note, standing, here, labels }: QuoteProps) {
  const quote = quoteOf(note);
  if (!quote) return null;
  const words = (
    <blockquote className="words" lang={note.version} dir="auto">
      {quote}
    </blockquote>
  );
  if (here || standing.state === 'orphan' || !note.body) return words;
  return (
    <details>
      <summary className="link">{labels.showQuote}</summary>
      {words}
    </details>
  );
}

interface StatementsProps extends QuoteProps {
  shown: PageLocale[];
}

/** Says plainly what is not as one would expect. */
function Statements({ standing, note, here, labels, shown }: StatementsProps) {
  const first = shown[0] && languageOf(shown[0]);
  const said = [
    ...(here ? [] : [labels.on[note.version]]),
    ...(standing.changed ? [labels.changed] : []),
    ...(standing.state === 'found' && first && standing.by === 'group' ? [labels.byGroup[first]] : []),
    ...(standing.state === 'found' && first && standing.by === 'edition' ? [labels.byEdition[first]] : []),
  ];
  return said.map((statement) => (
    <p key={statement} className="state">
      {statement}
    </p>
  ));
}

interface NamingProps {
  labels: NoteLabels;
  publish(name: string): Promise<boolean>;
  close(): void;
}

/** Asks, before the first note is made public, under which name. */
function Naming({ labels, publish, close }: NamingProps) {
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="naming"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await publish(name.trim())) close();
      }}
    >
      <NameField labels={labels} name={name} setName={setName} ref={field} />
      <p className="do">
        <button type="submit" className="primary">
          {labels.makePublic}
        </button>
        <button type="button" className="link" onClick={close}>
          {labels.cancel}
        </button>
      </p>
    </form>
  );
}

/** The calendar day of an instant where the reader is, `YYYY-MM-DD`. */
function localDay(instant: string): string {
  const date = new Date(instant);
  const two = (part: number) => `${part}`.padStart(2, '0');
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}
