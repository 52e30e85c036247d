import { Prisma } from '../../generated/sqlite/client';
import type { Placement } from '../../lib/annotation/anchor';
import type { Database } from '../database/database';

/** Where a target of a note belongs in a state of its version. */
export interface KeptPlacement {
  noteId: string;
  /** The target's, from 0. */
  position: number;
  /** Names the state. */
  state: string;
  placement: Placement;
}

/** Rows in one statement: SQLite takes 32,766 parameters. */
const most = 1_000;

/** Finds where notes were placed before, in some states. */
export async function findPlacements(
  database: Database,
  states: string[],
  noteIds: string[],
): Promise<KeptPlacement[]> {
  const rows = await database.placement.findMany({
    where: { noteId: { in: noteIds }, state: { in: states } },
  });
  return rows.map(({ noteId, position, state, segment, start, end, score, isExact }) => {
    const isPlaced = segment !== null && start !== null && end !== null;
    const placement: Placement = isPlaced
      ? { state: isExact ? 'exact' : 'moved', score, segment, start, end }
      : { state: 'orphan', score };
    return { noteId, position, state, placement };
  });
}

/**
 * Keeps placements. They depend on nothing but what they name, so that it does not matter if another process has
 * kept some at the same time; those of a target that is gone meanwhile are left out.
 */
export async function keepPlacements(database: Database, found: readonly KeptPlacement[]): Promise<void> {
  const rows = found.map(({ noteId, position, state, placement }) => {
    const isExact = placement.state === 'exact';
    if (placement.state === 'orphan') return { noteId, position, state, isExact, score: placement.score };
    const { segment, start, end, score } = placement;
    return { noteId, position, state, isExact, segment, start, end, score };
  });
  for (let at = 0; at < rows.length; at += most) {
    const some = rows.slice(at, at + most);
    if (await succeeds(() => database.placement.createMany({ data: some }))) continue;
    for (const data of some) await succeeds(() => database.placement.create({ data }));
  }
}

/** Finds kept texts by their hashes. */
export async function findTexts(database: Database, hashes: string[]): Promise<Map<string, string>> {
  const rows = await database.segmentText.findMany({ where: { hash: { in: hashes } } });
  return new Map(rows.map(({ hash, text }) => [hash, text]));
}

/** Runs a write; false where a row is there already, or the target it belongs to is not. */
async function succeeds(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    const isKnown = error instanceof Prisma.PrismaClientKnownRequestError;
    if (isKnown && (error.code === 'P2002' || error.code === 'P2003')) return false;
    throw error;
  }
}
