import { createHash } from 'node:crypto';
import { Prisma } from '../../generated/sqlite/client';
import type { NoteRecord, TextTarget } from '../../lib/annotation/note';
import { isLocale } from '../../lib/language/locales';
import type { Database } from '../database/database';
import { bodyColumns, withPresentHtml } from './kept-html';
import { refreshListed } from './listed';

/** A note as it is kept. */
export interface StoredNote {
  note: NoteRecord;
  authorId: string;
  /** The name its author gave for others to see. */
  authorName: string | null;
  /** Its body as HTML, if that is Markdown. */
  html: string | null;
  /** The hashes of the texts its targets were made on. */
  textHashes: string[];
  /** The slug of the edition, of a reply too. */
  edition: string;
  /** The id of the note at the head of its thread; `null` where it is this one. */
  root: string | null;
  /** The segment at which the thread is listed. */
  segment: string;
  /** When it was deleted, as long as that can be undone. */
  deleted: Date | null;
  /** Since when an editor hides it. */
  hidden: Date | null;
}

/** What a note says and where, the segments' texts included. */
export interface NoteContent extends Pick<NoteRecord, 'motivation' | 'visibility' | 'body' | 'tags'> {
  edition: string;
  /** The id of the note that this one answers. */
  replyTo: string | null;
  /** The id of the note at the head of the thread; `null` where it is this one. */
  root: string | null;
  /** The segment at which the thread is listed: the first that the note at its head is about. */
  segment: string;
  targets: StoredTarget[];
}

/** A target with the segment's whole plain text at this moment. */
export interface StoredTarget extends TextTarget {
  text: string;
}

/** Ordered here, not by the database: the driver splits a query for thousands of notes only if it has no order. */
const columns = {
  id: true,
  via: true,
  edition: true,
  motivation: true,
  visibility: true,
  bodyValue: true,
  bodyFormat: true,
  bodyLanguage: true,
  bodyHtml: true,
  htmlVersion: true,
  replyTo: true,
  root: true,
  segment: true,
  revision: true,
  created: true,
  modified: true,
  deleted: true,
  hidden: true,
  authorId: true,
  author: { select: { displayName: true } },
  targets: {
    select: {
      position: true,
      locale: true,
      segment: true,
      start: true,
      end: true,
      exact: true,
      prefix: true,
      suffix: true,
      textHash: true,
    },
  },
  tags: { select: { position: true, value: true } },
} satisfies Prisma.NoteSelect;

type Row = Prisma.NoteGetPayload<{ select: typeof columns }>;

/** Finds a note, deleted ones included as long as they can be brought back. */
export async function findNote(database: Database, id: string): Promise<StoredNote | null> {
  const row = await database.note.findUnique({ where: { id, erased: null }, select: columns });
  const [found] = withPresentHtml(database, row === null ? [] : [row]);
  return found === undefined ? null : toStoredNote(found);
}

/** Finds notes by their ids, those included that are deleted or erased. */
export async function findNotes(database: Database, ids: string[]): Promise<Map<string, StoredNote>> {
  const rows = await database.note.findMany({ where: { id: { in: ids } }, select: columns });
  return new Map(withPresentHtml(database, rows).map((row) => [row.id, toStoredNote(row)]));
}

/** Tells whether a note had this id that has been erased. */
export async function isErased(database: Database, id: string): Promise<boolean> {
  return (await database.tombstone.findUnique({ where: { id }, select: { id: true } })) !== null;
}

/** Saves a new note; `null` when there is one with this id. */
export async function insertNote(
  database: Database,
  identity: { id: string; via: string | null; authorId: string },
  content: NoteContent,
  now: Date,
): Promise<StoredNote | null> {
  const { targets, tags, ...data } = toData(content);
  return unless('P2002', () =>
    database.$transaction(async (inside) => {
      const row = await inside.note.create({
        data: {
          ...data,
          ...identity,
          created: now,
          modified: now,
          targets: { create: targets },
          tags: { create: tags },
        },
        select: columns,
      });
      await refreshListed(inside, [row.root ?? row.id]);
      return row;
    }),
  );
}

/**
 * Saves a note anew, under the IRI it first came with, and brings it back if it was deleted.
 *
 * @param content its `targets` are `null` where they stay, with the texts they were made on
 * @param revision the one that is replaced
 * @returns `null` when that is no longer the present one
 */
