import { ask } from './asks';

/**
 * Turns links to terms into popovers: by click, tap and Enter. Escape and a click elsewhere close them, which
 * the platform does. Where a browser cannot place a popover beside its word, or not within the window, the style
 * sheet makes it a sheet.
 */
export function bindTermPopovers(signal: AbortSignal) {
  // Screens there are that take both a finger and a pointer, which can point at a term that is not underlined.
  document.addEventListener(
    'pointerdown',
    ({ pointerType }) => document.documentElement.toggleAttribute('data-touched', pointerType === 'touch'),
    { signal },
  );
  document.addEventListener(
    'click',
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('.term-popover [data-do="define"]')) return define(target);
      const link = target?.closest<HTMLElement>('[data-term]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      const popover = document.getElementById(`_term-${link.dataset.term}`);
      if (!popover?.popover || !popover.showPopover) return;
      event.preventDefault();
      if (popover.matches(':popover-open')) return popover.hidePopover();
      // The word that was chosen is the anchor; the style sheet places the popover by it.
      link.style.setProperty('anchor-name', '--term');
      link.setAttribute('aria-expanded', 'true');
      // It goes back to the word, which has not taken the focus where it was plain text as long as it was pressed.
      link.focus({ preventScroll: true });
      popover.showPopover();
      stand(popover);
      popover.focus({ preventScroll: true });
      const turned = () => stand(popover);
      window.addEventListener('resize', turned, { signal });
      const closed = (toggle: ToggleEvent) => {
        if (toggle.newState === 'open') return;
        popover.removeEventListener('beforetoggle', closed);
        window.removeEventListener('resize', turned);
        link.removeAttribute('aria-expanded');
        link.style.removeProperty('anchor-name');
      };
      popover.addEventListener('beforetoggle', closed, { signal });
    },
    { signal },
  );
}

/**
 * Lets an open popover stand beside its word if all of it is in the window there, and else at the foot of the window.
 * WebKit measures from the top of the page, so that of a page that has been scrolled it may be far out of sight.
 */
function stand(popover: HTMLElement) {
  delete popover.dataset.foot;
  const { top, right, bottom, left } = popover.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  if (top < 0 || left < 0 || bottom > clientHeight || right > clientWidth) popover.dataset.foot = '';
}

/** Lets the reader suggest another definition, as a note on the word whose explanation is open. */
function define(button: Element) {
  const term = document.querySelector<HTMLElement>('.term[aria-expanded="true"]');
  button.closest<HTMLElement>('.term-popover')?.hidePopover();
  if (term) ask({ do: 'define', at: term });
}
