import { parseArgs } from 'node:util';
import { parseNoteId } from '../lib/annotation/note';
import { listPublicNotes, type ModeratedNote, setHidden } from '../server/annotations/moderation';
import { type Command, exitCodes, type Terminal, UsageError } from './command';
import { withNotes } from './notes-database';

const form = 'notes list [SLUG] [--json] | hide ID | show ID';

/** Lets an editor see what readers have made public, and take it from sight: its author sees it, and that it is hidden. */
export const notes: Command = {
  usage: `${form}    list public notes, hide one from all but its author, show it again`,

  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [action, subject, ...more] = positionals;
    if (action === 'list' && more.length === 0) await list(subject ?? null, values.json, terminal);
    else if ((action === 'hide' || action === 'show') && subject !== undefined && more.length === 0)
      await hide(subject, action === 'hide' ? new Date() : null);
    else throw new UsageError(`use it so: ${form}`);
    return exitCodes.fine;
  },
};

async function list(slug: string | null, json: boolean, { out, err }: Terminal): Promise<void> {
  const found = await withNotes((database) => listPublicNotes(database, slug));
  if (json) out(JSON.stringify(found));
  else for (const note of found) out(line(note));
  err(`${found.length} public, ${found.filter(({ hidden }) => hidden !== null).length} of them hidden`);
}

function line({ id, edition, places, replyTo, authorName, created, hidden, body }: ModeratedNote): string {
  const about = replyTo === null ? `${edition} ${places.join(' ')}` : `${edition} reply to ${replyTo}`;
  // What readers write must not steer the terminal.
  const plain = (written: string | null) => (written ?? '–').replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
  const state = hidden === null ? 'shown ' : 'hidden';
  return [id, state, created.toISOString().slice(0, 16), about, plain(authorName), plain(body)].join('  ');
}

/** @param iri a UUID, or an address that ends in one */
async function hide(iri: string, hidden: Date | null): Promise<void> {
  const id = parseNoteId(iri.split(/[/:=]/).at(-1) ?? '');
  if (id === null) throw new UsageError(`“${iri}” is not the id of a note; “edition notes list” prints them`);
  const done = await withNotes((database) => setHidden(database, id, hidden));
  if (!done) throw new UsageError(`there is no public note ${id}`);
}
