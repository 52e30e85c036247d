import { useEffect, useRef, useState } from 'react';
import type { Quota } from '../../../lib/annotation/annotation';
import { detectWritten } from '../../../lib/language/detect';
import type { Locale } from '../../../lib/language/locales';
import type { NoteLabels } from '../view/labels';
import type { KeptDraft } from './drafts';
import { keepsCookies } from './keeps-cookies';
import { markNearWhileWriting } from './mark-near';
import type { Note, Passage, Writing } from './note';
import type { Outcome, Refusal } from './store';
import type { Task } from './task';
import { useDraft } from './use-draft';

export interface NoteFormOptions {
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

/** Keeps what is written in the form of a note, and sends it. */
export function useNoteForm(options: NoteFormOptions) {
  const { labels, slug, task, resumed, beside, language, publishing, unnamed } = options;
  const { save, saved, discarded } = options;
  const note = 'note' in task ? task.note : null;
  const about = 'note' in task ? task.note : task;
  const beginning = {
    etag: note?.etag ?? null,
    text: note?.body?.value ?? '',
    tags: note?.tags.join(', ') ?? '',
    kind: about.kind,
    language: note?.language ?? null,
    public: note?.public ?? options.publicly,
    passages: about.answers ? beside : about.passages,
  };
  const draft = useDraft(slug, task, beginning, resumed);
  // Where notes cannot be made public, what was begun as a public one is private.
  const isPublic = draft.public && (publishing || (note?.public ?? false));
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refusal | { reason: 'empty' } | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
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
  const gone = refused?.reason === 'gone' || refused?.reason === 'sessionGone';
  return {
    draft,
    /** Whether the note is there already. */
    isChange: note !== null,
    isReply: about.kind === 'replying',
    isPublic,
    /** The language the note is in. */
    spoken,
    /** Whether the reader is asked for her name. */
    naming,
    cookies,
    sending,
    refused,
    /** The note as it is now, where that is not what it was changed from. */
    conflict: refused?.reason === 'conflict' ? refused.saved : null,
    /** The note that is replaced: what was begun on an older state of it meets the newer one. */
    over: gone ? null : (note?.withEtag(draft.etag ?? note.etag) ?? null),
    field,
    send,
    giveUp() {
      const unsaved = draft.unsaved();
      draft.forget();
      discarded(unsaved);
    },
  };
}

function tagsOf(written: string): string[] {
  const tags = written.split(/[,،\n]/).map((tag) => tag.trim().replace(/^#/, '').replace(/\s+/g, ' '));
  return [...new Set(tags.filter(Boolean))].slice(0, 20);
}
