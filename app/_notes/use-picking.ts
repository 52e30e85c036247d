import { useCallback, useEffect, useRef, useState } from 'react';
import { type Ask, answerAsks, type Deed } from '../_reader/asks';
import { type Span, spansOf } from '../_reader/passages';
import { type Picked, pick, pickedSpans, spanAt, type WholeSegment, wholeSpans } from './picks';

/** Words of the text that something can be done with. */
export interface Chosen {
  spans: (Span | WholeSegment)[];
  /** How they were chosen: what the browser selected it also marks and lets go. */
  by: 'selection' | 'key' | 'element';
  /** Whether they were chosen by touch. */
  touch: boolean;
  /** Whether the focus goes to what can be done. */
  focused: boolean;
  /** What had the focus before. */
  from: Element | null;
}

interface Picking {
  /** Does something with words. */
  act(deed: Deed | 'define', spans: (Span | WholeSegment)[]): void;
  list(): void;
}

/** Keeps what the reader has chosen in the text: by pointer, touch and key, or a whole sentence or segment. */
export function usePicking({ act, list }: Picking) {
  const [chosen, choose] = useState<Chosen | null>(null);
  const picked = useRef<Picked | null>(null);
  // What was touched before the notes were loaded is not known: a device for fingers is taken to be touched.
  const touch = useRef(matchMedia('(pointer: coarse)').matches);
  const now = useRef({ act, list, chosen });
  now.current = { act, list, chosen };
  const close = useCallback(() => {
    picked.current = null;
    choose(null);
  }, []);
  useEffect(() => {
    // What is selected or picked goes before the sentence or segment that was asked for.
    const spansFor = (at: HTMLElement) => {
      const { chosen } = now.current;
      if (chosen && chosen.by !== 'element') return chosen.spans;
      return [spanAt(at)].filter((span) => span !== null);
    };
    const answer = (asked: Ask) => {
      switch (asked.do) {
        case 'list':
          return now.current.list();
        case 'select':
          return;
        case 'define': {
          const words = document.createRange();
          words.selectNodeContents(asked.at);
          return now.current.act('define', spansOf(words));
        }
        case 'pick': {
          const next = pick(picked.current, asked.at, asked.step, asked.forward, asked.edge);
          picked.current = next;
          return choose(
            next && { spans: pickedSpans(next), by: 'key', touch: false, focused: false, from: asked.at },
          );
        }
        case 'offer': {
          const spans = spansFor(asked.at);
          return choose({
            spans,
            by: 'element',
            touch: touch.current,
            focused: true,
            from: document.activeElement,
          });
        }
        default: {
          now.current.act(asked.do, spansFor(asked.at));
        }
      }
    };
    return answerAsks(answer);
  }, []);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let selecting = false;
    let due = false;
    const update = () => {
      due = false;
      if (selecting) return;
      const spans = selectedSpans();
      if (spans.length > 0)
        choose({ spans, by: 'selection', touch: touch.current, focused: false, from: null });
      else choose((before) => (before?.by === 'selection' ? null : before));
    };
    const soon = () => {
      if (due) return;
      due = true;
      requestAnimationFrame(update);
    };
    const elsewhere = ({ target }: Event) =>
      target instanceof Element && !target.closest('.offers, [data-do="note"]');
    document.addEventListener(
      'pointerdown',
      (event) => {
        touch.current = event.pointerType === 'touch';
        selecting = event.pointerType === 'mouse' && elsewhere(event);
        if (elsewhere(event)) close();
      },
      { signal },
    );
    for (const end of ['pointerup', 'pointercancel'] as const)
      document.addEventListener(
        end,
        () => {
          selecting = false;
          soon();
        },
        { signal },
      );
    document.addEventListener('selectionchange', soon, { signal });
    document.addEventListener(
      'keydown',
      (event) => {
        touch.current = false;
        if (event.key === 'Escape') close();
      },
      { signal },
    );
    // What was picked by key belongs to the sentence that has the focus.
    document.addEventListener(
      'focusin',
      (event) => {
        if (elsewhere(event)) picked.current = null;
        choose((before) => (before?.by !== 'selection' && elsewhere(event) ? null : before));
      },
      { signal },
    );
    soon();
    return () => stop.abort();
  }, [close]);
  /** Closes the bar, and gives the focus back if it was there. */
  const leave = () => {
    const { from } = chosen ?? {};
    if (from instanceof HTMLElement && document.activeElement?.closest('.offers'))
      from.focus({ preventScroll: true });
    close();
  };
  return { chosen, close, leave };
}

/** The words that the browser has selected in the text. */
function selectedSpans(): Span[] {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const start =
    range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  return start?.closest('.notes, .peek, dialog, .offers') ? [] : spansOf(range);
}

/** The words to mark as selected, beside what the browser marks itself. */
export function selectedMarks(chosen: Chosen | null): Span[] {
  return chosen && chosen.by !== 'selection' ? wholeSpans(chosen.spans) : [];
}
