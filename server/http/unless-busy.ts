import { isBusy } from '../database/is-busy';
import { problem } from './problem';

/** Seconds after which to try again. */
const retryAfter = 5;

/** Answers as a handler does, and 503 where the database cannot answer it now, since another program holds it. */
export async function unlessBusy(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    if (!isBusy(error)) throw error;
    return problem({
      status: 503,
      retryAfter,
      detail: `The database is busy, and nothing was changed; try again in ${retryAfter} seconds.`,
    });
  }
}
