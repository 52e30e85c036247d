/**
 * Lets words be selected where something else would begin: within a link to a term, by drag, double and triple click;
 * and in a card beside the text, which otherwise stays out of a selection that runs past it.
 */
export function bindSelecting(signal: AbortSignal) {
  document.addEventListener(
    'pointerdown',
    ({ target, pointerType }) => {
      if (!(target instanceof Element)) return;
      const term = target.closest<HTMLElement>('[data-term]');
      if (term && pointerType !== 'touch') beText(term);
      // Chromium selects no word by the second press of two if that takes the focus from what the first has opened.
      const { activeElement } = document;
      if (term && activeElement instanceof HTMLElement && activeElement.closest('.term-popover'))
        activeElement.blur();
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
  // What is in a form field cannot be kept from being selected by style.
  document.addEventListener(
    'copy',
    () => {
      for (const form of document.querySelectorAll<HTMLElement>('.notes form'))
        if (!form.contains(document.activeElement)) form.inert = true;
      setTimeout(() => {
        for (const form of document.querySelectorAll<HTMLElement>('.notes form')) form.inert = false;
      });
    },
    { signal },
  );
}

/** Makes a link be plain words as long as it is pressed: browsers drag a link, and let no selection begin in one. */
function beText(link: HTMLElement) {
  const address = link.getAttribute('href');
  if (address === null) return;
  link.removeAttribute('href');
  const released = new AbortController();
  const release = () => {
    released.abort();
    link.setAttribute('href', address);
  };
  // What else loses the focus is not the window.
  for (const end of ['pointerup', 'pointercancel', 'blur'] as const)
    window.addEventListener(end, (event) => (end !== 'blur' || event.target === window) && release(), {
      capture: true,
      signal: released.signal,
    });
}
