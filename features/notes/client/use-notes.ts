import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Quota } from '../../../lib/annotation/annotation';
import { say } from '../../shell/client/say';
import type { NoteLabels } from '../view/labels';
import type { NotesPage } from './list';
import { type Note, type Passage, readNote, type Writing, writingOf } from './note';
import { createNote, deleteNote, type Outcome, updateNote } from './store';
import { type MoreNotes, useMoreNotes } from './use-more-notes';

const nameKey = 'jolma-jol:name';

/**
 * Keeps the notes of the page, and writes them to the store.
 *
 * @param page the first notes that were there; `null` as long as they could not be had
 * @param source the address of a reading page of the edition
 */
export function useNotes(page: NotesPage | null, source: string, slug: string, labels: NoteLabels) {
  const [notes, setNotes] = useState<Note[]>([]);
  const [listed, setListed] = useState(false);
  /** Adds notes of the store; those that are known already are as new or newer. */
  const add = useCallback((items: readonly unknown[]) => {
    const read = items.flatMap((item) => readNote(item) ?? []);
    setNotes((all) => {
      const known = new Set(all.map(({ iri }) => iri));
      return [...all, ...read.filter(({ iri }) => !known.has(iri))];
    });
  }, []);
  const [quota, setQuota] = useState<Quota | null>(null);
  useEffect(() => {
    if (!page) return;
    add(page.items);
    setListed(true);
    setQuota(page.quota);
  }, [page, add]);
  const more: MoreNotes = useMoreNotes(page, source, notes.length, add, labels);
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
      /** Whether the first that there were are among them. */
      listed,
      more,
      publishing: page?.publishing ?? false,
      quota,
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
          const said = outcome.value.public ? labels.savedPublic : labels.saved;
          const { quota } = outcome;
          if (quota) setQuota(quota);
          say(quota ? `${said} ${sayQuota(quota, labels)}` : said);
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
      /** Deletes a note; `restored` is called when that has been undone. */
      async remove(note: Note, restored: () => void): Promise<boolean> {
        const outcome = await deleteNote(note);
        if (!outcome.done) return told(outcome, '');
        setNotes((all) =>
          all.flatMap((each) => (each.iri !== note.iri ? each : isAnswered(note, all) ? note.asStub() : [])),
        );
        setQuota((before) => before && { ...before, used: Math.max(0, before.used - 1) });
        say(labels.deleted, {
          label: labels.undo,
          act: async () => {
            if (told(await updateNote(slug, outcome.value, note), labels.restored)) restored();
          },
        });
        return true;
      },
    };
  }, [notes, listed, more, quota, page, slug, labels]);
}

export type NotesStore = ReturnType<typeof useNotes>;

/** Tells whether there are answers in the thread that a note begins. */
function isAnswered({ iri }: Note, all: readonly Note[]): boolean {
  return all.some(({ answers, root }) => answers === iri || root === iri);
}

/** Says how many notes a reader has, and what the limit means. */
export function sayQuota({ used, limit }: Quota, labels: NoteLabels): string {
  return labels.quota.replace('{used}', `${used}`).replaceAll('{limit}', `${limit}`);
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
