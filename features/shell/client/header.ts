import { isPut } from './place';

/**
 * Brings the header back, over the text, when the reader scrolls up: so the languages are in reach from where
 * she reads, and the place she leaves is the one she was at.
 */
export function bindHeader(signal: AbortSignal) {
  let last = window.scrollY;
  const update = () => {
    const now = window.scrollY;
    if (Math.abs(now - last) < 4) return;
    if (!isPut()) document.documentElement.toggleAttribute('data-header', now < last);
    last = now;
  };
  window.addEventListener('scroll', update, { passive: true, signal });
}
