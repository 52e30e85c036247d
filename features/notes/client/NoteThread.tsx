import { Fragment, type ReactNode } from 'react';
import { type CardActions, NoteCard, type NoteView } from './NoteCard';
import type { Note } from './note';
import type { Thread } from './threads';

interface NoteThreadProps {
  thread: Thread;
  view: NoteView;
  actions: CardActions;
  /** The editor, if it is open at one of these notes: in its place, or as an answer to it. */
  editor(at: Note): { over: boolean; form: ReactNode } | null;
  /** Loads the answers that are not there yet, if there are any. */
  more: (() => void) | null;
}

/** A note with what was answered. */
export function NoteThread({ thread, view, actions, editor, more }: NoteThreadProps) {
  const { root, replies, standing } = thread;
  const answering = [root, ...replies].map(editor).find((open) => open?.over === false);
  const card = (note: Note) => {
    const open = editor(note);
    if (open?.over) return <Fragment key={note.iri}>{open.form}</Fragment>;
    return (
      <NoteCard
        key={note.iri}
        {...view}
        note={note}
        standing={note === root ? standing : null}
        actions={actions}
      />
    );
  };
  return (
    <div className="thread">
      {root.stub === null ? (
        card(root)
      ) : (
        <p className="note state">
          {root.stub === 'deleted' ? view.labels.wasDeleted : view.labels.withdrawn}
        </p>
      )}
      {replies.map(card)}
      {more && (
        <button type="button" className="link more" onClick={more}>
          {view.labels.moreAnswers}
        </button>
      )}
      {answering?.form}
    </div>
  );
}
