import type { NoteDraft } from '../../lib/annotation/read-annotation';
import type { Database } from '../database/database';

/** Finds the name that a reader has given for others to see. */
export async function findDisplayName(database: Database, readerId: string): Promise<string | null> {
  const user = await database.user.findUnique({ where: { id: readerId }, select: { displayName: true } });
  return user?.displayName ?? null;
}

/** Keeps the name that comes with a public note, if one does; it stands beside all of the reader's public notes. */
export async function keepDisplayName(
  database: Database,
  readerId: string,
  { authorName, visibility }: Pick<NoteDraft, 'authorName' | 'visibility'>,
): Promise<void> {
  if (authorName === undefined || visibility === 'private') return;
  await database.user.update({ where: { id: readerId }, data: { displayName: authorName } });
}
