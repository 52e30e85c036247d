import type { Database } from '../db';
import { refreshListed } from './listed';

/** A public note, as an editor sees it in a list. */
export interface ModeratedNote {
  /** A UUID. */
  id: string;
  edition: string;
  /** The versions and segments it is about; none for a reply. */
  places: string[];
  /** The note that it answers. */
  replyTo: string | null;
  authorName: string | null;
  created: Date;
  hidden: Date | null;
  /** `null` for a highlight without words. */
  body: string | null;
}

/** Lists the public notes, of one edition or of all, the newest first. */
export async function listPublicNotes(database: Database, edition: string | null): Promise<ModeratedNote[]> {
  const rows = await database.note.findMany({
    where: { visibility: 'public', deleted: null, ...(edition === null ? {} : { edition }) },
    orderBy: [{ created: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      edition: true,
      replyTo: true,
      created: true,
      hidden: true,
      bodyValue: true,
      author: { select: { displayName: true } },
      targets: { select: { locale: true, segment: true }, orderBy: { position: 'asc' } },
    },
  });
  return rows.map(({ bodyValue, author, targets, ...note }) => ({
    ...note,
    body: bodyValue,
    authorName: author.displayName,
    places: targets.map(({ locale, segment }) => `${locale}#${segment}`),
  }));
}

/**
 * Hides a public note from everybody but its author, or shows it again.
 *
 * @returns false if there is no public note of this id
 */
export async function setHidden(database: Database, id: string, hidden: Date | null): Promise<boolean> {
  return database.$transaction(async (inside) => {
    const [note] = await inside.note.updateManyAndReturn({
      where: { id, visibility: 'public', deleted: null },
      data: { hidden },
      select: { root: true },
    });
    if (note === undefined) return false;
    await refreshListed(inside, [note.root ?? id]);
    return true;
  });
}
