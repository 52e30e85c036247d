import { Prisma } from '../../generated/sqlite/client';
import type { Database } from '../database/database';

/** Where a list of threads, or of the answers in one, was left: after which note. */
export interface Cursor {
  /** Whether the reader’s own were still being listed, which come first. */
  mine: boolean;
  /** Of the thread; of an answer empty. */
  segment: string;
  created: Date;
  id: string;
}

/** A note as it is picked for a list: its cursor, and what it weighs. */
export interface Picked extends Cursor {
  /** Bytes, about. */
  size: number;
}

/** What a list asks for. */
export interface Asked {
  edition: string;
  /** `null` without a session: then only what everybody may see. */
  readerId: string | null;
  /** The segments in the order in which they are listed; those it lacks come last. */
  order: readonly string[];
  /** Passes over the threads in which the reader has written. */
  othersOnly: boolean;
  after: Cursor | null;
}

/** Parts of one statement: SQLite joins 500 at most. */
const mostParts = 250;

/**
 * Picks the next threads of an edition, by the notes at their heads: first those in which the reader has written, then
 * all others of which she may see something; both segment by segment, in each the oldest first.
 *
 * What it costs depends on how many are asked for, on the reader’s own notes and on the segments that have some, not on
 * how many notes there are.
 */
export async function pickThreads(database: Database, asked: Asked, most: number): Promise<Picked[]> {
  const ranks = new Map(asked.order.map((segment, rank) => [segment, rank]));
  const rank = (segment: string) => ranks.get(segment) ?? ranks.size;
  const byPlace = (a: Cursor, b: Cursor) =>
    rank(a.segment) - rank(b.segment) || compare(a.segment, b.segment) || byAge(a, b);
  const { after } = asked;
  const picked: Picked[] = [];
  if (asked.readerId !== null && !asked.othersOnly && after?.mine !== false) {
    const own = (await ownThreads(database, asked.edition, asked.readerId)).sort(byPlace);
    picked.push(...own.filter((thread) => after === null || byPlace(after, thread) < 0).slice(0, most));
  }
  if (picked.length === most) return picked;
  const left = after?.mine === false ? after : null;
  const segments = (await listedSegments(database, asked.edition))
    .sort((a, b) => rank(a) - rank(b) || compare(a, b))
    .filter(
      (segment) =>
        left === null ||
        rank(segment) > rank(left.segment) ||
        (rank(segment) === rank(left.segment) && segment >= left.segment),
    );
  for (let at = 0; at < segments.length && picked.length < most; at += mostParts) {
    const some = segments.slice(at, at + mostParts);
    picked.push(...(await listedThreads(database, asked, some, left, most - picked.length)));
  }
  return picked;
}

/** Picks the answers in threads that a reader may see, of each `most` at most: her own first, then the oldest first. */
export async function pickAnswers(
  database: Database,
  roots: readonly string[],
  readerId: string | null,
  most: number,
  after: Cursor | null = null,
): Promise<Map<string, Picked[]>> {
  const parts = roots.flatMap((root) => {
    const thread = Prisma.sql`FROM "Note" WHERE "root" = ${root} AND "deleted" IS NULL`;
    const ordered = (left: Cursor | null) =>
      Prisma.sql`${later(left)} ORDER BY "created", "id" LIMIT ${most}`;
    const others = Prisma.sql`SELECT ${answerColumns}, false AS "mine" ${thread}
      AND "visibility" = 'public' AND "hidden" IS NULL AND "authorId" <> ${readerId ?? ''} ${ordered(after?.mine === false ? after : null)}`;
    if (readerId === null || after?.mine === false) return [others];
    return [
      Prisma.sql`SELECT ${answerColumns}, true AS "mine" ${thread} AND "authorId" = ${readerId} ${ordered(after)}`,
      others,
    ];
  });
  const answers = new Map<string, Picked[]>(roots.map((root) => [root, []]));
  for (let at = 0; at < parts.length; at += mostParts) {
    const rows = await database.$queryRaw<(PickedRow & { root: string })[]>(
      joined(parts.slice(at, at + mostParts)),
    );
    for (const row of rows) {
      const found = answers.get(row.root);
      if (found !== undefined && found.length < most) found.push(toPicked(row));
    }
  }
  return answers;
}

const answerColumns = Prisma.sql`"id", "root", "created", "size"`;

interface PickedRow {
  id: string;
  segment?: string;
  created: Date;
  size: number | bigint;
  mine: boolean | number | bigint;
}

