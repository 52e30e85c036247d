/** A sentence for the status line of the page, and what can be done about what it tells of. */
export interface Said {
  text: string;
  action?: { label: string; act: () => void };
}

const name = 'jolma-jol:say';

/** Says something in the status line, from wherever on the page. */
export function say(text: string, action?: Said['action']) {
  document.dispatchEvent(new CustomEvent<Said>(name, { detail: { text, action } }));
}

/** Hears what is said. */
export function hear(listener: (said: Said) => void, signal: AbortSignal) {
  document.addEventListener(name, (event) => listener((event as CustomEvent<Said>).detail), { signal });
}
