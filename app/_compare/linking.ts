import { bindWalk, counterparts, sentenceAt } from '../_reader/sentences';
import { clearThreads, drawThreads } from './threads';

interface Linking {
  /** Says the counterparts of a sentence to those who do not see them. */
  pairing(others: HTMLElement[]): void;
}

/**
 * Lights the counterparts of a sentence that is pointed at, focused or tapped; peeking, opens them under it;
 * and keeps a selection within its column.
 */
export function bindLinking({ pairing }: Linking, signal: AbortSignal) {
  const grid = document.querySelector<HTMLElement>('.grid');
  if (!grid) return;
  let lit: HTMLElement[] = [];
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
  const open = (sentence: HTMLElement) => {
    if (grid.dataset.layout !== 'peek') return;
    for (const line of grid.querySelectorAll('.line.open')) line.classList.remove('open');
    for (const other of counterparts(sentence)) other.closest('.line')?.classList.add('open');
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
    'click',
    (event) => {
      if (event.target instanceof Element && event.target.closest('a, button')) return;
      const sentence = sentenceAt(event.target);
      if (document.activeElement instanceof HTMLElement && document.activeElement.matches('.s'))
        document.activeElement.blur();
      light(sentence);
      if (sentence) open(sentence);
    },
    { signal },
  );
  bindWalk((sentence) => {
    light(sentence);
    open(sentence);
    pairing(counterparts(sentence).filter((other) => other !== sentence));
  }, signal);
  window.addEventListener('resize', thread, { signal });
  keepSelectionInColumn(grid, signal);
}

/** A drag that begins in a column selects in that column only. */
function keepSelectionInColumn(grid: HTMLElement, signal: AbortSignal) {
  grid.addEventListener(
    'pointerdown',
    (event) => {
      const cell = event.target instanceof Element ? event.target.closest('.cell') : null;
      const cells = cell?.parentElement?.querySelectorAll(':scope > .cell') ?? [];
      const column = cell ? [...cells].indexOf(cell) : -1;
      if (column >= 0) grid.dataset.selecting = `${column}`;
      else delete grid.dataset.selecting;
    },
    { signal },
  );
}