export async function replaceNote(
  database: Database,
  id: string,
  revision: number,
  content: Omit<NoteContent, 'targets'> & { targets: StoredTarget[] | null },
  modified: Date,
): Promise<StoredNote | null> {
  const { targets, tags, ...data } = toData({ ...content, targets: content.targets ?? [] });
  return unless('P2025', () =>
    database.$transaction(async (inside) => {
      const row = await inside.note.update({
        where: { id, revision },
        data: {
          ...data,
          deleted: null,
          modified,
          revision: { increment: 1 },
          tags: { deleteMany: {}, create: tags },
          ...(content.targets === null ? {} : { targets: { deleteMany: {}, create: targets } }),
        },
        select: columns,
      });
      await inside.note.updateMany({ where: { root: id }, data: { segment: row.segment } });
      await refreshListed(inside, [row.root ?? id]);
      return row;
    }),
  );
}

/**
 * Deletes a note so that it can be brought back for a while.
 *
 * @returns whether `revision` was the present one
 */
export async function deleteNote(
  database: Database,
  id: string,
  revision: number,
  now: Date,
): Promise<boolean> {
  return database.$transaction(async (inside) => {
    const [note] = await inside.note.updateManyAndReturn({
      where: { id, revision, deleted: null },
      data: { deleted: now, revision: { increment: 1 } },
      select: { root: true },
    });
    if (note === undefined) return false;
    await refreshListed(inside, [note.root ?? id]);
    return true;
  });
}

/** Gives the key under which a segment's text is kept. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Runs a write; `null` when the database answers with the given code. */
async function unless(code: string, write: () => Promise<Row>): Promise<StoredNote | null> {
  try {
    return toStoredNote(await write());
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === code) return null;
    throw error;
  }
}

function toData({
  edition,
  motivation,
  visibility,
  replyTo,
  root,
  segment,
  body,
  tags,
  targets,
}: NoteContent) {
  return {
    edition,
    root,
    segment,
    motivation,
    visibility,
    replyTo,
    ...bodyColumns(body),
    tags: tags.map((value, position) => ({ position, value })),
    targets: targets.map(({ locale, segment, range, text }, position) => {
      const hash = hashOf(text);
      const kept = { connectOrCreate: { where: { hash }, create: { hash, text } } };
      return { position, locale, segment, ...range, text: kept };
    }),
  };
}

function toStoredNote(row: Row): StoredNote {
  const { id, via, motivation, visibility, created, modified, revision, authorId, edition, deleted } = row;
  const body =
    row.bodyValue === null
      ? null
      : {
          value: row.bodyValue,
          format: row.bodyFormat === 'text/markdown' ? ('text/markdown' as const) : ('text/plain' as const),
          language: row.bodyLanguage,
        };
  const tags = row.tags.sort(byPosition).map(({ value }) => value);
  row.targets.sort(byPosition);
  const about = toSubject(row);
  const note = { id, via, motivation, visibility, body, tags, about, created, modified, revision };
  const textHashes = row.targets.map(({ textHash }) => textHash);
  return {
    note,
    authorId,
    authorName: row.author.displayName,
    html: row.bodyHtml,
    textHashes,
    edition,
    root: row.root,
    segment: row.segment,
    deleted,
    hidden: row.hidden,
  };
}

function byPosition(a: { position: number }, b: { position: number }): number {
  return a.position - b.position;
}

function toSubject({ id, replyTo, edition, targets }: Row): NoteRecord['about'] {
  if (replyTo !== null) return { kind: 'note', id: replyTo };
  const [first, ...more] = targets.map((target) => toTarget(id, target));
  if (first === undefined) throw new StoredNoteError(id, 'has neither a target nor a note it answers');
  return { kind: 'text', edition, targets: [first, ...more] };
}

function toTarget(id: string, { locale, segment, ...range }: Row['targets'][number]): TextTarget {
  if (!isLocale(locale)) throw new StoredNoteError(id, `was made on a version in ${locale}`);
  const { start, end, exact, prefix, suffix } = range;
  if (start === null || end === null || exact === null) return { locale, segment, range: null };
  return { locale, segment, range: { start, end, exact, prefix: prefix ?? '', suffix: suffix ?? '' } };
}

/** Says that the database holds a note as this application never writes it. */
class StoredNoteError extends Error {
  override name = 'StoredNoteError';

  constructor(id: string, what: string) {
    super(`The stored note ${id} ${what}.`);
  }
}
