// @ts-check
/**
 * The log: a line of JSON on stdout for what is refused and what breaks. Nothing in it tells who somebody is or what she
 * wrote: no address, no id of a note or a reader, no words. Plain JavaScript, because the server's entry uses it
 * without a build.
 */
import pino from 'pino';

export const log = pino(
  {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
  },
  // Each line is out before anything else is done, so that a process that is killed has told all.
  pino.destination({ dest: 1, sync: true }),
);

const key = Symbol.for('jolma-jol.logged');

/** Ids of requests of which a line says why they failed; one for the whole process, however often this is loaded. */
const logged = /** @type {Set<string>} */ (Reflect.get(globalThis, key) ?? new Set());
Reflect.set(globalThis, key, logged);

/**
 * Writes the line for an error that nobody expected.
 *
 * @param {unknown} error
 * @param {string} what was tried, as a sentence
 * @param {{ id?: string, method?: string, route?: string, status?: number }} [about] the request; its `id` is in the answer
 */
export function logFailure(error, what, about = {}) {
  if (about.id !== undefined) remember(about.id);
  log.error({ ...about, error: summary(error) }, what);
}

/**
 * Writes the line for a request that was refused.
 *
 * @param {{ method?: string, status: number, field?: string }} about `field` of the request is what it was refused for
 */
export function logRefusal({ method, status, field }) {
  log.info({ method, status, field }, 'A request was refused.');
}

/** @param {string} id */
function remember(id) {
  // Some fail when their answer is gone already, and nobody asks for them.
  if (logged.size >= 1_000) logged.clear();
  logged.add(id);
}

/**
 * Tells whether a request that failed has its line, and forgets it.
 *
 * @param {string} id
 */
export function takeLogged(id) {
  return logged.delete(id);
}

/**
 * Says what is known of an error without the words of a reader: messages of the database and of parsers can hold them,
 * after the first line or in quotes.
 *
 * @param {unknown} error
 */
function summary(error) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = '' } = error;
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const calls = stack.slice(stack.indexOf(message) + message.length);
  const frames = calls.split('\n').flatMap((line) => /^\s+at (.+)$/.exec(line)?.[1] ?? []);
  const said = message
    .trim()
    .split('\n')[0]
    ?.replace(/(["'`“«]).*["'`”»]/s, '$1…')
    .slice(0, 200);
  return { type: name, ...code, message: said, at: frames.slice(0, 8) };
}
