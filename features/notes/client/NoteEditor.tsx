'use client';

import { useId, useRef } from 'react';
import { locales } from '../../../lib/language/locales';
import { Choice } from './Choice';
import { NameField } from './NameField';
import { type NoteFormOptions, useNoteForm } from './use-note-form';
import { sayQuota } from './use-notes';

/** The form in which a note is written; what is in it stays, here or beside the text, until it is saved or given up. */
export default function NoteEditor(props: NoteFormOptions) {
  const { labels, publishing, quota, leave, changed, showMine } = props;
  const form = useNoteForm(props);
  const { draft, isPublic, isReply, spoken, naming, sending, refused, conflict, over, send, giveUp } = form;
  const pressed = useRef(false);
  const id = `_${useId()}`;
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
      {!isReply && (
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
          ref={form.field}
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
      {!form.cookies && !refused && <p className="refused">{labels.noCookies}</p>}
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
      {!form.isChange && !refused && quota && <p className="hint">{sayQuota(quota, labels)}</p>}
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
          {isReply && <span>{isPublic ? labels.public : labels.private}</span>}
          <button type="button" className="link" onClick={giveUp}>
            {labels.cancel}
          </button>
        </p>
      )}
    </form>
  );
}
