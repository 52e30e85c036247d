import { Prisma } from '../../generated/sqlite/client';
import { problem } from '../problem';

/** Seconds after which to try again. */
const retryAfter = 5;

/** Codes of Prisma: the database did not answer in time; no transaction could begin or go on in time. */
const busyCodes = ['P1008', 'P2028'];

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

/** Tells whether an error, or what caused it, is that the database did not answer in time. */
export function isBusy(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && busyCodes.includes(error.code)) return true;
  return error instanceof Error && error.cause !== undefined && isBusy(error.cause);
}
