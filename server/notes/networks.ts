import { createHmac } from 'node:crypto';
import type { Database } from '../database/database';
import type { AnnotationService } from './service';
import { clientNetwork } from './write-limits';

/** Milliseconds for which it is kept from where a reader first wrote, and for which a network can be closed. */
export const networkTime = 7 * 24 * 60 * 60_000;

/**
 * Names the network that a request comes from so that it can be known again, and not be told.
 *
 * @param secret the server's own
 * @returns `null` where the address is not known
 */
export function hashNetwork(secret: string, headers: Headers): string | null {
  const network = clientNetwork(headers);
  if (network === '') return null;
  return createHmac('sha256', secret).update(`network ${network}`).digest('base64url');
}

/** Keeps from where a new reader first writes. */
export async function keepNetwork(
  { database, secret }: Pick<AnnotationService, 'database' | 'secret'>,
  id: string,
  headers: Headers,
): Promise<void> {
  await database.user.update({ where: { id }, data: { network: hashNetwork(secret, headers) } });
}

/** Forgets from where readers first wrote, once that is long ago, and the networks that are open again. */
export async function forgetNetworks(database: Database, now: Date): Promise<void> {
  await database.networkBlock.deleteMany({ where: { until: { lte: now } } });
  const closed = await database.networkBlock.findMany({ select: { network: true } });
  await database.user.updateMany({
    where: {
      createdAt: { lte: new Date(now.getTime() - networkTime) },
      // One that is closed stays, so that an editor can open it again.
      AND: [{ network: { not: null } }, { network: { notIn: closed.map(({ network }) => network) } }],
    },
    data: { network: null },
  });
}
