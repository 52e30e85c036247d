/** A sentence for the status line of the page, and what can be done about what it tells of. */
export interface Said {
  text: string;
  action?: { label: string; act: () => void };
}

const name = 'jolma-jol:say';
const takenBack = 'jolma-jol:taken-back';
const uncovered = 'jolma-jol:uncovered';

/**
 * Says something in the status line, from wherever on the page.
 *
 * @returns takes it back, when it is not so any more, unless something else has been said since
 */
export function say(text: string, action?: Said['action']): () => void {
  const said = { text, action };
  document.dispatchEvent(new CustomEvent<Said>(name, { detail: said }));
  return () => document.dispatchEvent(new CustomEvent<Said>(takenBack, { detail: said }));
}

/** Tells that a sheet which lay over the page, and so over what is said, is gone. */
export function uncover() {
  document.dispatchEvent(new Event(uncovered));
}

interface Hearing {
  said(said: Said): void;
  takenBack(said: Said): void;
  /** What is said can be seen on the page again. */
  seen(): void;
}

/** Hears what is said. */
export function hear({ said, takenBack: back, seen }: Hearing, signal: AbortSignal) {
  document.addEventListener(name, (event) => said((event as CustomEvent<Said>).detail), { signal });
  document.addEventListener(takenBack, (event) => back((event as CustomEvent<Said>).detail), { signal });
  document.addEventListener(uncovered, seen, { signal });
}
