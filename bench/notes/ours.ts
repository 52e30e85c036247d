import { mark, uncovered } from '../../app/_notes/marks';
import { markedSpans, readNote } from '../../app/_notes/note';
import { threadsOf } from '../../app/_notes/threads';
import type { MadeNote } from './made-notes';

/** Reads, places and marks notes as our pages do. */
export function paint(notes: MadeNote[]) {
  const read = notes.flatMap(({ item }) => readNote(item) ?? []);
  const threads = threadsOf(read, ['en']);
  const spans = threads.map(({ root }) => ({ root, spans: markedSpans(root, ['en']) }));
  const of = (mine: boolean) => spans.filter(({ root }) => root.mine === mine).flatMap(({ spans }) => spans);
  mark('mine', of(true));
  mark('others', uncovered(of(false), of(true)));
}
