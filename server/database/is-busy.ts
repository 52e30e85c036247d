import { Prisma } from '../../generated/sqlite/client';

/** Codes of Prisma: the database did not answer in time; no transaction could begin or go on in time. */
const busyCodes = ['P1008', 'P2028'];

/** Tells whether an error, or what caused it, is that the database did not answer in time. */
export function isBusy(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && busyCodes.includes(error.code)) return true;
  return error instanceof Error && error.cause !== undefined && isBusy(error.cause);
}
