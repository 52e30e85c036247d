import { copyText } from '../../shell/client/copy-text';
import { lastingAddress } from '../../shell/client/lasting-address';
import { ask, type Deed } from './asks';
import { bindSelecting } from './selecting';

/** Letters that act on words picked, on the sentence or on the segment that has the focus. */
const letters: Record<string, Deed> = { h: 'highlight', n: 'note', q: 'question', c: 'copy' };

/**
 * Makes the tools of the segments act, by pointer, touch and key. Where there is no margin for the tools, or no
 * pointer to hover, a tap on a paragraph shows them, unless it peeks; letters act only while the focus is within a segment.
 */
export function bindSegments(answer: { copied: () => void; refused: () => void }, signal: AbortSignal) {
  const link = (segment: Element) => {
    const id = segment.id || segment.querySelector<HTMLElement>('[data-segment]')?.dataset.segment;
    if (id)
      copyLink(id).then(answer.copied, () => {
        location.assign(`#${id}`);
        answer.refused();
      });
  };
  document.addEventListener(
    'click',
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const segment = target?.closest('.seg, .row:not(.heads)') ?? null;
      const tool = target?.closest<HTMLElement>('[data-do]')?.dataset.do;
      if (tool === 'notes') ask({ do: 'list' });
      if (tool === 'link' && segment) link(segment);
      const text = segment && textOf(segment);
      if (tool === 'note' && text) ask({ do: 'offer', at: text });
      const plain =
        segment && !target?.closest('a, button, textarea, .notes') && getSelection()?.isCollapsed !== false;
      for (const open of document.querySelectorAll('.touched'))
        if (open !== segment) open.classList.remove('touched');
      const tools = segment?.matches('.row') || !document.querySelector('[data-peek]');
      if (plain && tools && matchMedia('(max-width: 62rem), (hover: none)').matches)
        segment.classList.toggle('touched');
    },
    { signal },
  );
  followPointer(signal);
  bindSelecting(signal);
  document.addEventListener(
    'keydown',
    (event) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const segment = segmentOf(target) ?? segmentOf(selectionUnder(target));
      const text = segment && textOf(segment);
      if (!text || target?.closest('input, textarea, select, .notes, dialog')) return;
      const sentence = target?.closest<HTMLElement>('.s');
      const at = sentence ?? text;
      const letter = letterOf(event);
      if (event.shiftKey) {
        if (!pick(event, at)) return;
      } else if (event.ctrlKey || event.metaKey || event.altKey) return;
      else if (letter === 'j' || letter === 'k')
        neighbour(segment, letter === 'j' ? 1 : -1)
          ?.querySelector<HTMLElement>('.no')
          ?.focus();
      else if (letter === 'l') link(segment);
      else if (event.key === 'Enter' && target === sentence) ask({ do: 'offer', at });
      else {
        const deed = letters[letter];
        if (!deed) return;
        // A key that is held asks once.
        if (!event.repeat) ask({ do: deed, at });
      }
      event.preventDefault();
    },
    { signal },
  );
  // Selected words are offered what can be done with them; until then nothing of that is loaded.
  document.addEventListener(
    'selectionchange',
    () => {
      if (getSelection()?.isCollapsed === false) ask({ do: 'select' });
    },
    { signal },
  );
}

/**
 * Marks the segment under the pointer when the pointer moves, and not, as `:hover` does, when the text scrolls away under
 * it: whenever anything on a page looks otherwise, the browser paints all words anew that notes have marked.
 */
function followPointer(signal: AbortSignal) {
  let pointed: Element | null = null;
  const point = (segment: Element | null) => {
    if (segment === pointed) return;
    pointed?.classList.remove('pointed');
    segment?.classList.add('pointed');
    pointed = segment;
  };
  document.addEventListener(
    'pointermove',
    ({ target, pointerType }) => {
      const under = pointerType !== 'touch' && target instanceof Element;
      point(under ? target.closest('.seg, .row:not(.heads)') : null);
    },
    { signal },
  );
  document.documentElement.addEventListener('pointerleave', () => point(null), { signal });
}

/** Picks words by Shift and an arrow key; with Ctrl it moves where the picked words begin. */
function pick({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, at: HTMLElement): boolean {
  if (altKey || !/^Arrow(Up|Down|Left|Right)$/.test(key)) return false;
  const step = key === 'ArrowUp' || key === 'ArrowDown' ? 'sentence' : 'word';
  const forward = key === 'ArrowDown' || key === 'ArrowRight';
  ask({ do: 'pick', at, step, forward, edge: ctrlKey || metaKey ? 'start' : 'end' });
  return true;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The letter of a key that is pressed alone; where a key types another script, the Latin letter that is on it. */
export function letterOf({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Pressed): string {
  if (shiftKey || ctrlKey || metaKey || altKey) return '';
  return /^[a-z]$/.test(key) ? key : code.replace(/^Key(.)$/, (_, letter: string) => letter.toLowerCase());
}

function segmentOf(element: Element | null): Element | null {
  return element?.closest('.seg, .row:not(.heads)') ?? null;
}

/** Where what is selected begins, unless something smaller than the text has the focus. */
function selectionUnder(target: Element | null): Element | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !target?.matches('html, body, main')) return null;
  const { startContainer } = selection.getRangeAt(0);
  return startContainer instanceof Element ? startContainer : startContainer.parentElement;
}

/** The text of a segment; in a comparison the first column that has it is the one a note is made on. */
function textOf(segment: Element): HTMLElement | null {
  return segment.querySelector('[data-segment]:not(.line)');
}

function neighbour(segment: Element, step: number): Element | undefined {
  const all = [...document.querySelectorAll('.seg, .row:not(.heads)')];
  return all[all.indexOf(segment) + step];
}

async function copyLink(id: string) {
  const url = lastingAddress();
  url.hash = id;
  await copyText(url.href);
}
