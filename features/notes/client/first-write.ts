/** Whether a write of this page was answered, so that the browser has the reader's cookie. */
let known = false;
let last: Promise<unknown> = Promise.resolve();

/** Tells whether a write of this page was answered already. */
export function isKnown(): boolean {
  return known;
}

/**
 * Sends a write that may make the reader, one after the other until one has been answered: two at once, before the first
 * cookie has come, would make two readers, of whom the browser keeps the last. Other tabs wait for it too.
 *
 * @param isAnswered whether an answer brought the cookie, or there was one already
 */
export function inTurn<T>(write: () => Promise<T>, isAnswered: (answer: T) => boolean): Promise<T> {
  if (known) return write();
  const turn = async () => {
    const answer = await (known ? write() : alone(write));
    known ||= isAnswered(answer);
    return answer;
  };
  const mine = last.then(turn);
  last = mine.catch(() => {});
  return mine;
}

/** Waits for the other tabs where the browser can, which it does on pages that nobody can change on their way. */
function alone<T>(write: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request('jolma-jol:first-write', write) : write();
}
