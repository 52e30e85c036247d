import { readNote } from '../../features/notes/client/note';
import { markNoted, notedWords } from '../../features/notes/client/noted';
import { threadsOf } from '../../features/notes/client/threads';
import type { MadeNote } from './made-notes';

/** Reads, places and marks notes as our pages do. */
export function paint(notes: MadeNote[]) {
  const read = notes.flatMap(({ item }) => readNote(item) ?? []);
  markNoted(notedWords(threadsOf(read, ['en']), ['en']));
}
