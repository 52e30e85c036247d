import { Prisma } from '../../generated/sqlite/client';
import type { Database } from '../database/database';

/** Ids in one statement: SQLite takes 32,766 parameters. */
const most = 1_000;

/**
 * Keeps with the notes at the head of threads whether everybody may see something of the thread. It goes with every
 * write that changes who sees a note, in the same transaction.
 *
 * @param roots their ids; one that is not there is passed over
 */
export async function refreshListed(
  database: Pick<Database, '$executeRaw'>,
  roots: readonly string[],
): Promise<void> {
  const all = [...new Set(roots)];
  for (let at = 0; at < all.length; at += most) {
    await database.$executeRaw`
      UPDATE "Note" SET "listed" = (${isSeen} OR EXISTS (
        SELECT 1 FROM "Note" AS "answer" WHERE "answer"."root" = "Note"."id" AND ${isAnswerSeen}))
      WHERE "id" IN (${Prisma.join(all.slice(at, at + most))})`;
  }
}

const isSeen = Prisma.sql`("visibility" = 'public' AND "deleted" IS NULL AND "hidden" IS NULL)`;
const isAnswerSeen = Prisma.sql`"answer"."visibility" = 'public' AND "answer"."deleted" IS NULL AND "answer"."hidden" IS NULL`;
