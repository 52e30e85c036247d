import type { Database } from '../database/database';

/** How many notes the segments of an edition have that everybody may see, in a state of the database. */
interface Counted {
  /** Changes with every write of any process. */
  version: number;
  counts: Promise<Map<string, number>>;
}

const counted = new WeakMap<Database, Map<string, Counted>>();
/** Editions whose counts are remembered. */
const mostCounted = 1_000;

/**
 * Counts the notes that a reader may see by the segment of their thread, answers included. Those of everybody are
 * counted once as long as nothing is written.
 */
export async function countNotes(
  database: Database,
  edition: string,
  readerId: string | null,
): Promise<Map<string, number>> {
  const counts = new Map(await countPublic(database, edition));
  if (readerId === null) return counts;
  const own = await database.note.groupBy({
    by: ['segment'],
    where: {
      edition,
      authorId: readerId,
      deleted: null,
      OR: [{ visibility: 'private' }, { hidden: { not: null } }],
    },
    _count: true,
  });
  for (const { segment, _count } of own) counts.set(segment, (counts.get(segment) ?? 0) + _count);
  return counts;
}

async function countPublic(database: Database, edition: string): Promise<Map<string, number>> {
  const version = await dataVersion(database);
  const known = counted.get(database) ?? new Map<string, Counted>();
  counted.set(database, known);
  const kept = known.get(edition);
  if (kept?.version === version) return kept.counts;
  const counts = database.note
    .groupBy({
      by: ['segment'],
      where: { edition, visibility: 'public', deleted: null, hidden: null },
      _count: true,
    })
    .then((rows) => new Map(rows.map(({ segment, _count }) => [segment, _count])));
  known.delete(edition);
  known.set(edition, { version, counts });
  for (const oldest of known.keys()) {
    if (known.size <= mostCounted) break;
    known.delete(oldest);
  }
  return counts;
}

/** Gives a number that is another once anything has been written. */
async function dataVersion(database: Database): Promise<number> {
  const [row] = await database.$queryRaw<{ data_version: number | bigint }[]>`
    SELECT "data_version" FROM pragma_data_version`;
  return Number(row?.data_version);
}
