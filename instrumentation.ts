import type { Instrumentation } from 'next';

/** Opens the database, begins to watch the clock and to erase, and reads the texts when the server starts, not when somebody first asks. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { clock, database } = await import('./server/database/opened');
  const { keepErasing } = await import('./server/notes/erasure');
  keepErasing(database(), clock());
  // Read now, so that a build beside this server changes nothing of it. What is wrong with it each page says.
  const { editions } = await import('./server/content/editions');
  editions()
    .list()
    .catch(() => {});
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
