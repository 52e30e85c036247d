/**
 * Lets words be selected where something else would begin: within a link to a term, by drag, double and triple click;
 * and in a card beside the text, which otherwise stays out of a selection that runs past it.
 */
export function bindSelecting(signal: AbortSignal) {
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      const term = target.closest<HTMLElement>('[data-term]');
      // Else the browser drags the link.
      if (term) term.draggable = false;
      const card = target.closest('.notes, .peek');
      for (const other of document.querySelectorAll('.selectable'))
        if (other !== card) other.classList.remove('selectable');
      card?.classList.add('selectable');
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'click',
    (event) => {
      const term = event.target instanceof Element && event.target.closest('[data-term]');
      const selects = event.detail > 1 || (event.detail === 1 && getSelection()?.isCollapsed === false);
      if (!term || !selects) return;
      event.preventDefault();
      event.stopPropagation();
      document.querySelector<HTMLElement>('.term-popover:popover-open')?.hidePopover();
    },
    { capture: true, signal },
  );
}
