import { useEffect, useMemo, useState } from 'react';
import { say } from '../_site/say';
import type { NoteLabels } from './labels';
import type { NotesPage } from './list';
import { type Note, type Passage, readNote, type Writing, writingOf } from './note';
import { createNote, deleteNote, type Outcome, updateNote } from './store';

const nameKey = 'jolma-jol:name';

/**
 * Keeps the notes of the page, and writes them to the store.
 *
 * @param page the notes that were there; `null` as long as they could not be had
 */
export function useNotes(page: NotesPage | null, slug: string, labels: NoteLabels) {
  const [notes, setNotes] = useState<Note[]>([]);
  const [listed, setListed] = useState(false);
  useEffect(() => {
    if (!page) return;
    const read = page.items.flatMap((item) => readNote(item) ?? []);
    const known = new Set(read.map(({ iri }) => iri));
    setNotes((written) => [...read, ...written.filter(({ iri }) => !known.has(iri))]);
    setListed(true);
  }, [page]);
  return useMemo(() => {
    const put = (note: Note) =>
      setNotes((all) => {
        const index = all.findIndex(({ iri }) => iri === note.iri);
        return index < 0 ? [...all, note] : all.with(index, note);
      });
    const told = (outcome: Outcome<Note>, text: string): boolean => {
      if (outcome.done) {
        put(outcome.value);
        say(text);
      } else {
        if (outcome.reason === 'conflict') put(outcome.saved);
        say(outcome.reason === 'conflict' ? labels.changedElsewhere : labels[outcome.reason]);
      }
      return outcome.done;
    };
    return {
      notes,
      /** Whether all that there were are among them. */
      listed,
      publishing: page?.publishing ?? false,
      put,
      /** Whether the reader has yet to say under which name others see her notes. */
      unnamed: !page?.name && !isNamed(),
      /** Saves a note anew, or over the one there is. */
      async save(
        writing: Writing,
        over: Note | null,
        id: string,
        name: string | null,
      ): Promise<Outcome<Note>> {
        const outcome = await (over
          ? updateNote(slug, over, writing, name)
          : createNote(slug, writing, id, name));
        if (outcome.done) {
          remember(name);
          put(outcome.value);
          say(outcome.value.public ? labels.savedPublic : labels.saved);
        }
        return outcome;
      },
      /** Makes a note public or private. */
      async publish(note: Note, isPublic: boolean, name: string | null): Promise<boolean> {
        const outcome = await updateNote(slug, note, { ...writingOf(note), public: isPublic }, name);
        if (outcome.done) remember(name);
        return told(outcome, isPublic ? labels.madePublic : labels.madePrivate);
      },
      /** Puts a note on other words. */
      async place(note: Note, passages: Passage[]): Promise<boolean> {
        return told(await updateNote(slug, note, { ...writingOf(note), passages }), labels.placed);
      },
      async remove(note: Note) {
        const outcome = await deleteNote(note);
        if (!outcome.done) return told(outcome, '');
        setNotes((all) => all.filter(({ iri }) => iri !== note.iri));
        say(labels.deleted, {
          label: labels.undo,
          act: async () => told(await updateNote(slug, outcome.value, note), labels.restored),
        });
      },
    };
  }, [notes, listed, page, slug, labels]);
}

/** Whether the reader has said a name, or that she wants none. */
function isNamed(): boolean {
  try {
    return localStorage.getItem(nameKey) !== null;
  } catch {
    return false;
  }
}

function remember(name: string | null) {
  if (name === null) return;
  try {
    localStorage.setItem(nameKey, name);
  } catch {
    // A browser that keeps nothing asks again.
  }
}
