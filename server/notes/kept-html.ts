import type { NoteBody } from '../../lib/annotation/note';
import { noteAsWritten, noteHtml, noteHtmlVersion } from '../../lib/annotation/note-html';
import type { Database } from '../database/database';
import { logFailure } from '../log.mjs';

/** Gives the columns of what a note says, with the HTML that is made of it. */
export function bodyColumns(body: NoteBody | null) {
  const html = body?.format === 'text/markdown' ? noteHtml(body.value) : null;
  return {
    bodyValue: body?.value ?? null,
    bodyFormat: body?.format ?? null,
    bodyLanguage: body?.language ?? null,
    ...htmlColumns(body?.value ?? '', html),
  };
}

function htmlColumns(value: string, html: string | null) {
  return {
    bodyHtml: html,
    htmlVersion: html === null ? null : noteHtmlVersion,
    size: Buffer.byteLength(value) + Buffer.byteLength(html ?? ''),
  };
}

/** What a note's HTML is made of, and what is kept of it. */
interface BodyRow {
  id: string;
  bodyValue: string | null;
  bodyFormat: string | null;
  bodyHtml: string | null;
  htmlVersion: number | null;
}

/** The most UTF-16 units of which HTML is made anew for one answer. */
const mostAnew = 100_000;

/**
 * Gives notes with the HTML that is made of them now. What an earlier version made is made anew, and kept after the
 * answer; of a list that would take long the rest is shown as it was written, until it is asked for again.
 */
export function withPresentHtml<Row extends BodyRow>(database: Database, rows: readonly Row[]): Row[] {
  let left = mostAnew;
  return rows.map((row) => {
    const { id, bodyValue: value } = row;
    if (value === null || row.bodyFormat !== 'text/markdown' || row.htmlVersion === noteHtmlVersion)
      return row;
    left -= value.length;
    if (left < 0) return { ...row, bodyHtml: noteAsWritten(value) };
    const bodyHtml = noteHtml(value);
    keepLater(id, { database, value, html: bodyHtml });
    return { ...row, bodyHtml };
  });
}

/** HTML that was made anew, and of what. */
interface Renewed {
  database: Database;
  value: string;
  html: string;
}

/** The most UTF-16 units of HTML that wait to be kept; what finds no room is made anew by the next who asks. */
const mostWaiting = 2_000_000;
/** By the id of the note. */
const waiting = new Map<string, Renewed>();
let isKeeping = false;

function keepLater(id: string, renewed: Renewed): void {
  const units = [...waiting.values()].reduce((sum, { html }) => sum + html.length, renewed.html.length);
  if (units > mostWaiting) return;
  waiting.set(id, renewed);
  if (isKeeping) return;
  isKeeping = true;
  setImmediate(keepWaiting);
}

/** Keeps what waits, one after the other, so that readers' own writes come between. */
async function keepWaiting(): Promise<void> {
  try {
    for (const [id, { database, value, html }] of waiting) {
      waiting.delete(id);
      // Nothing is kept with a note that says something else by now.
      await database.note.updateMany({ where: { id, bodyValue: value }, data: htmlColumns(value, html) });
    }
  } catch (error) {
    waiting.clear();
    logFailure(error, 'The HTML of notes was not kept.');
  } finally {
    isKeeping = false;
  }
}
