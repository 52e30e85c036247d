import { readNote } from '../../app/_notes/note';
import { markNoted, notedWords } from '../../app/_notes/noted';
import { threadsOf } from '../../app/_notes/threads';
import type { MadeNote } from './made-notes';

/** Reads, places and marks notes as our pages do. */
export function paint(notes: MadeNote[]) {
  const read = notes.flatMap(({ item }) => readNote(item) ?? []);
  markNoted(notedWords(threadsOf(read, ['en']), ['en']));
}
