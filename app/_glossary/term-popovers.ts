/**
 * Turns links to terms into popovers: by click, tap and Enter. Escape and a click elsewhere close them, which
 * the platform does. Where a browser cannot place a popover beside its word, the style sheet makes it a sheet.
 */
export function bindTermPopovers(signal: AbortSignal) {
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-term]') : null;
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
