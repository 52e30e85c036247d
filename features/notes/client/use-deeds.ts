import { useRef, useState } from 'react';
import { languageOf } from '../../../lib/language/page-locales';
import { say } from '../../shell/client/say';
import type { Deed } from '../../text/client/asks';
import type { Span } from '../../text/client/passages';
import type { NoteLabels } from '../view/labels';
import { copyInAllLanguages, copyQuote, sayCopied } from './copy';
import type { Note } from './note';
import { passagesOf, type WholeSegment } from './picks';
import { type Task, taskKey } from './task';
import type { NotesStore } from './use-notes';
import { usePicking } from './use-picking';

/** What kind of note each deed begins. */
const written = { note: 'commenting', question: 'questioning', define: 'definition' } as const;

/**
 * Keeps the words that are chosen, and does with them what the reader asks.
 *
 * @param share the address under which a quote of this page is shared
 * @param placed is told that a note has been put on other words
 */
export function useDeeds(
  store: NotesStore,
  slug: string,
  labels: NoteLabels,
  share: string,
  list: () => void,
  write: (task: Task) => void,
  placed: (note: Note) => void,
) {
  const [unplaced, setUnplaced] = useState<Note | null>(null);
  const highlighting = useRef(new Set<string>());
  const { chosen, close, leave } = usePicking({
    list,
    refuse: () => say(labels.wordsChanged),
    act: (deed, spans) => {
      act(deed, spans);
      if (deed !== 'highlight') close();
    },
  });
  const chosenNow = useRef(chosen);
  chosenNow.current = chosen;
  const act = async (deed: Deed | 'define', spans: (Span | WholeSegment)[]) => {
    const [first] = spans;
    if (!first) return;
    if (deed !== 'highlight') getSelection()?.removeAllRanges();
    if (deed === 'copy') return sayCopied(copyQuote(spans, share), labels.quoteCopied, labels);
    if (deed === 'copyAll')
      return sayCopied(copyInAllLanguages(spans, slug, share), labels.quoteCopied, labels);
    const passages = passagesOf(spans);
    if (deed !== 'highlight') return write({ kind: written[deed], passages, answers: null });
    const highlight = { kind: 'highlighting' as const, passages, answers: null, body: null, tags: [] };
    const writing = { ...highlight, language: languageOf(first.locale), public: false };
    // Asked for twice while it is being sent it is made once.
    const words = taskKey(highlight);
    if (highlighting.current.has(words)) return;
    highlighting.current.add(words);
    const outcome = await store.save(writing, null, crypto.randomUUID(), null);
    highlighting.current.delete(words);
    if (!outcome.done) return say(labels[outcome.reason]);
    // What was chosen since stays.
    const spansNow = chosenNow.current?.spans;
    if (!spansNow || taskKey({ ...highlight, passages: passagesOf(spansNow) }) !== words) return;
    getSelection()?.removeAllRanges();
    leave();
  };
  return {
    chosen,
    leave,
    act,
    /** The note for which the reader chooses a place. */
    unplaced,
    setUnplaced,
    /** Puts a note on other words. */
    async put(note: Note, spans: (Span | WholeSegment)[]) {
      getSelection()?.removeAllRanges();
      setUnplaced(null);
      close();
      if (await store.place(note, passagesOf(spans))) placed(note);
    },
  };
}
