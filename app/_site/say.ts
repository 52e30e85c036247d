/** A sentence for the status line of the page, and what can be done about what it tells of. */
export interface Said {
  text: string;
  action?: { label: string; act: () => void };
}

const name = 'jolma-jol:say';
const uncovered = 'jolma-jol:uncovered';

/** Says something in the status line, from wherever on the page. */
export function say(text: string, action?: Said['action']) {
  document.dispatchEvent(new CustomEvent<Said>(name, { detail: { text, action } }));
}

/** Tells that a sheet which lay over the page, and so over what is said, is gone. */
export function uncover() {
  document.dispatchEvent(new Event(uncovered));
}

/** Hears what is said, and when it can be seen on the page again. */
export function hear(listener: (said: Said) => void, seen: () => void, signal: AbortSignal) {
  document.addEventListener(name, (event) => listener((event as CustomEvent<Said>).detail), { signal });
  document.addEventListener(uncovered, seen, { signal });
}