function toPicked({ id, segment, created, size, mine }: PickedRow): Picked {
  return { id, segment: segment ?? '', created, size: Number(size), mine: Boolean(Number(mine)) };
}

/** What a note on the text weighs: its words, and for each place their quote and where they are in each version. */
const weight = Prisma.sql`"size" + (
  SELECT coalesce(sum(2 * length(coalesce("exact", '')) + 600), 0) FROM "NoteTarget" WHERE "noteId" = "note"."id") AS "size"`;

/** Finds the threads that a reader began or answered in; as many as she has notes, at most. */
async function ownThreads(database: Database, edition: string, readerId: string): Promise<Picked[]> {
  const rows = await database.$queryRaw<PickedRow[]>`
    SELECT "id", "segment", "created", ${weight}, true AS "mine" FROM "Note" AS "note" WHERE "id" IN (
      SELECT coalesce("root", "id") FROM "Note"
      WHERE "edition" = ${edition} AND "authorId" = ${readerId} AND "deleted" IS NULL)`;
  return rows.map((row) => toPicked(row));
}

/** Finds the segments that have threads everybody may see, by one look into the index for each of them. */
async function listedSegments(database: Database, edition: string): Promise<string[]> {
  const next = (from: Prisma.Sql) => Prisma.sql`
    SELECT min("segment") FROM "Note" WHERE "edition" = ${edition} AND "listed" = true ${from}`;
  const rows = await database.$queryRaw<{ segment: string }[]>`
    SELECT "segment" FROM (
      WITH RECURSIVE "found" ("segment") AS (
        SELECT * FROM (${next(Prisma.empty)}) AS "first"
        UNION ALL
        SELECT (${next(Prisma.sql`AND "segment" > "found"."segment"`)}) FROM "found"
        WHERE "found"."segment" IS NOT NULL)
      SELECT "segment" FROM "found") AS "all" WHERE "segment" IS NOT NULL`;
  return rows.map(({ segment }) => segment);
}

/** Picks threads that everybody may see, and the reader has not written in, from segments in their order. */
async function listedThreads(
  database: Database,
  { edition, readerId }: Asked,
  segments: readonly string[],
  after: Cursor | null,
  most: number,
): Promise<Picked[]> {
  const notOwn =
    readerId === null
      ? Prisma.empty
      : Prisma.sql`AND NOT ("note"."authorId" = ${readerId} AND "note"."deleted" IS NULL) AND NOT EXISTS (
          SELECT 1 FROM "Note" AS "own"
          WHERE "own"."root" = "note"."id" AND "own"."authorId" = ${readerId} AND "own"."deleted" IS NULL)`;
  const parts = segments.map(
    (
      segment,
    ) => Prisma.sql`SELECT "id", "segment", "created", ${weight}, false AS "mine" FROM "Note" AS "note"
      WHERE "edition" = ${edition} AND "listed" = true AND "segment" = ${segment} ${notOwn}
      ${later(after?.segment === segment ? after : null)} ORDER BY "created", "id" LIMIT ${most}`,
  );
  const rows = await database.$queryRaw<PickedRow[]>`${joined(parts)} LIMIT ${most}`;
  return rows.map((row) => toPicked(row));
}

/** Puts parts one after the other; the database runs a later one only if those before gave too few. */
function joined(parts: readonly Prisma.Sql[]): Prisma.Sql {
  const selects = parts.map(
    (part, index) => Prisma.sql`SELECT * FROM (${part}) AS ${Prisma.raw(`"part${index}"`)}`,
  );
  return Prisma.join(selects, ' UNION ALL ');
}

function later(after: Cursor | null): Prisma.Sql {
  return after === null ? Prisma.empty : Prisma.sql`AND ("created", "id") > (${after.created}, ${after.id})`;
}

function byAge(a: Cursor, b: Cursor): number {
  return a.created.getTime() - b.created.getTime() || compare(a.id, b.id);
}

/** Compares as the database does, by code points. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const cursorPattern = /^([mo])\.([a-z0-9-]*)\.(\d{1,14})\.([0-9a-f-]{36})$/;

/** Writes a cursor as it stands in an address. */
export function writeCursor({ mine, segment, created, id }: Cursor): string {
  return [mine ? 'm' : 'o', segment, created.getTime(), id].join('.');
}

/** Reads what `writeCursor` wrote; `null` when it is none. */
export function readCursor(written: string): Cursor | null {
  const [, whose, segment, created, id] = cursorPattern.exec(written) ?? [];
  if (segment === undefined || id === undefined) return null;
  return { mine: whose === 'm', segment, created: new Date(Number(created)), id };
}
