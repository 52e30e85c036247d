import { useEffect, useRef, useState } from 'react';
import { lastingAddress } from '../../shell/client/lasting-address';
import { say } from '../../shell/client/say';
import { type Note, noteId } from './note';
import type { MoreNotes } from './use-more-notes';

/**
 * Opens, once the notes are there, the note that the address names (`?note=`), at its place, and takes it out of the
 * address: from then on the reader goes where she likes.
 *
 * @param missing what is said when there is no such note, or none that the reader may see
 * @returns what it stands at, whose cards then exist wherever the window is
 */
export function useLinkedNote(
  { notes, listed, more }: { notes: readonly Note[]; listed: boolean; more: MoreNotes },
  find: (note: Note) => Element | null,
  missing: string,
  open: (note: Note, host: Element) => void,
): Element | null {
  const [opened, setOpened] = useState<{ note: Note; host: Element } | null>(null);
  const looked = useRef(false);
  /** The id that the address named, once its note was asked for by itself. */
  const [sought, setSought] = useState<string | null>(null);
  useEffect(() => {
    if (looked.current || !listed) return;
    looked.current = true;
    const id = sought ?? new URLSearchParams(location.search).get('note');
    if (id === null) return;
    history.replaceState(history.state, '', lastingAddress());
    const note = notes.find((each) => noteId(each) === id);
    if (!note && more.are && sought === null) {
      more.one(id).then(() => {
        looked.current = false;
        setSought(id);
      });
      return;
    }
    const host = note && find(note);
    if (!host) {
      say(missing);
      return;
    }
    host.scrollIntoView({ block: 'center', behavior: 'instant' });
    open(note, host);
    setOpened({ note, host });
  });
  useEffect(() => {
    if (!opened) return;
    const card = opened.host.querySelector<HTMLElement>(`[data-note="${noteId(opened.note)}"]`);
    card?.focus({ preventScroll: true });
  }, [opened]);
  return opened?.host ?? null;
}
