import { useEffect, useRef, useState } from 'react';
import { type Draft, dropDraft, holdDraft, type KeptDraft, keepDraft, keptDrafts } from './drafts';
import type { Passage } from './note';
import { placeKey, type Task } from './task';

interface Beginning extends Omit<Draft, 'id' | 'name'> {
  /** The words it is about; of a reply, those of the note at the head of its thread. */
  passages: Passage[];
}

/**
 * Keeps what is being written until it is saved or given up. What was begun about the same words, or on the same note,
 * goes on.
 *
 * @param resumed what goes on, where its place has changed
 */
export function useDraft(slug: string, task: Task, beginning: Beginning, resumed: KeptDraft | null) {
  const place = placeKey(task);
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = resumed ?? keptDrafts(slug).find((each) => each.place === place);
    if (!kept) return { ...beginning, name: '', id: crypto.randomUUID() };
    // What is begun anew at its place is of the kind that is begun.
    return resumed || 'note' in task ? kept : { ...kept, kind: beginning.kind };
  });
  const now = useRef(draft);
  const write = (change: Partial<Draft>) => {
    // Under another id it is kept once.
    if (change.id) dropDraft(slug, now.current.id);
    now.current = { ...now.current, ...change };
    setDraft(now.current);
    if (isChanged(now.current)) keepDraft(slug, kept());
    else dropDraft(slug, now.current.id);
  };
  const isChanged = ({ text, tags }: Draft) =>
    text.trim() !== beginning.text.trim() || tags.trim() !== beginning.tags.trim();
  const kept = (): KeptDraft => {
    const { id, etag, text, tags, name, kind, language, public: isPublic } = now.current;
    return {
      ...{ id, etag, text, tags, name, kind, language, public: isPublic },
      place,
      over: 'note' in task ? task.note.iri : null,
      answers: 'note' in task ? task.note.answers : task.answers,
      passages: beginning.passages,
      at: Date.now(),
    };
  };
  useEffect(
    () =>
      holdDraft(draft.id, () => {
        // Another tab goes on with it: what is written here is another note.
        now.current = { ...now.current, id: crypto.randomUUID() };
        setDraft(now.current);
      }),
    [draft.id],
  );
  return {
    ...draft,
    write,
    /** What has been written and is not saved; `null` where nothing was. */
    unsaved: () => (isChanged(now.current) ? kept() : null),
    forget: () => dropDraft(slug, now.current.id),
  };
}
