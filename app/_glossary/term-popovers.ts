import { ask } from '../_reader/asks';

/**
 * Turns links to terms into popovers: by click, tap and Enter. Escape and a click elsewhere close them, which
 * the platform does. Where a browser cannot place a popover beside its word, the style sheet makes it a sheet.
 */
export function bindTermPopovers(signal: AbortSignal) {
  document.addEventListener(
    'click',
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('.term-popover [data-do="define"]')) return define(target);
      const link = target?.closest<HTMLElement>('[data-term]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      const popover = document.getElementById(`_term-${link.dataset.term}`);
      if (!popover?.showPopover) return;
      event.preventDefault();
      if (popover.matches(':popover-open')) return popover.hidePopover();
      // The word that was chosen is the anchor; the style sheet places the popover by it.
      link.style.setProperty('anchor-name', '--term');
      link.setAttribute('aria-expanded', 'true');
      popover.showPopover();
      popover.focus({ preventScroll: true });
      const closed = (toggle: ToggleEvent) => {
        if (toggle.newState === 'open') return;
        popover.removeEventListener('beforetoggle', closed);
        link.removeAttribute('aria-expanded');
        link.style.removeProperty('anchor-name');
      };
      popover.addEventListener('beforetoggle', closed, { signal });
    },
    { signal },
  );
}

/** Lets the reader suggest another definition, as a note on the word whose explanation is open. */
function define(button: Element) {
  const term = document.querySelector<HTMLElement>('.term[aria-expanded="true"]');
  button.closest<HTMLElement>('.term-popover')?.hidePopover();
  if (term) ask({ do: 'define', at: term });
}
