import { useEffect, useState } from 'react';

/**
 * Tells, from then on, that the reader may be finding words in the page, for which they have to be there: browsers begin
 * it by a key, or from their own menu, which takes the focus out of the window.
 */
export function useFinding(): boolean {
  const [finding, setFinding] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const begin = () => setFinding(true);
    addEventListener('blur', begin, { signal });
    addEventListener(
      'keydown',
      ({ ctrlKey, metaKey, code, key }) => {
        if (key === 'F3' || ((ctrlKey || metaKey) && code === 'KeyF')) begin();
      },
      { capture: true, signal },
    );
    return () => stop.abort();
  }, []);
  return finding;
}
