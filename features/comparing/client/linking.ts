import { closeOnBack } from '../../shell/client/back';
import { followClicks } from '../../text/client/plain-clicks';
import { letterOf } from '../../text/client/segments';
import { bindWalk, counterparts, focusSentence, sentenceAt, uncover } from '../../text/client/sentences';
import { clearThreads, drawThreads } from './threads';

interface Linking {
  /** Says the counterparts of a sentence to those who do not see them. */
  pairing(sentence: HTMLElement): void;
  /** Is told what stands open under a peeked sentence, and when nothing does any more. */
  opened(under: HTMLElement | null): void;
}

/**
 * Lights the counterparts of a sentence that is pointed at, focused or tapped; peeking, opens them under it;
 * and keeps a selection within its column.
 */
export function bindLinking({ pairing, opened }: Linking, signal: AbortSignal) {
  const grid = document.querySelector<HTMLElement>('.grid');
  if (!grid) return;
  let lit: HTMLElement[] = [];
  let closed: (() => void) | null = null;
  const thread = () => {
    if (grid.dataset.layout === 'side') drawThreads(lit);
  };
  const light = (sentence: HTMLElement | null) => {
    if (sentence && lit.includes(sentence)) return;
    for (const other of lit) other.classList.remove('lit');
    clearThreads();
    lit = sentence ? counterparts(sentence) : [];
    for (const other of lit) other.classList.add('lit');
    thread();
  };
  const open = (sentence: HTMLElement | null, toggle: boolean) => {
    const before = grid.querySelector('.under.open');
    const under = sentence && underOf(sentence);
    const now = grid.dataset.layout === 'peek' && !(toggle && under === before) ? under : null;
    const above = before?.previousElementSibling?.querySelector<HTMLElement>('.s');
    if (!now && above && before?.contains(document.activeElement))
      focusSentence(above, { preventScroll: true });
    before?.classList.remove('open');
    now?.classList.add('open');
    if (now && sentence) uncover(sentence, now);
    if (now && !closed && getComputedStyle(now).position === 'fixed')
      closed = closeOnBack(() => {
        open(null, false);
        return true;
      });
    if (!now) {
      closed?.();
      closed = null;
    }
    if (now !== before) opened(now);
  };
  grid.addEventListener(
    'pointerover',
    (event) => {
      const sentence = sentenceAt(event.target);
      if (event.pointerType === 'mouse' && sentence && !document.activeElement?.matches('.s'))
        light(sentence);
    },
    { signal },
  );
  grid.addEventListener(
    'focusin',
    ({ target }) => {
      const sentence = target instanceof Element ? target.closest<HTMLElement>('.s') : null;
      if (sentence) light(sentence);
    },
    { signal },
  );
  const kindOf = followClicks(signal);
  document.addEventListener(
    'click',
    (event) => {
      const { target } = event;
      if (!(target instanceof Element)) return;
      if (target.closest('.under .close')) open(null, false);
      if (target.closest('a, button, dialog, .notes, [popover], .said')) return;
      if (target.closest('.under.open')) return;
      const kind = kindOf(event);
      if (kind === 'second') return open(null, false);
      if (kind !== 'plain') return;
      const sentence = grid.contains(target) ? sentenceAt(target) : null;
      if (document.activeElement instanceof HTMLElement && document.activeElement.matches('.s'))
        document.activeElement.blur();
      light(sentence);
      open(sentence, true);
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const { key, target } = event;
      if (key === 'Escape') open(null, false);
      if (letterOf(event) === 'p' && target instanceof HTMLElement && target.matches('.s'))
        open(target, true);
    },
    { signal },
  );
  bindWalk((sentence) => {
    light(sentence);
    open(sentence, false);
    pairing(sentence);
  }, signal);
  window.addEventListener('resize', thread, { signal });
  keepSelectionInColumn(grid, signal);
}

/** What stands under the line of a sentence. */
function underOf(sentence: HTMLElement): HTMLElement | null {
  const inside = sentence.closest<HTMLElement>('.under');
  if (inside) return inside;
  const next = sentence.closest('.line')?.nextElementSibling;
  return next instanceof HTMLElement && next.matches('.under') ? next : null;
}

/**
 * A drag that begins in a column selects in that column only. Once nothing is selected any more the other columns are as
 * before: WebKit paints no marks on words that cannot be selected.
 */
function keepSelectionInColumn(grid: HTMLElement, signal: AbortSignal) {
  grid.addEventListener(
    'pointerdown',
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const cell = target?.closest('.plain, .gap') ? null : target?.closest('.cell');
      const cells = cell?.parentElement?.querySelectorAll(':scope > .cell') ?? [];
      const column = cell ? [...cells].indexOf(cell) : -1;
      if (column >= 0) grid.dataset.selecting = `${column}`;
      else delete grid.dataset.selecting;
    },
    { signal },
  );
  let pressed = false;
  const end = () => {
    if (!pressed && getSelection()?.isCollapsed !== false) delete grid.dataset.selecting;
  };
  document.addEventListener('selectionchange', end, { signal });
  for (const type of ['pointerdown', 'pointerup', 'pointercancel'])
    document.addEventListener(
      type,
      () => {
        pressed = type === 'pointerdown';
        end();
      },
      { signal },
    );
}
