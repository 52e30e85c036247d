/**
 * Leads from the link that skips the header to the first paragraph, the focus too, so that Tab goes on from there. A
 * paragraph has the focus only as long as it keeps it: otherwise every click in it would give it the focus.
 */
export function bindSkip(signal: AbortSignal) {
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.skip') : null;
      const named = link && document.getElementById(link.hash.slice(1));
      const start = named?.closest<HTMLElement>('.row') ?? named;
      if (!start) return;
      event.preventDefault();
      start.scrollIntoView({ behavior: 'instant' });
      if (!start.hasAttribute('tabindex')) {
        start.tabIndex = -1;
        start.addEventListener('blur', () => start.removeAttribute('tabindex'), { once: true });
      }
      start.focus({ preventScroll: true });
    },
    { signal },
  );
}
