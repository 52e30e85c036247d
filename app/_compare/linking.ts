import { columnOf, counterparts } from './sentences';
import { clearThreads, drawThreads } from './threads';

interface Linking {
  /** Says the counterparts of a sentence to those who do not see them. */
  pairing(others: HTMLElement[]): void;
}

/**
 * Lights the counterparts of a sentence that is pointed at, focused or tapped; walks from sentence to sentence
 * with the arrow keys; and keeps a selection within its column.
 */
export function bindLinking({ pairing }: Linking, signal: AbortSignal) {
  const grid = document.querySelector<HTMLElement>('.grid');
  if (!grid) return;
  let lit: HTMLElement[] = [];
  const light = (sentence: HTMLElement | null) => {
    if (sentence && lit.includes(sentence)) return;
    for (const other of lit) other.classList.remove('lit');
    clearThreads();
    lit = sentence ? counterparts(sentence) : [];
    for (const other of lit) other.classList.add('lit');
    if (grid.dataset.layout === 'side') drawThreads(lit);
  };
  const sentenceAt = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>('.grid .s') : null;

  grid.addEventListener(
    'pointerover',
    (event) => {
      const sentence = sentenceAt(event.target);
      if (event.pointerType === 'mouse' && sentence && !document.activeElement?.matches('.s'))
        light(sentence);
    },
    { signal },
  );
  grid.addEventListener('focusin', (event) => light(sentenceAt(event.target)), { signal });
  document.addEventListener(
    'click',
    (event) => {
      const sentence = sentenceAt(event.target);
      const chosen = event.target instanceof Element && event.target.closest('a, button');
      if (chosen) return;
      light(sentence);
      if (sentence && grid.dataset.layout === 'peek') peek(sentence);
    },
    { signal },
  );
  grid.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const next = step(event);
      if (!next) return;
      event.preventDefault();
      next.tabIndex = -1;
      next.focus();
      if (grid.dataset.layout === 'peek') peek(next);
      pairing(counterparts(next).filter((other) => other !== next));
    },
    { signal },
  );
  window.addEventListener(
    'resize',
    () => {
      if (lit.length > 0 && grid.dataset.layout === 'side') drawThreads(lit);
    },
    { signal },
  );
  keepSelectionInColumn(grid, signal);
}

/** Opens the counterparts of a sentence under it, and closes what was open before. */
function peek(sentence: HTMLElement) {
  const lines = counterparts(sentence).flatMap((other) => other.closest<HTMLElement>('.line') ?? []);
  for (const open of document.querySelectorAll('.line.open'))
    if (!lines.includes(open as HTMLElement)) open.classList.remove('open');
  for (const line of lines) line.classList.add('open');
}

/**
 * Finds where an arrow key leads: from a segment's number to its first sentence, from a sentence to the next or
 * the one before in its column, or to its counterpart in the column beside it.
 */
function step(event: KeyboardEvent): HTMLElement | null {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const row = target?.closest<HTMLElement>('.row:not(.heads)');
  if (!target || !row) return null;
  const forward = event.key === 'ArrowDown' || event.key === 'ArrowRight';
  if (target.matches('.no')) return forward ? row.querySelector<HTMLElement>('.s') : null;
  if (!target.matches('.s')) return null;
  const column = columnOf(target);
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const others = counterparts(target);
    return others[others.indexOf(target) + (forward ? 1 : -1)] ?? null;
  }
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return null;
  const inColumn = [...document.querySelectorAll<HTMLElement>('.grid .s')].filter(
    (s) => columnOf(s) === column,
  );
  return inColumn[inColumn.indexOf(target) + (forward ? 1 : -1)] ?? null;
}

/** A drag that begins in a column selects in that column only. */
function keepSelectionInColumn(grid: HTMLElement, signal: AbortSignal) {
  grid.addEventListener(
    'pointerdown',
    (event) => {
      const cell = event.target instanceof Element ? event.target.closest('.cell') : null;
      const column = cell?.parentElement
        ? [...cell.parentElement.querySelectorAll(':scope > .cell')].indexOf(cell)
        : -1;
      if (column >= 0) grid.dataset.selecting = `${column}`;
      else delete grid.dataset.selecting;
    },
    { signal },
  );
}
