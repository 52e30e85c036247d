import type { Instrumentation } from 'next';

/** Opens the database, and begins to watch the clock and to erase, when the server starts, not when somebody first asks for notes. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { clock, database } = await import('./server/database/opened');
  const { keepErasing } = await import('./server/notes/erasure');
  keepErasing(database(), clock());
}

/** Has an error in a page or a file leave its line in the log, under the id that the answer names. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method, headers }, about) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logFailure } = await import('./server/log.mjs');
  const id = headers['x-request-id'];
  const { routePath: route } = about;
  logFailure(error, 'A page could not be made.', {
    ...(typeof id === 'string' ? { id } : {}),
    method,
    route,
    status: 500,
  });
};
