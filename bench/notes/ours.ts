import { nearItems } from '../../app/_notes/hosts';
import { readNote } from '../../app/_notes/note';
import { markNoted, notedWords } from '../../app/_notes/noted';
import { threadsOf } from '../../app/_notes/threads';
import type { MadeNote } from './made-notes';

/**
 * Reads, places and marks notes as our pages do: those near the window. What is returned does the same for the others,
 * which the peer anchors at once, though it does not mark them.
 */
export function paint(notes: MadeNote[]): () => void {
  const items = notes.map(({ item }) => item);
  const near = new Set(nearItems(items, ['en']));
  const read = [...near].flatMap((item) => readNote(item) ?? []);
  markNoted(notedWords(threadsOf(read, ['en']), ['en']));
  return () => {
    const others = items.filter((item) => !near.has(item)).flatMap((item) => readNote(item) ?? []);
    markNoted(notedWords(threadsOf([...read, ...others], ['en']), ['en']));
  };
}
