/** Finds the sentences that correspond to one, in the order of the columns; itself included. */
export function counterparts(sentence: HTMLElement): HTMLElement[] {
  const row = sentence.closest('.row');
  const all = row ? [...row.querySelectorAll<HTMLElement>(`.s[data-n="${sentence.dataset.n}"]`)] : [sentence];
  return all.sort((a, b) => columnOf(a) - columnOf(b));
}

/** The number of the column a sentence stands in, from 0; -1 outside a comparison. */
export function columnOf(sentence: HTMLElement): number {
  const line = sentence.closest<HTMLElement>('.line');
  if (line) return Number(line.dataset.column);
  const cell = sentence.closest('.cell');
  return cell?.parentElement ? [...cell.parentElement.querySelectorAll(':scope > .cell')].indexOf(cell) : -1;
}

/** The language a sentence is in. */
export function languageOf(sentence: HTMLElement): string {
  return sentence.closest<HTMLElement>('[data-segment]')?.lang ?? '';
}
