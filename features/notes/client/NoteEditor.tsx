'use client';

import { useEffect, useId, useRef, useState } from 'react';
import type { Quota } from '../../../lib/annotation/annotation';
import { detectWritten } from '../../../lib/language/detect';
import { type Locale, locales } from '../../../lib/language/locales';
import type { NoteLabels } from '../view/labels';
import { Choice } from './Choice';
import type { KeptDraft } from './drafts';
import { keepsCookies } from './keeps-cookies';
import { markNearWhileWriting } from './mark-near';
import { NameField } from './NameField';
import type { Note, Passage, Writing } from './note';
import type { Outcome, Refusal } from './store';
import type { Task } from './task';
import { useDraft } from './use-draft';
import { sayQuota } from './use-notes';

interface NoteEditorProps {
  labels: NoteLabels;
  slug: string;
  task: Task;
  /** What was begun earlier and goes on; `null` where only what waits at this place does. */
  resumed: KeptDraft | null;
  /** The words of the thread, for a reply. */
  beside: Passage[];
  /** Whether the text has changed since it was begun. */
  changedSince: boolean;
  /** Whether everyone can see the note that is answered. */
  publicly: boolean;
  /** The language the note is taken to be in where its text does not tell. */
  language: Locale;
  publishing: boolean;
  /** Whether others see no name of the reader yet. */
  unnamed: boolean;
  /** How many notes the reader has, if that is near the limit. */
  quota: Quota | null;
  save(writing: Writing, over: Note | null, id: string, name: string | null): Promise<Outcome<Note>>;
  saved(note: Note): void;
  /** Closes the form; what is in it waits. */
  leave(): void;
  /** Closes the form of what was given up, which can be brought back; `null` where nothing was written. */
  discarded(draft: KeptDraft | null): void;
  /** Takes over the note as the store has it now. */
  changed(note: Note): void;
  /** Lists the reader's own notes. */
  showMine(): void;
}

