/**
 * Moves the focus to the text by the link that skips the header. The text takes the focus only then: a click in it would
 * give it to the whole, and the next Tab would lead to its beginning.
 */
export function bindSkip(signal: AbortSignal) {
  const main = document.querySelector('main');
  const link = document.querySelector('.skip');
  if (!main || !link) return;
  const end = () => main.removeAttribute('tabindex');
  link.addEventListener(
    'click',
    () => {
      main.tabIndex = -1;
      main.focus();
    },
    { signal },
  );
  main.addEventListener('blur', end, { signal });
  main.addEventListener('pointerdown', end, { capture: true, signal });
}
