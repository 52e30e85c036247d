import { useEffect, useRef, useState } from 'react';
import { say } from '../_site/say';
import { type Note, noteId } from './note';

/**
 * Opens, once the notes are there, the note that the address names (`?note=`), at its place.
 *
 * @param missing what is said when there is no such note, or none that the reader may see
 * @returns what it stands at, whose cards then exist wherever the window is
 */
export function useLinkedNote(
  { notes, listed }: { notes: readonly Note[]; listed: boolean },
  find: (note: Note) => Element | null,
  missing: string,
  open: (note: Note, host: Element) => void,
): Element | null {
  const [opened, setOpened] = useState<{ note: Note; host: Element } | null>(null);
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current || !listed) return;
    looked.current = true;
    const id = new URLSearchParams(location.search).get('note');
    if (id === null) return;
    const note = notes.find((each) => noteId(each) === id);
    const host = note && find(note);
    if (!host) return say(missing);
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