/** The form in which a note is written; what is in it stays, here or beside the text, until it is saved or given up. */
export default function NoteEditor(props: NoteEditorProps) {
  const { labels, slug, task, resumed, beside, language, publishing, unnamed, quota } = props;
  const { save, saved, leave, discarded, changed, showMine } = props;
  const note = 'note' in task ? task.note : null;
  const about = 'note' in task ? task.note : task;
  const beginning = {
    etag: note?.etag ?? null,
    text: note?.body?.value ?? '',
    tags: note?.tags.join(', ') ?? '',
    kind: about.kind,
    language: note?.language ?? null,
    public: note?.public ?? props.publicly,
    passages: about.answers ? beside : about.passages,
  };
  const draft = useDraft(slug, task, beginning, resumed);
  // Where notes cannot be made public, what was begun as a public one is private.
  const isPublic = draft.public && (publishing || (note?.public ?? false));
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refusal | { reason: 'empty' } | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const pressed = useRef(false);
  const id = `_${useId()}`;
  useEffect(() => field.current?.focus(), []);
  useEffect(markNearWhileWriting, []);

  const spoken = draft.language ?? detectWritten(draft.text, language);
  const naming = isPublic && unnamed;
  const [cookies] = useState(keepsCookies);
  // The button that was pressed may be gone.
  const refuse = (why: Refusal | { reason: 'empty' }) => {
    setRefused(why);
    field.current?.focus();
  };
  const send = async (over: Note | null, asPublic = isPublic) => {
    if (sending) return;
    const value = draft.text.trim();
    if (!value && draft.kind !== 'highlighting') return refuse({ reason: 'empty' });
    if (value.length > labels.limit) return refuse({ reason: 'tooLong' });
    setSending(true);
    setRefused(null);
    const plain = note?.body?.value === value && note.body.format === 'text/plain';
    const writing: Writing = {
      kind: value && draft.kind === 'highlighting' ? 'commenting' : draft.kind,
      passages: about.passages,
      answers: about.answers,
      body: value ? { value, format: plain ? 'text/plain' : 'text/markdown' } : null,
      language: spoken,
      tags: tagsOf(draft.tags),
      public: asPublic,
    };
    const outcome = await save(writing, over, draft.id, naming && asPublic ? draft.name.trim() : null);
    setSending(false);
    if (outcome.done) {
      draft.forget();
      return saved(outcome.value);
    }
    if (outcome.reason === 'gone' || outcome.reason === 'sessionGone')
      draft.write({ id: crypto.randomUUID() });
    refuse(outcome);
  };
  const giveUp = () => {
    const unsaved = draft.unsaved();
    draft.forget();
    discarded(unsaved);
  };

  const conflict = refused?.reason === 'conflict' ? refused.saved : null;
  const gone = refused?.reason === 'gone' || refused?.reason === 'sessionGone';
  // What was begun on an older state of the note meets the newer one.
  const over = gone ? null : (note?.withEtag(draft.etag ?? note.etag) ?? null);
  return (
    <form
      className="note editor"
      data-hue={spoken}
      onSubmit={(event) => {
        event.preventDefault();
        send(over);
      }}
      onKeyDown={(event) => {
        // The key belongs to what composes the words; a sheet around the form does not close either.
        if (event.nativeEvent.isComposing || event.keyCode === 229) {
          if (event.key === 'Escape') event.preventDefault();
          return event.stopPropagation();
        }
        if (event.key === 'Escape') {
          event.stopPropagation();
          leave();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      {props.changedSince && <p className="state">{labels.changed}</p>}
      {about.kind !== 'replying' && (
        <Choice
          plain
          legend={labels.kind}
          value={draft.kind === 'highlighting' ? 'commenting' : draft.kind}
          options={[
            ['commenting', labels.kinds.commenting],
            ['questioning', labels.kinds.questioning],
            ['term', labels.suggest.term],
            ['definition', labels.suggest.definition],
          ]}
          choose={(kind) => draft.write({ kind })}
        />
      )}
      <div>
        <label className="caption" htmlFor={`${id}-body`}>
          {labels.body}
        </label>
        <textarea
          id={`${id}-body`}
          ref={field}
          rows={4}
          lang={spoken}
          value={draft.text}
          dir="auto"
          readOnly={sending}
          aria-invalid={refused?.reason === 'empty' || refused?.reason === 'tooLong'}
          aria-describedby={`${id}-refused ${id}-markdown`}
          onKeyDown={(event) => {
            // The key that opened the form, as long as it is held, writes nothing.
            if (event.repeat && !pressed.current) event.preventDefault();
            else pressed.current = true;
          }}
          onChange={(event) => draft.write({ text: event.target.value })}
        />
        <span id={`${id}-markdown`} className="hint">
          {labels.markdown}
        </span>
      </div>
      <div>
        <label className="caption" htmlFor={`${id}-tagging`}>
          {labels.tags}
        </label>
        <input
          id={`${id}-tagging`}
          value={draft.tags}
          lang={spoken}
          dir="auto"
          autoCapitalize="none"
          aria-describedby={`${id}-tags`}
          onChange={(event) => draft.write({ tags: event.target.value })}
        />
        <span id={`${id}-tags`} className="hint">
          {labels.tagsHint}
        </span>
      </div>
      <label>
        <span className="caption">{labels.noteLanguage}</span>
        <select
          value={spoken}
          onChange={(event) =>
            draft.write({ language: locales.find((one) => one === event.target.value) ?? null })
          }
        >
          {locales.map((option) => (
            <option key={option} value={option}>
              {labels.languageName[option]}
            </option>
          ))}
        </select>
      </label>
      {(publishing || isPublic) && (
        <Choice
          plain
          legend={labels.visibility}
          value={isPublic ? 'public' : 'private'}
          options={[
            ['private', labels.private],
            ['public', labels.public],
          ]}
          choose={(visibility) => draft.write({ public: visibility === 'public' })}
        />
      )}
      {naming && <NameField labels={labels} name={draft.name} setName={(name) => draft.write({ name })} />}
      {!cookies && !refused && <p className="refused">{labels.noCookies}</p>}
      <p id={`${id}-refused`} className="refused" role="alert">
        {refused && labels[refused.reason]}
      </p>
      {refused?.reason === 'unpublishable' && (
        <p className="do">
          <button type="button" className="primary" onClick={() => send(over, false)}>
            {labels.keepPrivate}
          </button>
        </p>
      )}
      {refused?.reason === 'full' && (
        <p className="do">
          <button type="button" className="primary" onClick={showMine}>
            {labels.showMine}
          </button>
        </p>
      )}
      {!note && !refused && quota && <p className="hint">{sayQuota(quota, labels)}</p>}
      {conflict ? (
        <>
          <p className="caption">{labels.savedText}</p>
          <blockquote lang={conflict.language} dir="auto">
            {conflict.body?.value}
          </blockquote>
          <p className="do">
            <button type="button" className="primary" onClick={() => send(conflict)}>
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
          <button type="submit" className="primary" aria-disabled={sending}>
            {sending ? labels.sending : labels.save}
          </button>
          {about.kind === 'replying' && <span>{isPublic ? labels.public : labels.private}</span>}
          <button type="button" className="link" onClick={giveUp}>
            {labels.cancel}
          </button>
        </p>
      )}
    </form>
  );
}

function tagsOf(written: string): string[] {
  const tags = written.split(/[,،\n]/).map((tag) => tag.trim().replace(/^#/, '').replace(/\s+/g, ' '));
  return [...new Set(tags.filter(Boolean))].slice(0, 20);
}
