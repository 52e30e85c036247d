/** A sentence for the status line of the page, and how to take back what it tells of. */
export interface Said {
  text: string;
  undo?: () => void;
}

const name = 'jolma-jol:say';

/** Says something in the status line, from wherever on the page. */
export function say(text: string, undo?: () => void) {
  document.dispatchEvent(new CustomEvent<Said>(name, { detail: { text, undo } }));
}

/** Hears what is said. */
export function hear(listener: (said: Said) => void, signal: AbortSignal) {
  document.addEventListener(name, (event) => listener((event as CustomEvent<Said>).detail), { signal });
}
