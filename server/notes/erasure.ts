import type { Clock } from '../database/clock';
import type { Database } from '../database/database';
import { logFailure } from '../log.mjs';
import { forgetNetworks } from './networks';

/** Milliseconds in which a deletion can be undone. */
export const undoTime = 5 * 60_000;
const interval = 60_000;

/**
 * Erases the notes whose deletion can no longer be undone; their ids alone stay, so that nobody takes one and
 * with it the replies. One that begins a thread with answers stays without its words, as the place of these.
 */
export async function eraseDeleted(database: Database, now: Date): Promise<void> {
  const due = { deleted: { lte: new Date(now.getTime() - undoTime) } };
  await database.$transaction(async (transaction) => {
    const notes = await transaction.note.findMany({ where: { ...due, erased: null }, select: { id: true } });
    await transaction.tombstone.createMany({ data: notes.map(({ id }) => ({ id, erased: now })) });
    await transaction.$executeRaw`
      DELETE FROM "Note" WHERE "deleted" <= ${due.deleted.lte} AND NOT EXISTS (
        SELECT 1 FROM "Note" AS "answer" WHERE "answer"."root" = "Note"."id" AND "answer"."deleted" IS NULL)`;
    await transaction.noteTag.deleteMany({ where: { note: { ...due, erased: null } } });
    await transaction.note.updateMany({
      where: { ...due, erased: null },
      data: { erased: now, bodyValue: null, bodyHtml: null, htmlVersion: null, via: null, size: 0 },
    });
  });
}

/** Erases now and every minute, as long as the process runs, what is over by a clock that is believed. */
export function keepErasing(database: Database, clock: Clock): void {
  const erase = async () => {
    if (!(await clock.isTrusted())) return;
    await eraseDeleted(database, new Date());
    await forgetNetworks(database, new Date());
  };
  const eraseOrTell = () =>
    erase().catch((error: unknown) => logFailure(error, 'What was deleted could not be erased.'));
  void eraseOrTell();
  setInterval(eraseOrTell, interval).unref();
}
