/** Does something once the page is loaded and the browser has nothing else to do. */
export function whenIdle(act: () => void, signal: AbortSignal) {
  const soon = () => {
    const idle = window.requestIdleCallback ?? setTimeout;
    idle(() => {
      if (!signal.aborted) act();
    });
  };
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { signal });
}
