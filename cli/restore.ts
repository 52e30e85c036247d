import path from 'node:path';
import { parseArgs } from 'node:util';
import { migrationNames } from '../server/database/migrations.mjs';
import { type Restored, restore as restoreArchive } from '../server/database/restore';
import { type Command, exitCodes, UsageError } from './command';
import { dataOfSettings, inOneSentence, refusePostgres } from './data-of-settings';

const form = 'restore FILE';

/** Puts a backup in the place of the database and the secret, and keeps what was there. */
export const restore: Command = {
  usage: `${form}    put a backup in the place of what is there, which is kept beside it; not while the server runs`,
  details: [
    'FILE    what “backup” made, of this version or an earlier one',
    'It refuses while anybody uses the database; what was there stays beside it as ….before- and the time.',
    'The database is that of DATABASE_URL, else data/jolma-jol.db; PostgreSQL has pg_restore.',
  ],

  async run(args, terminal) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [name, ...more] = positionals;
    if (!name || more.length > 0) throw new UsageError(`use it so: ${form}`);
    refusePostgres('pg_restore');
    const { files, ownSecret } = dataOfSettings();
    const archive = path.resolve(terminal.folder, name);
    const options = { migrations: migrationNames(), ownSecret };
    const done = await inOneSentence(restoreArchive(files, archive, options));
    terminal.out(`${files.database}: ${done.manifest.notes} notes, as they were at ${done.manifest.made}`);
    for (const file of done.kept) terminal.out(`${file}: what was there before`);
    const warning = aboutSecret(done.secret, ownSecret !== null);
    if (warning !== null) terminal.err(warning);
    if (done.isOlder) terminal.err('It is of an earlier version; the next start brings it up to date.');
    return exitCodes.fine;
  },
};

/** Says what readers would otherwise notice first: that nobody has her session any more. */
function aboutSecret(secret: Restored['secret'], isSet: boolean): string | null {
  if (secret === 'unused')
    return 'The secret in the backup is not the one of AUTH_SECRET: with this one readers have lost their sessions.';
  if (secret === 'none')
    return `There is no secret in the backup: ${isSet ? 'AUTH_SECRET must be' : 'set AUTH_SECRET to'} the one of then, or readers have lost their sessions.`;
  return null;
}
