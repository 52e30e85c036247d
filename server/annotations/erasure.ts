import type { Database } from '../db';

/** Milliseconds in which a deletion can be undone. */
export const undoTime = 5 * 60_000;
const interval = 60_000;

/**
 * Erases the notes whose deletion can no longer be undone; their ids alone stay, so that nobody takes one and
 * with it the replies.
 */
export async function eraseDeleted(database: Database, now: Date): Promise<void> {
  const due = { deleted: { lte: new Date(now.getTime() - undoTime) } };
  await database.$transaction(async (transaction) => {
    const notes = await transaction.note.findMany({ where: due, select: { id: true } });
    if (notes.length === 0) return;
    await transaction.tombstone.createMany({ data: notes.map(({ id }) => ({ id, erased: now })) });
    await transaction.note.deleteMany({ where: due });
  });
}

/** Erases now and every minute, as long as the process runs. */
export function keepErasing(database: Database): Database {
  const erase = () => eraseDeleted(database, new Date()).catch((error: unknown) => console.error(error));
  void erase();
  setInterval(erase, interval).unref();
  return database;
}
