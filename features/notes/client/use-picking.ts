import { useCallback, useEffect, useRef, useState } from 'react';
import { type Ask, answerAsks, type Deed } from '../../text/client/asks';
import { isAsSent, passageAround, type Span, spansOf } from '../../text/client/passages';
import { united } from './marks';
import { type Picked, pick, pickedSpans, spanAt, type WholeSegment } from './picks';

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
  /** Says that others have changed the words that were chosen, so that nothing can be done with them. */
  refuse(): void;
}

/** Keeps what the reader has chosen in the text: by pointer, touch and key, or a whole sentence or segment. */
export function usePicking({ act, list, refuse }: Picking) {
  const [chosen, choose] = useState<Chosen | null>(null);
  const picked = useRef<Picked | null>(null);
  // What was touched before the notes were loaded is not known: a device for fingers is taken to be touched.
  const touch = useRef(matchMedia('(pointer: coarse)').matches);
  const now = useRef({ act, list, refuse, chosen });
  now.current = { act, list, refuse, chosen };
  const close = useCallback(() => {
    picked.current = null;
    choose(null);
  }, []);
  useEffect(() => {
    // What is selected or picked goes before the sentence or segment that was asked for.
    const spansFor = (at: HTMLElement) => {
      const { chosen } = now.current;
      if (chosen && chosen.by !== 'element') return chosen.spans;
      const selected = selectedSpans();
      if (selected.length > 0) return selected;
      if (isForeign(at) && at.matches('.s')) now.current.refuse();
      else return [spanAt(at)].filter((span) => span !== null);
      return [];
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
          if (isForeign(asked.at)) return now.current.refuse();
          const next = pick(picked.current, asked.at, asked.step, asked.forward, asked.edge);
          picked.current = next;
          return choose(
            next && { spans: pickedSpans(next), by: 'key', touch: false, focused: false, from: asked.at },
          );
        }
        case 'offer': {
          const spans = spansFor(asked.at);
          if (spans.length === 0) return;
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
      else {
        choose((before) => (before?.by === 'selection' ? null : before));
        if (isForeign(selectedNode())) now.current.refuse();
      }
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
        // The bar comes next to what is selected, wherever it stands in the document.
        const bar = document.querySelector('.offers');
        if (event.key !== 'Tab' || event.shiftKey || !bar || bar.contains(document.activeElement)) return;
        event.preventDefault();
        bar.querySelector('button')?.focus({ preventScroll: true });
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

/** The words that the browser has selected in the text, in one or, as Firefox lets one, in several places of a version. */
function selectedSpans(): Span[] {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || isBeside(selectedNode())) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  const spans = ranges
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .flatMap((range) => spansOf(range));
  return united(spans.filter(({ locale }) => locale === spans[0]?.locale));
}

/** Where what is selected begins; `null` when nothing is. */
function selectedNode(): Node | null {
  const selection = getSelection();
  return selection && !selection.isCollapsed && selection.rangeCount > 0
    ? selection.getRangeAt(0).startContainer
    : null;
}

/** Tells whether a node is in something that stands beside the text. */
function isBeside(node: Node | null): boolean {
  const element = node instanceof Element ? node : node?.parentElement;
  return Boolean(element?.closest('.notes, .peek, dialog, .offers'));
}

/** Tells whether a node is among words of the text that others have changed. */
function isForeign(node: Node | null): boolean {
  const passage = passageAround(node);
  return passage !== null && !isAsSent(passage);
}
