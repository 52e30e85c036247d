import { parseArgs } from 'node:util';
import { parseNoteId } from '../lib/annotation/note';
import {
  blockReader,
  listPublicNotes,
  type ModeratedNote,
  setAllHidden,
  setHidden,
  unblockReader,
} from '../server/notes/moderation';
import { type Command, exitCodes, type Terminal, UsageError } from './command';
import { withNotes } from './notes-database';

const form =
  'notes list [SLUG] [--newest] [--json] | hide ID | show ID | hide --author ID | show --author ID | block ID | unblock ID';

/** How many notes `--newest` lists. */
const newest = 100;

/**
 * Lets an editor see what readers have made public, take it from sight — its author sees it, and that it is hidden — and
 * block a reader, so that she publishes nothing.
 */
export const notes: Command = {
  usage: `${form}    list public notes with their authors, hide them from all but their author, show them again, keep a reader from publishing`,
  details: [
    'list    the notes of all editions or of one: id, state, day, place, author, name, words; --newest only the newest',
    'hide, show    take a note, or all of an author, from the sight of all but its author, or give it back',
    'block, unblock    let a reader, and for a week new readers of her network, publish nothing; or let them again',
    '--json    print the list as JSON',
    'The notes are those of the database that DATABASE_URL names, else of data/jolma-jol.db.',
  ],

  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        author: { type: 'string' },
        json: { type: 'boolean', default: false },
        newest: { type: 'boolean', default: false },
      },
    });
    const { author } = values;
    const [action, subject, ...more] = positionals;
    const isList = action === 'list';
    const needsSubject = !isList && author === undefined;
    if (more.length > 0 || (needsSubject && subject === undefined)) throw misuse();
    if (!isList && (values.json || values.newest)) throw misuse();
    if (author !== undefined && (isList || subject !== undefined)) throw misuse();
    const id = author ?? subject ?? '';
    if (isList) await list(subject ?? null, values, terminal);
    else if ((action === 'hide' || action === 'show') && author !== undefined)
      await hideAll(author, action === 'hide', terminal);
    else if (action === 'hide' || action === 'show') await hide(id, action === 'hide' ? new Date() : null);
    else if ((action === 'block' || action === 'unblock') && author === undefined)
      await block(id, action === 'block', terminal);
    else throw misuse();
    return exitCodes.fine;
  },
};

function misuse(): UsageError {
  return new UsageError(`use it so: ${form}`);
}

async function list(
  slug: string | null,
  how: { json: boolean; newest: boolean },
  { out, err }: Terminal,
): Promise<void> {
  const found = await withNotes((database) =>
    listPublicNotes(database, slug, how.newest ? newest : undefined),
  );
  if (how.json) out(JSON.stringify(found));
  else for (const note of found) out(line(note));
  const hidden = found.filter((note) => note.hidden !== null).length;
  err(`${found.length} public, ${hidden} of them hidden`);
}

function line(note: ModeratedNote): string {
  const { id, edition, places, replyTo, authorId, authorName, created, hidden, body } = note;
  const about = replyTo === null ? `${edition} ${places.join(' ')}` : `${edition} reply to ${replyTo}`;
  // What readers write must not steer the terminal.
  const plain = (written: string | null) => (written ?? '–').replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
  const state = hidden === null ? 'shown ' : 'hidden';
  const time = created.toISOString().slice(0, 16);
  return [id, state, time, about, authorId, plain(authorName), plain(body)].join('  ');
}

/** @param iri a UUID, or an address that ends in one */
async function hide(iri: string, hidden: Date | null): Promise<void> {
  const id = parseNoteId(iri.split(/[/:=]/).at(-1) ?? '');
  if (id === null) throw new UsageError(`“${iri}” is not the id of a note; “edition notes list” prints them`);
  const done = await withNotes((database) => setHidden(database, id, hidden));
  if (!done) throw new UsageError(`there is no public note ${id}`);
}

async function hideAll(authorId: string, hides: boolean, { err }: Terminal): Promise<void> {
  const count = await withNotes((database) =>
    setAllHidden(database, { authorId }, hides ? new Date() : null),
  );
  if (count === 0) throw new UsageError(`no reader with the id “${authorId}” has public notes`);
  err(`${count} notes ${hides ? 'hidden' : 'shown'}`);
}

async function block(readerId: string, blocks: boolean, { err }: Terminal): Promise<void> {
  const done = await withNotes((database) =>
    blocks ? blockReader(database, readerId, new Date()) : unblockReader(database, readerId),
  );
  if (done === null)
    throw new UsageError(`there is no reader “${readerId}”; “edition notes list” prints their ids`);
  const { notes, until } = done;
  if (!blocks) return err(`the reader can publish again; ${notes} notes shown`);
  const network =
    until === null
      ? 'from where she first wrote is no longer known'
      : `new readers from her network publish nothing until ${until.toISOString().slice(0, 16)}`;
  err(`the reader publishes nothing; ${notes} notes hidden; ${network}`);
}
