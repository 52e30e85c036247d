'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { locales } from '../../lib/language/locales';
import type { PageLocale } from '../../lib/language/page-locales';
import type { ReaderLabels } from '../_reader/labels';
import { createNote, type Note, type NotePlace, type Refusal, updateNote } from './store';

interface NoteEditorProps {
  labels: ReaderLabels;
  slug: string;
  /** The note to change, or `null` for a new one. */
  note: Note | null;
  place: NotePlace;
  /** The language the note is taken to be in until the reader says else. */
  language: PageLocale;
  saved(note: Note): void;
  cancel(): void;
  /** Takes over the note as the store has it now. */
  changed(note: Note): void;
}

/** The form in which a note is written; what is in it stays until it is saved or given up. */
export default function NoteEditor({
  labels,
  slug,
  note,
  place,
  language,
  saved,
  cancel,
  changed,
}: NoteEditorProps) {
  const draft = useDraft(`jolma-jol:draft:${slug}:${note?.iri ?? place.segment}`, note?.body ?? '');
  const [spoken, setSpoken] = useState(language);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refusal | { reason: 'empty' } | null>(null);
  const id = useRef(crypto.randomUUID());
  const field = useRef<HTMLTextAreaElement>(null);
  const name = `_${useId()}`;
  useEffect(() => field.current?.focus(), []);

  const save = async (over: Note | null) => {
    const body = draft.text.trim();
    if (!body) return setRefused({ reason: 'empty' });
    if (body.length > labels.limit) return setRefused({ reason: 'tooLong' });
    setSending(true);
    setRefused(null);
    const written = { version: place.version, segment: place.segment, body, language: spoken };
    const outcome = over
      ? await updateNote(slug, over, written)
      : await createNote(slug, written, id.current);
    setSending(false);
    if (outcome.done) {
      draft.forget();
      return saved(outcome.value);
    }
    if (outcome.reason === 'gone') id.current = crypto.randomUUID();
    setRefused(outcome);
  };
  const giveUp = () => {
    draft.forget();
    cancel();
  };

  const conflict = refused?.reason === 'conflict' ? refused.saved : null;
  const gone = refused?.reason === 'gone';
  return (
    <form
      className="note editor"
      data-hue={spoken}
      onSubmit={(event) => {
        event.preventDefault();
        save(gone ? null : note);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') giveUp();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <label>
        <span className="caption">{labels.body}</span>
        <textarea
          ref={field}
          rows={5}
          lang={spoken}
          value={draft.text}
          aria-invalid={refused !== null}
          aria-describedby={`${name}-refused`}
          onChange={(event) => draft.write(event.target.value)}
        />
      </label>
      <label>
        <span className="caption">{labels.noteLanguage}</span>
        <select value={spoken} onChange={(event) => setSpoken(event.target.value as PageLocale)}>
          {locales.map((option) => (
            <option key={option} value={option}>
              {labels.languageName[option]}
            </option>
          ))}
        </select>
      </label>
      <p id={`${name}-refused`} className="refused" role="alert">
        {refused && labels[refused.reason]}
      </p>
      {conflict ? (
        <>
          <p className="caption">{labels.savedText}</p>
          <blockquote lang={conflict.language}>{conflict.body}</blockquote>
          <p className="do">
            <button type="button" className="primary" onClick={() => save(conflict)}>
              {labels.keepMine}
            </button>
            <button
              type="button"
              className="link"
              onClick={() => {
                changed(conflict);
                giveUp();
              }}
            >
              {labels.keepSaved}
            </button>
          </p>
        </>
      ) : (
        <p className="do">
          <button type="submit" className="primary" disabled={sending}>
            {sending ? labels.sending : labels.save}
          </button>
          <button type="button" className="link" onClick={giveUp}>
            {labels.cancel}
          </button>
        </p>
      )}
    </form>
  );
}

/** Keeps what is being written through a reload of the page, for as long as the tab is open. */
function useDraft(key: string, beginning: string) {
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? beginning);
  return {
    text,
    write(value: string) {
      setText(value);
      try {
        sessionStorage.setItem(key, value);
      } catch {
        // A browser that keeps nothing still shows what is being written.
      }
    },
    forget() {
      sessionStorage.removeItem(key);
    },
  };
}
