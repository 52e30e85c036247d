import type { Prisma } from '../../generated/sqlite/client';
import type { Database } from '../database/database';
import { refreshListed } from './listed';
import { networkTime } from './networks';

/** A public note, as an editor sees it in a list. */
export interface ModeratedNote {
  /** A UUID. */
  id: string;
  edition: string;
  /** The versions and segments it is about; none for a reply. */
  places: string[];
  /** The note that it answers. */
  replyTo: string | null;
  authorId: string;
  authorName: string | null;
  created: Date;
  hidden: Date | null;
  /** `null` for a highlight without words. */
  body: string | null;
}

/** Notes in one query: what belongs to them is asked for by their ids, of which a query takes 999. */
const batch = 500;

/**
 * Lists the public notes, of one edition or of all, the newest first.
 *
 * @param most how many; all where it is left out
 */
export async function listPublicNotes(
  database: Database,
  edition: string | null,
  most = Number.POSITIVE_INFINITY,
): Promise<ModeratedNote[]> {
  const listed: ModeratedNote[] = [];
  for (let last: string | null = null; listed.length < most; ) {
    const rows: ModeratedRow[] = await database.note.findMany({
      where: { visibility: 'public', deleted: null, ...(edition === null ? {} : { edition }) },
      orderBy: [{ created: 'desc' }, { id: 'asc' }],
      take: Math.min(batch, most - listed.length),
      ...(last === null ? {} : { cursor: { id: last }, skip: 1 }),
      select: columns,
    });
    listed.push(...rows.map(toModeratedNote));
    last = rows.at(-1)?.id ?? null;
    if (last === null) break;
  }
  return listed;
}

const columns = {
  id: true,
  edition: true,
  replyTo: true,
  created: true,
  hidden: true,
  bodyValue: true,
  authorId: true,
  author: { select: { displayName: true } },
  targets: { select: { locale: true, segment: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.NoteSelect;

type ModeratedRow = Prisma.NoteGetPayload<{ select: typeof columns }>;

function toModeratedNote({ bodyValue, author, targets, ...note }: ModeratedRow): ModeratedNote {
  return {
    ...note,
    body: bodyValue,
    authorName: author.displayName,
    places: targets.map(({ locale, segment }) => `${locale}#${segment}`),
  };
}

/** Notes that are hidden or shown together: one, all of an author, or those of hers that are shown or hidden since a time. */
export type NoteSet = { id: string } | { authorId: string; hidden?: Date | null };

/**
 * Hides public notes from everybody but their authors, or shows them again. Deleted ones are among those of an author,
 * since she can bring them back.
 *
 * @returns how many there are
 */
export async function setAllHidden(database: Database, notes: NoteSet, hidden: Date | null): Promise<number> {
  return database.$transaction(async (inside) => {
    const changed = await inside.note.updateManyAndReturn({
      where: { ...notes, visibility: 'public', ...('id' in notes ? { deleted: null } : {}) },
      data: { hidden },
      select: { id: true, root: true },
    });
    await refreshListed(
      inside,
      changed.map(({ id, root }) => root ?? id),
    );
    return changed.length;
  });
}

/**
 * Hides a public note from everybody but its author, or shows it again.
 *
 * @returns false if there is no public note of this id
 */
export async function setHidden(database: Database, id: string, hidden: Date | null): Promise<boolean> {
  return (await setAllHidden(database, { id }, hidden)) === 1;
}

/** What a block has done. */
export interface Block {
  /** How many notes it has hidden, or shown again. */
  notes: number;
  /** Until when new readers from her network publish nothing; `null` if it is not known, or open again. */
  until: Date | null;
}

/**
 * Lets a reader publish nothing any more, hides what she has published, and for a week closes the network she first wrote
 * from to new readers, as a new cookie is free.
 *
 * @returns `null` if there is no such reader
 */
export async function blockReader(database: Database, readerId: string, now: Date): Promise<Block | null> {
  const reader = await database.user.findUnique({
    where: { id: readerId },
    select: { blocked: true, network: true },
  });
  if (reader === null) return null;
  const { network, blocked } = reader;
  // What was hidden before, note by note, has a time of its own, and stays hidden when the block is over.
  const since = blocked ?? now;
  await database.user.update({ where: { id: readerId }, data: { blocked: since } });
  const notes = await setAllHidden(database, { authorId: readerId, hidden: null }, since);
  if (network === null) return { notes, until: null };
  const until = new Date(now.getTime() + networkTime);
  const times = { since: now, until };
  await database.networkBlock.upsert({
    where: { network },
    create: { network, ...times },
    update: times,
  });
  return { notes, until };
}

/**
 * Lets a reader publish again, shows what the block has hidden, and opens her network to new readers.
 *
 * @returns `null` if there is no such reader
 */
export async function unblockReader(database: Database, readerId: string): Promise<Block | null> {
  const reader = await database.user.findUnique({
    where: { id: readerId },
    select: { blocked: true, network: true },
  });
  if (reader === null) return null;
  const { blocked, network } = reader;
  if (network !== null) await database.networkBlock.deleteMany({ where: { network } });
  await database.user.update({ where: { id: readerId }, data: { blocked: null } });
  const notes =
    blocked === null ? 0 : await setAllHidden(database, { authorId: readerId, hidden: blocked }, null);
  return { notes, until: null };
}
