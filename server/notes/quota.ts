import type { Quota } from '../../lib/annotation/annotation';
import type { Database } from '../database/database';
import { problem } from '../http/problem';
import type { AnnotationService } from './service';

/** Refuses a new note to a reader who has as many as she may; those that she has can be changed still. */
export async function refuseBeyondQuota(
  { database, notesPerReader: limit }: AnnotationService,
  readerId: string | null,
): Promise<Response | null> {
  if (readerId === null || (await countNotes(database, readerId)) < limit) return null;
  return problem({
    status: 403,
    field: 'annotation',
    limit,
    detail: `A reader may have ${limit} notes: delete some to write new ones.`,
  });
}

/** Finds the quota of a reader who is near its end, a tenth of it or twenty notes; `null` before. */
export async function findNearQuota(
  { database, notesPerReader: limit }: AnnotationService,
  readerId: string,
): Promise<Quota | null> {
  const used = await countNotes(database, readerId);
  return limit - used <= Math.max(20, limit / 10) ? { used, limit } : null;
}

/** Counts a reader's notes, deleted ones excluded. */
function countNotes(database: Database, authorId: string): Promise<number> {
  return database.note.count({ where: { authorId, deleted: null, erased: null } });
}
