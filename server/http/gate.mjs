// @ts-check

/** Milliseconds that nobody is to wait longer for. */
export const longestWait = 2_000;

/**
 * Lets a few requests be answered at a time and the others wait for their turn; who would wait for too long is refused at
 * once, and whose turn has not come by then is refused too. So what is accepted is answered soon, and the rest of the process keeps its time for other things.
 */
export class Gate {
  #inside = 0;
  /** @type {Set<() => void>} */
  #waiting = new Set();
  /** Milliseconds that one takes, of late; a guess until some are done. */
  #duration = 20;

  /**
   * @param {number} most how many are inside at a time
   * @param {() => number} now milliseconds
   */
  constructor(most, now = () => performance.now()) {
    this.most = most;
    this.now = now;
  }

  /**
   * Lets in who comes, now or after those before.
   *
   * @returns {{ wait: number, entered: Promise<(() => void) | null> | null }} `entered` gives what says that it is
   * done, or null where the turn did not come; it is null where the wait, in milliseconds, would be too long
   */
  enter() {
    const isFree = this.#inside < this.most;
    const wait = isFree ? 0 : ((this.#waiting.size + 1) * this.#duration) / this.most;
    if (wait > longestWait) return { wait, entered: null };
    if (isFree) return { wait, entered: Promise.resolve(this.#admit()) };
    return { wait, entered: this.#turn() };
  }

  /** @returns {Promise<(() => void) | null>} */
  #turn() {
    return new Promise((resolve) => {
      const come = () => {
        clearTimeout(timer);
        this.#waiting.delete(come);
        resolve(this.#admit());
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(come);
        resolve(null);
      }, longestWait);
      this.#waiting.add(come);
    });
  }

  #admit() {
    this.#inside += 1;
    const began = this.now();
    let isDone = false;
    return () => {
      if (isDone) return;
      isDone = true;
      this.#inside -= 1;
      const took = this.now() - began;
      this.#duration += (took - this.#duration) / 10;
      for (const next of this.#waiting) return next();
    };
  }
}
