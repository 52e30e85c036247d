import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { backUp } from '../server/database/backup';
import { type Command, exitCodes, UsageError } from './command';
import { dataOfSettings, inOneSentence, refusePostgres, size } from './data-of-settings';

const form = 'backup FILE [--replace]';

/** Copies the database and the secret into one file, while the server runs. */
export const backup: Command = {
  usage: `${form}    copy the notes, and the secret if it was made here, into one file, while the server runs`,
  details: [
    'FILE    a tar.gz archive, readable by you alone; it is checked before it gets this name',
    '--replace    write over FILE if it is there',
    'The database is that of DATABASE_URL, else data/jolma-jol.db; PostgreSQL has pg_dump.',
  ],

  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false } },
    });
    const [name, ...more] = positionals;
    if (!name || more.length > 0) throw new UsageError(`use it so: ${form}`);
    const target = path.resolve(terminal.folder, name);
    refusePostgres('pg_dump');
    const { files, ownSecret } = dataOfSettings();
    if (!existsSync(files.database))
      throw new UsageError(`there are no notes yet: the database ${files.database} does not exist`);
    const secret = ownSecret === null && existsSync(files.secret) ? files.secret : null;
    const made = await inOneSentence(backUp(files, secret, target, { replace: values.replace }));
    const about =
      ownSecret !== null
        ? 'without the secret, which AUTH_SECRET gives'
        : secret === null
          ? 'without a secret, as none has been made yet'
          : 'with the secret';
    terminal.out(`${target}: ${made.manifest.notes} notes, ${about}, ${size(made.bytes)}`);
    return exitCodes.fine;
  },
};
