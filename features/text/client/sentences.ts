import { linkSelector } from '../../shell/client/linked-sentences';

/** Finds the sentences that correspond to one and are on the page, in the order of the columns; itself included. */
export function counterparts(sentence: HTMLElement): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>(linkSelector(sentence));
  return [...all].sort((a, b) => columnOf(a) - columnOf(b));
}

/** The number of the column a sentence stands in, from 0; -1 outside a comparison. */
export function columnOf(sentence: HTMLElement): number {
  const line = sentence.closest<HTMLElement>('.line');
  if (line) return Number(line.dataset.column);
  const cell = sentence.closest('.cell');
  return cell?.parentElement ? [...cell.parentElement.querySelectorAll(':scope > .cell')].indexOf(cell) : -1;
}

/** Scrolls a sentence out from under the sheet that shows its counterparts, on a phone. */
export function uncover(sentence: HTMLElement, sheet: HTMLElement) {
  if (getComputedStyle(sheet).position !== 'fixed') return;
  const covered = sentence.getBoundingClientRect().bottom + 16 - sheet.getBoundingClientRect().top;
  if (covered > 0) window.scrollBy({ top: covered });
}

/** The sentence at which something happened, if it was not at a link or a button in it. */
export function sentenceAt(target: EventTarget | null): HTMLElement | null {
  if (
    !(target instanceof Element) ||
    target.closest('a, button, textarea, select, dialog, .notes, .offers, .peek')
  )
    return null;
  return target.closest<HTMLElement>('.s');
}

/**
 * Finds where an arrow key leads: from a segment's number to its first sentence, from a sentence to the next or
 * the one before in its text, or to its counterpart in the column beside it, which on pages that run right to
 * left is the other side.
 */
function step({ target, key }: KeyboardEvent): HTMLElement | null {
  if (!(target instanceof HTMLElement)) return null;
  const forward = key === 'ArrowDown' || key === (document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
  if (target.matches('.no')) {
    return forward ? (target.closest('.row, .seg')?.querySelector<HTMLElement>('.s') ?? null) : null;
  }
  if (!target.matches('.s')) return null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const others = counterparts(target);
    return others[others.indexOf(target) + (forward ? 1 : -1)] ?? null;
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const column = columnOf(target);
  const inText = [...document.querySelectorAll<HTMLElement>('.s')].filter(
    (other) => columnOf(other) === column,
  );
  return inText[inText.indexOf(target) + (forward ? 1 : -1)] ?? null;
}

/** Moves the focus to a sentence, which none leads to by Tab. */
export function focusSentence(sentence: HTMLElement, options: FocusOptions = {}) {
  sentence.tabIndex = -1;
  sentence.focus(options);
}

/**
 * Walks from sentence to sentence with the arrow keys.
 *
 * @param walked shows the sentence that is walked to, where it is hidden, before it gets the focus
 */
export function bindWalk(walked: (to: HTMLElement) => void, signal: AbortSignal) {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const next = step(event);
      if (!next) return;
      event.preventDefault();
      walked(next);
      focusSentence(next);
    },
    { signal },
  );
}
