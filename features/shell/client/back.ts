/** Closes what lies over the page; `false` when it stays open after all. */
type Close = () => boolean | undefined;

/** Marks, in its state, the entry of the history that Back leaves to close a sheet. */
const mark = 'jolma-jol:sheet';

/** What is open and closed by Back, the last opened at the end. */
const open: Close[] = [];

/** Whether the present entry is the one with the mark. */
let isEntered = false;

/** The address to be kept while the page goes back by itself, out of the marked entry. */
let returning: string | null = null;

/** Where a link leads that was followed while the page goes back. */
let onward: string | URL | null = null;

/** Whether another page is on its way, which a step back would call off. */
let isGone = false;

/**
 * Lets Back, of the phone or the browser, close what was opened over the page and stay there.
 *
 * @param close is called by Back
 * @returns what has to be called once it is closed, by Back or otherwise: no entry of the history is left behind
 */
export function closeOnBack(close: Close): () => void {
  open.push(close);
  isGone = false;
  enter();
  return () => {
    const index = open.indexOf(close);
    if (index < 0) return;
    open.splice(index, 1);
    if (open.length === 0 && isEntered) leave();
  };
}

/** Goes to an address as a link does; from an open sheet in its stead, so that Back leads to the page without it. */
export function go(to: string | URL) {
  isGone = true;
  if (returning !== null) onward = to;
  else if (isEntered) location.replace(to);
  else location.assign(to);
}

/** Hears of Back; see `closeOnBack`. */
export function bindBack(signal: AbortSignal) {
  // A page that is loaded anew has no sheet open.
  if (isMarked(history.state)) leave();
  closePopovers(signal);
  window.addEventListener(
    'pageshow',
    () => {
      isGone = false;
    },
    { signal },
  );
  // A page that is loaded anew is where it was.
  window.addEventListener(
    'pagehide',
    () => {
      history.scrollRestoration = 'auto';
    },
    { signal },
  );
  window.addEventListener(
    'popstate',
    (event) => {
      if (returning === null && !isEntered && !isMarked(event.state)) return;
      if (returning !== null) {
        // The framework is told of none of this: nothing of the page changes.
        event.stopImmediatePropagation();
        const address = returning;
        returning = null;
        left();
        if (location.href !== address) history.replaceState(history.state, '', address);
        if (onward) location.assign(onward);
        else if (open.length > 0) enter();
      } else if (!isMarked(event.state)) {
        event.stopImmediatePropagation();
        left();
        const below = open.length - 1;
        const closed = open.at(-1)?.() ?? true;
        if (!closed || below > 0) enter();
      } else if (open.length === 0) {
        event.stopImmediatePropagation();
        leave();
      }
    },
    { signal, capture: true },
  );
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link?.target;
      if (!isEntered && returning === null) return;
      if (!link?.href || link.hasAttribute('download') || elsewhere || event.defaultPrevented) return;
      event.preventDefault();
      go(link.href);
    },
    { signal },
  );
}

/** Has Back close what opens as a popover, which on a phone is a sheet or lies over most of the page. */
function closePopovers(signal: AbortSignal) {
  const closed = new Map<EventTarget, () => void>();
  document.addEventListener(
    'beforetoggle',
    ({ target, newState }) => {
      if (!(target instanceof HTMLElement) || !target.matches('[popover]')) return;
      closed.get(target)?.();
      closed.delete(target);
      if (newState === 'closed' || !matchMedia('(max-width: 40rem)').matches) return;
      closed.set(
        target,
        closeOnBack(() => {
          target.hidePopover();
          return true;
        }),
      );
    },
    { signal, capture: true },
  );
}

function enter() {
  if (isEntered || returning !== null) return;
  // Where the page was when the sheet was opened is not where the reader is when it is closed.
  history.scrollRestoration = 'manual';
  history.pushState({ ...history.state, [mark]: true }, '');
  isEntered = true;
}

/** Notes that the marked entry is left; from now on the browser goes back to where the reader was, as ever. */
function left() {
  isEntered = false;
  history.scrollRestoration = 'auto';
}

function leave() {
  if (isGone) return;
  returning = location.href;
  history.back();
}

function isMarked(state: unknown): boolean {
  return typeof state === 'object' && state !== null && mark in state;
}
